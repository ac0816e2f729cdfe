using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Rules;

/// <summary>A pending record that the caller may decide.</summary>
/// <param name="Record">The record, or the reversal of a correction.</param>
/// <param name="Named">How the request named it.</param>
internal sealed record Decidable(FundRecord Record, NamedRecord Named)
{
    /// <summary>A finding about it at the place of the request that names it, with its number where there may be others.</summary>
    public Failure Name(Failure finding) => finding with
    {
        Pointer = Named.Pointer,
        Record = Named.Pointer.Length == 0 ? null : Named.Seq,
    };
}
