using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// Points out an amount whose unit is probably wrong; nothing is refused for it. 元, 万元 and 亿元 lie ten thousand apart, and what
/// is ordinary lies closer together: the commitments of one fund between some 100万元 and 10亿元, its sub-funds' sizes between
/// some 2,000万元 and 200亿元, its share of a sub-fund from 1% on. So a thousandfold tells one from the other.
/// </summary>
internal static class AmountDoubts
{
    /// <summary>From this amount on it is not small: in this business nothing is committed, raised or paid in yuan.</summary>
    public static readonly Money NotSmall = Money.Yuan(10_000m);

    /// <summary>How many times larger or smaller an amount may be.</summary>
    private const int Times = 1_000;

    /// <summary>Of fewer other sub-funds there is no usual amount.</summary>
    private const int FewestOthers = 3;

    /// <summary>So many are enough to know it by; each record of a long file is held against them.</summary>
    private const int MostOthers = 15;

    /// <summary>Judges an amount by what the books have beside it.</summary>
    public static void Judge(FundBooks books, SubFundHistory history, AmountRecord record, LocalDate effectiveOn, Findings findings)
    {
        if (record is RecognisedReinvestment or Commitment { Change: CommitmentChange.Cancel })
            return;
        var amount = record.Amount.Yuan;
        if (amount < NotSmall)
            findings.Add(RuleFailures.AmountUnusuallySmall, "/amount", ("amount", amount));
        else if (FarFromOthers(books, record) is { } others)
            findings.Add(RuleFailures.AmountFarFromOthers, "/amount", ("amount", amount), ("comparison", others.What), ("other", others.Amount));
        else if (FarFromItsOwn(history, record, effectiveOn) is { } own)
            findings.Add(RuleFailures.AmountFarFromOthers, "/amount", ("amount", own.Judged), ("comparison", own.What), ("other", own.Amount));
    }

    /// <summary>The middle of what other sub-funds began with, or of their latest sizes, where the amount is far from it.</summary>
    private static (AmountComparison What, Money Amount)? FarFromOthers(FundBooks books, AmountRecord record)
    {
        (AmountComparison What, Func<SubFundHistory, Money?> Of)? kind = record switch
        {
            Commitment { Change: CommitmentChange.Initial or CommitmentChange.Increase } => (AmountComparison.OtherCommitments, FirstCommitment),
            FundSize { Basis: SizeBasis.Target } => (AmountComparison.OtherTargetSizes, history => LatestSize(history.TargetSizes)),
            FundSize => (AmountComparison.OtherCommittedSizes, history => LatestSize(history.CommittedSizes)),
            _ => null,
        };
        if (kind is not { } compared)
            return null;

        var others = new List<Money>(MostOthers);
        var near = 0;
        foreach (var (subFund, history) in books)
        {
            if (subFund == record.SubFund || compared.Of(history) is not { } other)
                continue;

            // Where most are near, the middle is: nearly always this is all there is to do.
            if (!IsFar(record.Amount.Yuan, other) && !IsFar(other, record.Amount.Yuan) && ++near > MostOthers / 2)
                return null;
            others.Add(other);
            if (others.Count == MostOthers)
                break;
        }

        if (others.Count < FewestOthers)
            return null;
        others.Sort((one, other) => one.Amount.CompareTo(other.Amount));
        var usual = others[others.Count / 2];
        return IsFar(record.Amount.Yuan, usual) || IsFar(usual, record.Amount.Yuan) ? (compared.What, usual) : null;
    }

    /// <summary>Size and commitment of the sub-fund itself, where one is too small for the other.</summary>
    private static (Money Judged, AmountComparison What, Money Amount)? FarFromItsOwn(SubFundHistory history, AmountRecord record, LocalDate day)
    {
        switch (record)
        {
            case Commitment { Change: CommitmentChange.Initial or CommitmentChange.Increase } commitment:
                var committed = history.CommittedOn(day) + commitment.Amount.Yuan;
                foreach (var (what, sizes) in new[] { (AmountComparison.CommittedSize, history.CommittedSizes), (AmountComparison.TargetSize, history.TargetSizes) })
                {
                    if (SizeFrom(sizes, day) is { } size && IsFar(size, committed))
                        return (committed, what, size);
                }

                return null;
            case FundSize statement:
                var own = history.CommittedOn(history.Commitments.CountThrough(day) > 0 ? day : history.Commitments.NextDayAfter(day) ?? day);
                return !own.IsZero && IsFar(statement.Amount.Yuan, own) ? (statement.Amount.Yuan, AmountComparison.Commitment, own) : null;
            default:
                return null;
        }
    }

    private static Money? FirstCommitment(SubFundHistory history) => history.Commitments.Count == 0 ? null : history.Commitments.All.First().Content.Amount.Yuan;

    private static Money? LatestSize(Timeline<FundSize> sizes) => sizes.LastThrough(LocalDate.MaxIsoValue)?.Amount.Yuan;

    /// <summary>The size in force on a day, or the first stated later.</summary>
    private static Money? SizeFrom(Timeline<FundSize> sizes, LocalDate day) =>
        (sizes.LastThrough(day) ?? (sizes.NextDayAfter(day) is { } next ? sizes.LastThrough(next) : null))?.Amount.Yuan;

    private static bool IsFar(Money large, Money small) => large.Amount > small.Amount * Times;
}
