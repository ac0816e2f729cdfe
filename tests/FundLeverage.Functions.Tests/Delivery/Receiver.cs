using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>A small HTTP server on the loopback that takes what is sent to it and answers as a test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private Receiver(WebApplication app)
    {
        _app = app;
        app.Run(HandleAsync);
    }

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Received> Received => [.. _received];

    /// <summary>What answers where no other answer is planned: 200 with what a robot says when all is well.</summary>
    public Func<HttpContext, Task> Otherwise { get; set; } = context => context.Response.WriteAsync("""{"errcode":0,"errmsg":"ok"}""");

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        await receiver._app.StartAsync();
        return receiver;
    }

    public string Address(string path) => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path;

    /// <summary>Plans the next answer.</summary>
    public Receiver Then(Func<HttpContext, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    /// <summary>Plans a status as the next answer.</summary>
    public Receiver Then(int status, string? header = null, string? value = null) => Then(context =>
    {
        context.Response.StatusCode = status;
        if (header is not null)
            context.Response.Headers[header] = value;
        return Task.CompletedTask;
    });

    /// <summary>Plans a 200 with a body as the next answer.</summary>
    public Receiver Then(string body) => Then(context => context.Response.WriteAsync(body));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _received.Enqueue(new Received(
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync()));
        await (_answers.TryDequeue(out var answer) ? answer : Otherwise)(context);
    }
}

/// <summary>A request that came.</summary>
internal sealed record Received(string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JObject Json => JObject.Load(new Newtonsoft.Json.JsonTextReader(new StringReader(Body)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None, FloatParseHandling = Newtonsoft.Json.FloatParseHandling.Decimal, Culture = CultureInfo.InvariantCulture });

    public string Delivery => Headers["X-FundLeverage-Delivery"];
}
