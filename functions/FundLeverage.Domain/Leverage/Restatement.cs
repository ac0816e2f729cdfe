using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>追溯调整: how the figure of a past day changed between two states of knowledge, and by which records.</summary>
/// <param name="Before">The figure as it was known first.</param>
/// <param name="After">As it is known later.</param>
/// <param name="Changes">The records that began or ceased to count in between and take effect by the day, in ledger order.</param>
public sealed record Restatement(LeverageStatement Before, LeverageStatement After, ImmutableArray<RestatedRecord> Changes)
{
    /// <summary>Compares two states of one ledger.</summary>
    /// <param name="before">The ledger as it was known first: a prefix of the other.</param>
    /// <param name="after">As it is known later.</param>
    /// <param name="asOf">The day of the figure, inclusive.</param>
    /// <param name="basis">Which money to count.</param>
    public static Restatement Between(FundProjection before, FundProjection after, LocalDate asOf, LeverageBasis basis)
    {
        var changes = ImmutableArray.CreateBuilder<RestatedRecord>();
        for (var i = 0; i < after.Records.Count; i++)
        {
            var record = after.Records[i];
            var counts = record.Status == RecordStatus.Approved;
            var counted = i < before.Records.Count && before.Records[i].Status == RecordStatus.Approved;
            if (counts == counted || !Moves(record.Content) || record.Event.EffectiveOn > asOf)
                continue;
            var cause = counts ? record : after.Find(record.Reversal!.Seq)!;
            changes.Add(new RestatedRecord(record, counts ? RestatementKind.Added : RestatementKind.Removed, cause.Event, cause.Review ?? cause.Event));
        }

        return new Restatement(
            LeverageCalculator.Calculate(before, asOf, basis),
            LeverageCalculator.Calculate(after, asOf, basis),
            changes.ToImmutable());
    }

    /// <summary>Indicators and local reinvestment stand in the same ledger and move no multiple.</summary>
    private static bool Moves(RecordContent content) => content is SubFundRecord and not (ReinvestmentAgreement or RecognisedReinvestment);
}

/// <summary>One record that restated a figure.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">Whether it began or ceased to count.</param>
/// <param name="Cause">The line that asked for it: the record itself, or its reversal with the reason.</param>
/// <param name="Decision">The line that decided it: the approval, or the cause where the fund approves at once.</param>
public sealed record RestatedRecord(FundRecord Record, RestatementKind Kind, LedgerEvent Cause, LedgerEvent Decision);

/// <summary>In which way a record restated a figure.</summary>
public enum RestatementKind
{
    /// <summary>补记: it counts now and did not then.</summary>
    Added,

    /// <summary>冲销: it counted then and was reversed since.</summary>
    Removed,
}
