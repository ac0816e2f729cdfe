using System.Diagnostics;
using System.Diagnostics.Metrics;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Watching;

namespace FundLeverage.Functions.Watching;

/// <summary>A span for every run of a function, and counters of how runs end. The same on both hosts.</summary>
public sealed class FunctionWatch
{
    /// <summary>The source of the product's spans; each is named after its function.</summary>
    public const string SourceName = "FundLeverage";

    /// <summary>Answers that are problems, by <c>function</c> and <c>code</c>.</summary>
    public const string FailuresName = "fundleverage.failures";

    /// <summary>Runs of timer functions that came to their end, by <c>function</c>.</summary>
    public const string TicksName = "fundleverage.timer.ticks";

    private static readonly ActivitySource Source = new(SourceName);
    private readonly Counter<long> _failures;
    private readonly Counter<long> _ticks;

    /// <summary>The counters of this process.</summary>
    public FunctionWatch(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(LedgerCounters.MeterName);
        _failures = meter.CreateCounter<long>(FailuresName, "{answer}", "Answers that are problems.");
        _ticks = meter.CreateCounter<long>(TicksName, "{run}", "Runs of timer functions that came to their end.");
    }

    /// <summary>Runs a function that a queue sets off.</summary>
    public static async Task RunAsync(string function, Func<Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        using var span = Start(function);
        try
        {
            await run();
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    }

    /// <summary>Runs a function that a timer sets off, and counts the tick once it came to its end.</summary>
    public async Task TickAsync(string function, Func<Task> run)
    {
        await RunAsync(function, run);
        _ticks.Add(1, KeyValuePair.Create<string, object?>("function", function));
    }

    internal static Activity? Start(string function) => Source.StartActivity(function);

    /// <summary>Counts an answer that is a problem, and marks its span: as an error only where the fault is ours.</summary>
    internal void Failed(string function, FailureCode code, Activity? span)
    {
        _failures.Add(1, KeyValuePair.Create<string, object?>("function", function), KeyValuePair.Create<string, object?>("code", code.Id));
        span?.SetTag("error.type", code.Id);
        if (code.Kind is FailureKind.Fault or FailureKind.Unavailable)
            span?.SetStatus(ActivityStatusCode.Error, code.Id);
    }
}
