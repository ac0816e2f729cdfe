using FundLeverage.Testing;
using NodaTime;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>Requests to send, and the lists.</summary>
public sealed class DeliveryRequestTests(AzuriteFixture azurite)
{
    private const string Deliveries = DeliveryStage.Fund + "/reports/2021-11-v1/deliveries";

    [Theory]
    [InlineData("""{}""", "/recipients member-required")]
    [InlineData("""{"recipients":[]}""", "/recipients list-length")]
    [InlineData("""{"recipients":[{}]}""", "/recipients/0/channel member-required|/recipients/0/formats member-required")]
    [InlineData("""{"recipients":[{"channel":"nobody","formats":["pdf"]}]}""", "/recipients/0/channel delivery-channel-unknown|/recipients/0/formats/0 choice-unknown")]
    [InlineData("""{"recipients":[{"channel":"hook","formats":["xlsx"]},{"channel":"hook","formats":["csv"]}]}""", "/recipients/1/channel delivery-channel-repeated")]
    [InlineData("""{"recipients":[{"channel":"hook","formats":["xlsx"],"address":"https://example.com"}]}""", "/recipients/0/address member-unknown")]
    public async Task Request_WithWhatIsWrong_SaysAllOfIt(string body, string errors)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync();

        var answer = await stage.Api.PostAsync(Deliveries, body, person: "admin");
        var publication = await stage.Api.PostAsync(DeliveryStage.Fund + "/reports", body.Replace("{\"recipients\"", "{\"period\":\"2021-10\",\"recipients\"", StringComparison.Ordinal), person: "admin");

        Assert.Equal((400, errors), (answer.Status, string.Join('|', answer.Errors)));
        if (body != "{}")
            Assert.Equal((400, errors), (publication.Status, string.Join('|', publication.Errors)));
        Assert.Empty(await stage.DeliveriesAsync());
    }

    [Fact]
    public async Task Request_SentAgain_ReplaysAndSendsOnce()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync();
        var body = new { recipients = DeliveryStage.Recipients("hook") };

        var first = (await stage.Api.PostAsync(Deliveries, body, "k", "admin")).RequireStatus(202);
        await stage.TickAsync();
        var again = (await stage.Api.PostAsync(Deliveries, body, "k", "admin")).RequireStatus(202);
        var other = await stage.Api.PostAsync(Deliveries, new { recipients = DeliveryStage.Recipients("wecom") }, "k", "admin");
        await stage.TickAsync();

        Assert.Equal((first.Body, "true"), (again.Body, again.Header("Idempotency-Replayed")));
        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other.Code));
        Assert.Single(stage.Receiver.Received);
    }

    [Fact]
    public async Task Request_OfAReportThatIsNotThere_IsUnknown()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);

        var answer = await stage.Api.PostAsync(Deliveries, new { recipients = DeliveryStage.Recipients("hook") }, person: "admin");

        Assert.Equal((404, "report-unknown"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Request_WhileItWaits_IsSentNowUnderTheSameId()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Receiver.Then(500);
        await stage.PublishAsync("hook");
        await stage.TickAsync();

        await stage.SendAsync("hook");
        await stage.TickAsync();

        Assert.Equal("delivered 1", await stage.StateAsync());
        Assert.Single(stage.Receiver.Received.Select(received => received.Delivery).Distinct(StringComparer.Ordinal));
        Assert.Equal(2, stage.Receiver.Received.Count);
    }

    [Fact]
    public async Task Channel_OfOneWorkspace_IsUnknownToOthers()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("Channels:hook:Workspace", "other"));

        var answer = await stage.Api.PostAsync(DeliveryStage.Fund + "/reports", new { period = "2021-11", recipients = DeliveryStage.Recipients("hook") }, person: "admin");
        var own = (await stage.Api.GetAsync("/api/delivery-channels", "admin")).Json["value"]!;
        var others = (await stage.Api.GetAsync("/api/delivery-channels", "admin", "other")).Json["value"]!;

        Assert.Equal("/recipients/0/channel delivery-channel-unknown", Assert.Single(answer.Errors));
        Assert.Equal(["archive", "ding", "feishu", "leaders", "mail", "wecom"], own.Select(channel => (string?)channel["name"]));
        Assert.Equal(["archive", "ding", "feishu", "hook", "leaders", "mail", "wecom"], others.Select(channel => (string?)channel["name"]));
    }

    [Fact]
    public async Task Channel_ThatIsGoneFromTheSettings_IsGivenUpAndSaysWhy()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook", "wecom");
        await using var later = await stage.RestartAsync(("Channels:hook:Kind", ""), ("Channels:hook:Address", ""), ("Channels:hook:Secret", ""));

        await later.TickAsync();

        Assert.Equal(
            ["hook dead channelUnknown", "wecom delivered "],
            (await later.DeliveriesAsync()).Select(delivery => $"{delivery["channel"]} {delivery["status"]} {delivery["failure"]?.SelectToken("fault")}"));
    }

    [Fact]
    public async Task Secrets_OfEveryOutcome_AreInNoLogAnswerOrRow()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("AttemptSeconds", "1"));
        string[] channels = ["hook", "wecom", "ding", "feishu", "mail"];
        await stage.PublishAsync(channels);
        foreach (var failing in new[] { 500, 302, 410 })
        {
            stage.Receiver.Otherwise = context => Task.FromResult(context.Response.StatusCode = failing);
            stage.Smtp.Then("AUTH", "535 no");
            await stage.TickAsync();
            await stage.SendAsync(channels);
        }

        stage.Receiver.Otherwise = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await stage.TickAsync();
        await stage.SendAsync(channels);
        stage.Receiver.Otherwise = context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"errcode":1,"errmsg":"ding-token"}""");
        await stage.TickAsync();

        var said = string.Join('\n', stage.Logs.Text, string.Join('\n', await stage.DeliveriesAsync()), (await stage.Api.GetAsync("/api/delivery-channels", "admin")).Body, string.Join('\n', await stage.RowsAsync()));
        Assert.Contains("robotRefused", said, StringComparison.Ordinal);
        Assert.Contains("timedOut", said, StringComparison.Ordinal);
        foreach (var secret in new[] { DeliveryStage.Secret, DeliveryStage.Password, "hook-token", "wecom-key", "ding-token", "feishu-token", "leader@example", "access_token" })
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Lists_AsTables_HaveARowEach(string format)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook", "wecom");
        await stage.TickAsync(Duration.FromMinutes(1), Duration.FromMinutes(1));

        var deliveries = await Sheets.SheetFile.GetAsync(stage.Api, $"{DeliveryStage.Fund}/deliveries?format={format}");
        var channels = await stage.Api.GetAsync($"/api/delivery-channels?format={format}", "admin");

        Assert.Equal((200, 200), (deliveries.Status, channels.Status));
        if (format == "csv")
            Assert.Contains("2021-11-v1,hook,已送达", deliveries.Text, StringComparison.Ordinal);
    }
}
