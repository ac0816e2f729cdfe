using System.Collections.Immutable;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Records;

/// <summary>What is to be written: all of it in one atomic batch, or none.</summary>
/// <param name="Records">In their order; none where the ledger has it all already.</param>
/// <param name="Notices">Accepted, and worth a look.</param>
public sealed record Decision(ImmutableArray<NewRecord> Records, ImmutableArray<Failure> Notices);

/// <summary>Collects what speaks against something and what deserves a look, so that all of it is reported at once.</summary>
public sealed class Findings
{
    private readonly List<Failure> _failures = [];
    private readonly List<Failure> _notices = [];

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>What deserves a look.</summary>
    public IReadOnlyList<Failure> Notices => _notices;

    /// <summary>Adds a finding; its code's kind says which sort it is.</summary>
    public void Add(Failure finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        (finding.Code.Kind == FailureKind.Notice ? _notices : _failures).Add(finding);
    }

    /// <summary>Adds a finding.</summary>
    public void Add(FailureCode code, string pointer, params (string Name, object Value)[] details) =>
        Add(new Failure(code, pointer, details));

    /// <summary>Adds what others found, each at another place.</summary>
    /// <param name="others">What they found.</param>
    /// <param name="pointer">Gives the new place.</param>
    public void AddAll(Findings others, Func<string, string> pointer)
    {
        foreach (var finding in others.Failures.Concat(others.Notices))
            Add(finding with { Pointer = pointer(finding.Pointer) });
    }

    /// <summary>Adds the failures of an outcome at a place, and gives its value if it has one.</summary>
    public T? Take<T>(Outcome<T> outcome, string pointer)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(outcome);
        foreach (var failure in outcome.Failures)
            Add(failure with { Pointer = pointer + failure.Pointer });
        return outcome.Succeeded ? outcome.Value : null;
    }
}
