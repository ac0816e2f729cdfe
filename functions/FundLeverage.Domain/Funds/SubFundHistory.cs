using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>All that is recorded about one sub-fund, and what it amounts to on any day. Immutable.</summary>
public sealed record SubFundHistory
{
    /// <summary>A sub-fund that was just registered.</summary>
    public SubFundHistory(SubFundRegistration registration) => Registration = registration;

    /// <summary>子基金登记.</summary>
    public SubFundRegistration Registration { get; }

    /// <summary>认缴变动.</summary>
    public Timeline<Commitment> Commitments { get; init; } = Timeline<Commitment>.Empty;

    /// <summary>总规模, on both bases.</summary>
    public Timeline<FundSize> Sizes { get; init; } = Timeline<FundSize>.Empty;

    /// <summary>实缴.</summary>
    public Timeline<PaidInCapital> PaidIn { get; init; } = Timeline<PaidInCapital>.Empty;

    /// <summary>Formation and liquidation recorded after the registration.</summary>
    public Timeline<SubFundStatusChange> StatusChanges { get; init; } = Timeline<SubFundStatusChange>.Empty;

    /// <summary>设立日期, from the registration or recorded later; null while it is not formed.</summary>
    public LocalDate? FormedOn => Registration.FormedOn ?? DayOf(SubFundStatus.Formed);

    /// <summary>清算日期, or null.</summary>
    public LocalDate? LiquidatedOn => DayOf(SubFundStatus.Liquidated);

    /// <summary>The history with one more record of this sub-fund.</summary>
    public SubFundHistory With(RecordContent content, LocalDate effectiveOn, long seq) => content switch
    {
        Commitment commitment => this with { Commitments = Commitments.Add(effectiveOn, seq, commitment) },
        FundSize size => this with { Sizes = Sizes.Add(effectiveOn, seq, size) },
        PaidInCapital paidIn => this with { PaidIn = PaidIn.Add(effectiveOn, seq, paidIn) },
        SubFundStatusChange change => this with { StatusChanges = StatusChanges.Add(effectiveOn, seq, change) },
        _ => throw new ArgumentException($"{content.GetType().Name} is no record of an existing sub-fund.", nameof(content)),
    };

    /// <summary>认缴余额: what this guidance fund has committed by a day.</summary>
    public Money CommittedOn(LocalDate asOf)
    {
        var balance = Money.Zero;
        foreach (var commitment in Commitments.Through(asOf))
            balance += Effect(commitment);
        return balance;
    }

    /// <summary>True when the last change of the commitment by a day cancelled it.</summary>
    public bool IsCancelledOn(LocalDate asOf) => Commitments.Through(asOf).LastOrDefault() is { Change: CommitmentChange.Cancel };

    /// <summary>The statement of size in force on a day, or null when none was recorded by then.</summary>
    public FundSize? SizeOn(LocalDate asOf, SizeBasis basis) => Sizes.Through(asOf).LastOrDefault(size => size.Basis == basis);

    /// <summary>实缴: what one source has paid in by a day.</summary>
    public Money PaidInOn(LocalDate asOf, CapitalSource source)
    {
        var total = Money.Zero;
        foreach (var payment in PaidIn.Through(asOf))
        {
            if (payment.Source == source)
                total += payment.Amount.Yuan;
        }

        return total;
    }

    /// <summary>A day, and each later one on which the commitment or what is paid in changes.</summary>
    public IEnumerable<LocalDate> DaysOfChangeFrom(LocalDate day) => Commitments.All.Select(c => c.EffectiveOn)
        .Concat(PaidIn.All.Select(p => p.EffectiveOn))
        .Where(later => later > day)
        .Append(day)
        .Distinct()
        .Order();

    /// <summary>By how much a change moves the commitment.</summary>
    public static Money Effect(Commitment commitment) => commitment.Change switch
    {
        CommitmentChange.Initial or CommitmentChange.Increase => commitment.Amount.Yuan,
        CommitmentChange.Reduce or CommitmentChange.Cancel or CommitmentChange.TransferOut => -commitment.Amount.Yuan,
        _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment.Change, "Unknown change of a commitment."),
    };

    private LocalDate? DayOf(SubFundStatus status)
    {
        foreach (var (effectiveOn, change) in StatusChanges.All)
        {
            if (change.Status == status)
                return effectiveOn;
        }

        return null;
    }
}
