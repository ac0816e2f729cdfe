using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>
/// 佐证: every record behind a measure's value, and what each adds to what stands above and below the line. Both columns add
/// up to the two terms, so that a person can redo the value by hand.
/// </summary>
/// <param name="Statement">The figures.</param>
/// <param name="Measured">The measure and its value.</param>
/// <param name="Projection">The ledger as it is known.</param>
public sealed record LeverageEvidence(LeverageStatement Statement, MeasuredMultiple Measured, FundProjection Projection)
{
    /// <summary>The evidence for a measure on a day.</summary>
    public static LeverageEvidence Of(FundProjection projection, LocalDate asOf, LeverageBasis basis, Measure measure)
    {
        var statement = LeverageCalculator.Calculate(projection, asOf, basis);
        return new LeverageEvidence(statement, measure.Of(statement.Capital), projection);
    }

    /// <summary>The records, by sub-fund id: its registration and what became of it, then its amounts in the order they took effect.</summary>
    public IEnumerable<EvidenceLine> Lines => Statement.SubFunds.SelectMany(LinesOf);

    private IEnumerable<EvidenceLine> LinesOf(SubFundLeverage subFund)
    {
        var history = Projection.Counted[subFund.SubFund];
        var asOf = Statement.AsOf;
        yield return Line(subFund, history.RegisteredAt, CapitalStructure.None);
        foreach (var change in history.StatusChanges.Through(asOf))
            yield return Line(subFund, change.Seq, CapitalStructure.None);

        if (Statement.Basis == LeverageBasis.PaidIn)
        {
            foreach (var payment in history.PaidIn.SelectMany(payments => payments.Through(asOf)).OrderBy(p => p.EffectiveOn).ThenBy(p => p.Seq))
                yield return Line(subFund, payment.Seq, Of(payment.Content));
            yield break;
        }

        var isTarget = Statement.Basis == LeverageBasis.Target;
        var size = (isTarget ? history.TargetSizes : history.CommittedSizes).LastEntryThrough(asOf)!.Value;
        var ownIsInSize = isTarget && size.Content.Sources is not null;
        if (!ownIsInSize)
        {
            foreach (var commitment in history.Commitments.Through(asOf))
                yield return Line(subFund, commitment.Seq, CapitalStructure.None with { Guidance = SubFundHistory.Effect(commitment.Content) });
        }

        yield return Line(subFund, size.Seq, Of(size.Content, ownIsInSize));
    }

    private EvidenceLine Line(SubFundLeverage subFund, long seq, CapitalStructure adds) =>
        new(subFund, Projection.Find(seq)!, adds, Measured.Measure.Numerator(adds), Measured.Measure.Denominator(adds));

    private static CapitalStructure Of(PaidInCapital payment)
    {
        var amount = payment.Amount.Yuan;
        var adds = CapitalStructure.None with { Total = amount };
        return payment.Source switch
        {
            CapitalSource.GuidanceFund => adds with { Guidance = amount },
            CapitalSource.OtherFiscal => adds with { OtherFiscal = amount },
            CapitalSource.StateOwned => adds with { StateOwned = amount },
            CapitalSource.Private => adds with { Private = amount },
            _ => throw new ArgumentOutOfRangeException(nameof(payment), payment.Source, "Unknown source of capital."),
        };
    }

    private static CapitalStructure Of(FundSize size, bool ownIsInSize)
    {
        var total = size.Amount.Yuan;
        return new CapitalStructure(
            ownIsInSize ? total - size.Sources!.Total : Money.Zero,
            size.Sources?.OtherFiscal,
            size.Sources?.StateOwned,
            size.Sources?.Private,
            total);
    }
}

/// <summary>One record behind a figure.</summary>
/// <param name="SubFund">Its sub-fund.</param>
/// <param name="Record">The record.</param>
/// <param name="Adds">What it adds to G, F, E, P and T; a source that it leaves unknown is null.</param>
/// <param name="Numerator">What it adds above the line; null where that is not known.</param>
/// <param name="Denominator">What it adds below.</param>
public sealed record EvidenceLine(SubFundLeverage SubFund, FundRecord Record, CapitalStructure Adds, Money? Numerator, Money? Denominator);
