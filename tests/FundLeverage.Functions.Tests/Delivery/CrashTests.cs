using System.Collections.Immutable;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Delivery.Sending;
using FundLeverage.Functions.Reports;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>A copy of the app that dies at any step loses no report and no delivery.</summary>
public sealed class CrashTests(AzuriteFixture azurite)
{
    private static readonly FundAddress Address = new(OpaqueId.Of("demo"), OpaqueId.Of("f"));
    private static readonly Actor Admin = new("demo-admin", "管理员");
    private static readonly ImmutableArray<ReportRecipient> ToHook = [new ReportRecipient("hook", ["xlsx"])];

    [Theory]
    [InlineData(Death.Before)]
    [InlineData(Death.After)]
    public async Task PublicationAndSending_DyingAtEachStep_AreBothDoneInTheEnd(object death)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        var steps = 0;
        for (var isDone = false; !isDone && steps < 100;)
        {
            var period = ReportingPeriod.Of(new LocalDate(1990, 1, 1).PlusMonths(++steps).ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture));
            var id = new ReportOccurrence(period, 1).Id;
            var earlier = stage.Receiver.Received.Count;
            using (var mortal = stage.Mortal(steps, (Death)death))
            {
                await mortal.LiveAsync(services => PublishAsync(services, period));
                await mortal.LiveAsync(SendAsync);
                isDone = !mortal.IsDead;
            }

            // The report and what is owed of it are there together, or neither is.
            var isPublished = (await stage.Api.GetAsync($"{DeliveryStage.Fund}/reports/{id}")).Status == 200;
            Assert.Equal(isPublished ? 1 : 0, (await stage.DeliveriesAsync($"?report={id}")).Count);

            if (!isPublished)
                await PublishAsync(stage.Api.Services, period);
            stage.Clock.Advance(DeliveryPace.Lease + Duration.FromMinutes(1));
            await stage.TickAsync();

            var delivery = Assert.Single(await stage.DeliveriesAsync($"?report={id}"));
            Assert.Equal("delivered", (string?)delivery["status"]);
            var received = stage.Receiver.Received.Skip(earlier).ToList();
            Assert.InRange(received.Count, 1, 2);
            Assert.All(received, one => Assert.Equal((string?)delivery["id"], one.Delivery));
        }

        Assert.InRange(steps, 12, 60);
    }

    [Theory]
    [InlineData(Death.Before)]
    [InlineData(Death.After)]
    public async Task SendingAgain_DyingAtEachStep_SendsInTheEnd(object death)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook");
        await stage.TickAsync();
        var steps = 0;
        for (var isDone = false; !isDone && steps < 100;)
        {
            var earlier = stage.Receiver.Received.Count;
            var key = $"again-{++steps}";
            using (var mortal = stage.Mortal(steps, (Death)death))
            {
                await mortal.LiveAsync(services => AskAsync(services, key));
                await mortal.LiveAsync(SendAsync);
                isDone = !mortal.IsDead;
            }

            await AskAsync(stage.Api.Services, key);
            stage.Clock.Advance(DeliveryPace.Lease + Duration.FromMinutes(1));
            await stage.TickAsync();

            var delivery = Assert.Single(await stage.DeliveriesAsync());
            Assert.Equal("delivered", (string?)delivery["status"]);
            var received = stage.Receiver.Received.Skip(earlier).ToList();
            Assert.InRange(received.Count, 1, 2);
            Assert.All(received, one => Assert.Equal((string?)delivery["id"], one.Delivery));
        }

        Assert.InRange(steps, 8, 60);
    }

    [Fact]
    public async Task Announcement_WithoutADelivery_IsTakenOutAfterADay()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync();
        for (var step = 1; step < 20 && (await stage.RowsAsync()).All(row => !row.Contains("PartitionKey=due", StringComparison.Ordinal)); step++)
        {
            using var mortal = stage.Mortal(step, Death.After);
            await mortal.LiveAsync(services => AskAsync(services, "k"));
        }

        await stage.TickAsync(Duration.FromHours(23), Duration.FromHours(1));
        var kept = (await stage.RowsAsync()).Count(row => row.Contains("PartitionKey=due", StringComparison.Ordinal));
        await stage.TickAsync(Duration.FromHours(2), Duration.FromHours(1));

        Assert.Equal((1, 0), (kept, (await stage.RowsAsync()).Count(row => row.Contains("PartitionKey=due", StringComparison.Ordinal))));
        Assert.Empty(stage.Receiver.Received);
    }

    [Fact]
    public async Task Attempts_ThatAlwaysBreakOff_AreGivenUp()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook");
        var store = stage.Api.Services.GetRequiredService<DeliveryStore>();
        for (var attempt = 0; attempt < DeliveryPace.MaxAttempts; attempt++)
        {
            Assert.NotNull(await store.BeginAsync(Assert.Single(await store.ListDueAsync(CancellationToken.None)), CancellationToken.None));
            stage.Clock.Advance(DeliveryPace.Lease + Duration.FromSeconds(1));
        }

        await stage.TickAsync();

        Assert.Equal("dead 11 interrupted", await stage.StateAsync());
        Assert.Empty(stage.Receiver.Received);
    }

    [Fact]
    public async Task Attempt_ThatEndsAfterItsLease_CountsWhereItArrived()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook");
        var store = stage.Api.Services.GetRequiredService<DeliveryStore>();
        var slow = (await store.BeginAsync(Assert.Single(await store.ListDueAsync(CancellationToken.None)), CancellationToken.None))!;
        stage.Clock.Advance(DeliveryPace.Lease + Duration.FromSeconds(1));
        var other = (await store.BeginAsync(Assert.Single(await store.ListDueAsync(CancellationToken.None)), CancellationToken.None))!;

        await store.EndAsync(slow, DeliveryOutcome.Delivered, CancellationToken.None);
        var end = await store.EndAsync(other, DeliveryOutcome.Refused(DeliveryFault.StatusRefused, 410), CancellationToken.None);

        Assert.Equal((DeliveryStatus.Delivered, "delivered 2"), (end.Status, await stage.StateAsync()));
    }

    private static Task SendAsync(IServiceProvider services) => services.GetRequiredService<DeliveryRun>().RunAsync(CancellationToken.None);

    private static async Task PublishAsync(IServiceProvider services, ReportingPeriod period) => Assert.IsType<PublishResult.Published>(
        await services.GetRequiredService<ReportPublisher>().PublishAsync(
            Address,
            new PublicationCause.Request(new WriteIntent(Admin, period.Text, "hash")),
            new ReportRequest(period, ReportLanguage.Zh, null),
            Admin,
            ToHook,
            CancellationToken.None));

    private static async Task AskAsync(IServiceProvider services, string key) =>
        Assert.NotNull(await services.GetRequiredService<DeliveryStore>().RequestAsync(Address, "2021-11-v1", ToHook, new WriteIntent(Admin, key, "hash"), _ => "{}", CancellationToken.None));
}
