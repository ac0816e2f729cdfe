using System.Diagnostics.Metrics;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Watching;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Functions.Http;

/// <summary>Counts and logs who was not let in: which function, which code, which workspace. Never the credential, never the person.</summary>
public sealed partial class Denials
{
    /// <summary>Requests that were not let in, by <c>function</c> and <c>code</c>.</summary>
    public const string CounterName = "fundleverage.denials";

    private readonly Counter<long> _counter;
    private readonly ILogger<Denials> _logger;

    /// <summary>The counter of this process.</summary>
    public Denials(IMeterFactory meters, ILogger<Denials> logger)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _counter = meters.Create(LedgerCounters.MeterName).CreateCounter<long>(CounterName, "{request}", "Requests that were not let in.");
        _logger = logger;
    }

    /// <summary>Counts one.</summary>
    /// <param name="access">The function that was asked for.</param>
    /// <param name="caller">Who asked, where that is known.</param>
    /// <param name="code">Why not.</param>
    public void Count(FunctionAccess access, Caller? caller, FailureCode code)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(code);
        _counter.Add(1, KeyValuePair.Create<string, object?>("function", access.Function), KeyValuePair.Create<string, object?>("code", code.Id));
        LogDenied(_logger, access.Function, code.Id, caller?.Workspace.Value ?? "-");
    }

    [LoggerMessage(1, LogLevel.Information, "Denied {Function}: {Code}, workspace {Workspace}")]
    private static partial void LogDenied(ILogger logger, string function, string code, string workspace);
}
