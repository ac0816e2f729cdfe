using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FundLeverage.Functions.Http;
using FundLeverage.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>What is left behind by those who were let in and those who were not: a count, a line, and no secret.</summary>
public sealed class TraceTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Denials_AreCountedByFunctionAndCode()
    {
        await using var api = await TestApi.StartAsync(azurite);
        var meters = api.Services.GetRequiredService<IMeterFactory>();
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == Denials.CounterName && instrument.Meter.Scope == meters)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Enqueue($"{value} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}"));
        listener.Start();

        await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/funds"));
        await api.PostAsync("/api/funds", new { id = "f" }, person: "reader");
        await ReaderKeyTests.WithKeyAsync(api, "/api/funds", "flrk_x");
        await api.GetAsync("/api/funds");

        Assert.Equal(
            ["1 function=ListFunds code=token-invalid", "1 function=OpenFund code=role-missing", "1 function=ListFunds code=reader-key-invalid"],
            counted);
    }

    [Fact]
    public async Task LogsAndAnswers_OfEveryCredential_HoldNoSecret()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0));
        await using var provider = await OidcProvider.StartAsync(clock);
        using var logs = new LogCollector();
        await using var api = await TestApi.StartAsync(azurite, provider, clock, logs: logs);
        await api.OpenFundAsync("f", "a");
        await api.OpenFundAsync("g2");
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        var answers = new List<string>();

        foreach (var credential in await Credential.AllAsync(api, provider, clock))
        {
            foreach (var path in new[] { "/api/funds/f/leverage", "/api/reader-keys", "/api/nothing" })
            {
                var request = new HttpRequestMessage(HttpMethod.Get, path);
                credential.Apply(request.Headers);
                foreach (var value in request.Headers.SelectMany(header => header.Value))
                    secrets.UnionWith(value.Split(' ')[^1].Split('.', '_').Where(part => part.Length >= 30 && !part.StartsWith("eyJhbGci", StringComparison.Ordinal)));
                var answer = await api.SendAsync(request);
                answers.Add(answer.Body + string.Join('\n', answer.Headers.SelectMany(h => h.Value)));
            }
        }

        Assert.True(secrets.Count > 40);
        Assert.Contains(logs.Lines, line => line.Contains("Denied GetLeverage: token-invalid", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("SecurityTokenExpiredException", StringComparison.Ordinal) || line.Contains("SecurityTokenInvalidLifetimeException", StringComparison.Ordinal));
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(answers, answer => answer.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Function_ThatDeclaresNoAccess_LetsNobodyIn()
    {
        await using var api = await TestApi.StartAsync(azurite, functions: typeof(UndeclaredFunction).Assembly);

        foreach (var person in new[] { "reader", "admin" })
        {
            Assert.Equal(500, (await api.GetAsync("/api/undeclared", person)).Status);
            Assert.Equal(500, (await api.GetAsync("/api/undeclared-open", person)).Status);
            Assert.Equal(500, (await api.GetAsync("/api/role-for-all", person)).Status);
        }
    }

    /// <summary>Keeps every line of the log, from the most talkative level on.</summary>
    private sealed class LogCollector : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>Somebody forgot to say who may call these.</summary>
public sealed class UndeclaredFunction(ApiPipeline pipeline)
{
    /// <summary>GET /api/undeclared.</summary>
    [Function("Undeclared")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/undeclared")] HttpRequest request, CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, _ => Task.FromResult(Results.Ok()), cancellationToken);

    /// <summary>GET /api/undeclared-open.</summary>
    [Function("UndeclaredOpen")]
    public Task<IResult> RunOpen([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/undeclared-open")] HttpRequest request) =>
        pipeline.RunOpenAsync(this, request, _ => Results.Ok());
}

/// <summary>Somebody opened a function that asks for a role.</summary>
[Requires(Role.Admin)]
public sealed class RoleForAllFunction(ApiPipeline pipeline)
{
    /// <summary>GET /api/role-for-all.</summary>
    [Function("RoleForAll")]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/role-for-all")] HttpRequest request) =>
        pipeline.RunOpenAsync(this, request, _ => Results.Ok());
}
