using System.Diagnostics;

namespace FundLeverage.Benchmarks.Measuring;

/// <summary>One side of a pair: an operation, and how often it is run before the other side has its turn.</summary>
/// <param name="Operations">Runs in a turn.</param>
/// <param name="RunAsync">One operation.</param>
internal sealed record Side(int Operations, Func<Task> RunAsync)
{
    /// <summary>Before a turn, untimed.</summary>
    public Func<Task> BeforeAsync { get; init; } = () => Task.CompletedTask;

    /// <summary>After a turn, untimed.</summary>
    public Func<Task> AfterAsync { get; init; } = () => Task.CompletedTask;

    /// <summary>By what a turn is timed: the wall clock, or a clock that leaves out what drives the operation.</summary>
    public Func<TimeSpan> Clock { get; init; } = () => Stopwatch.GetElapsedTime(0);
}
