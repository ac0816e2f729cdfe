using System.Threading.Channels;
using FundLeverage.LocalHost.Triggers;
using FundLeverage.Storage.Queues;
using FundLeverage.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FundLeverage.LocalHost.Tests;

/// <summary>Timers, queues and routes of a small assembly of functions: this one.</summary>
public sealed class TriggerTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, string?> Settings = new() { ["TickSchedule"] = "* * * * * *", ["WorkQueue"] = "work" };

    [Fact]
    public async Task Timer_WithAScheduleFromSettings_TicksAgainAfterAFailure()
    {
        await using var api = await StartAsync();

        Assert.True(await SampleFunctions.Ticks.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        Assert.True(await SampleFunctions.Ticks.Reader.ReadAsync().AsTask().WaitAsync(Patience));
    }

    [Fact]
    public async Task Queue_WithGoodAndBadMessages_HandlesTheGoodAndSetsTheBadAside()
    {
        await using var api = await StartAsync();
        var queues = api.Services.GetRequiredService<TriggerQueues>();

        await queues.SendAsync("work", "bad", CancellationToken.None);
        await queues.SendAsync("work", "好", CancellationToken.None);

        var handled = new List<string>();
        while (handled.Count < 6)
            handled.Add(await SampleFunctions.Messages.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        Assert.Equal(5, handled.Count(m => m == "bad"));
        Assert.Contains("好", handled);

        var aside = "";
        var waiting = new CancellationTokenSource(Patience);
        while (!await queues.HandleNextAsync("work-poison", message => Task.FromResult(aside = message), waiting.Token))
            await Task.Yield();
        Assert.Equal("bad", aside);
    }

    [Theory]
    [InlineData("get", "/api/echo/7/a-b", 200, "7 a-b GET")]
    [InlineData("get", "/api/echo/7/%E5%9F%BA%E9%87%91", 200, "7 基金 GET")]
    [InlineData("post", "/api/echo/7/x", 405, "")]
    public async Task Http_WithRouteValues_BindsThemByName(string method, string path, int status, string body)
    {
        await using var api = await StartAsync();

        var answer = await api.SendAsync(new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path));

        Assert.Equal((status, body), (answer.Status, answer.Body));
    }

    [Fact]
    public void Resolve_OfASettingThatIsMissing_NamesIt()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();

        Assert.Equal("work", FunctionMap.Resolve("%WorkQueue%", settings));
        Assert.Equal("0 */5 * * * *", FunctionMap.Resolve("0 */5 * * * *", settings));
        Assert.Contains("Missing", Assert.Throws<InvalidOperationException>(() => FunctionMap.Resolve("%Missing%", settings)).Message, StringComparison.Ordinal);
    }

    private Task<TestApi> StartAsync() => TestApi.StartAsync(azurite, functions: typeof(SampleFunctions).Assembly, settings: Settings);
}

/// <summary>Functions that tell the tests what reached them.</summary>
public sealed class SampleFunctions
{
    private static int _failures;

    internal static Channel<bool> Ticks { get; } = Channel.CreateUnbounded<bool>();

    internal static Channel<string> Messages { get; } = Channel.CreateUnbounded<string>();

    [Function("Tick")]
    public async Task Tick([TimerTrigger("%TickSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await Ticks.Writer.WriteAsync(!timer.IsPastDue, cancellationToken);
        if (Interlocked.Increment(ref _failures) == 1)
            throw new InvalidOperationException("The first tick fails.");
    }

    [Function("Work")]
    public async Task Work([QueueTrigger("%WorkQueue%")] string message, CancellationToken cancellationToken)
    {
        await Messages.Writer.WriteAsync(message, cancellationToken);
        if (message == "bad")
            throw new InvalidOperationException("This message always fails.");
    }

    [Function("Echo")]
    public async Task<IResult> Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/echo/{id}/{name}")] HttpRequest request,
        string name,
        string id,
        CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Results.Text($"{id} {name} {request.Method}");
    }
}
