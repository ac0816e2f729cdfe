using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>All that is recorded about one sub-fund, and what it amounts to on any day. Immutable.</summary>
public sealed record SubFundHistory : ISubjectHistory<SubFundHistory>
{
    /// <summary>So few entries are quicker added each to its timeline than sorted out first.</summary>
    private const int OneByOne = 8;

    private static readonly Timeline<PaidInCapital> NoPayments = Timeline<PaidInCapital>.Summing(payment => payment.Amount.Yuan);

    /// <summary>A sub-fund that was just registered.</summary>
    public SubFundHistory(SubFundRegistration registration, long registeredAt)
    {
        Registration = registration;
        RegisteredAt = registeredAt;
    }

    /// <summary>子基金登记.</summary>
    public SubFundRegistration Registration { get; private init; }

    /// <summary>The sequence number of the registration in force; a correction brings another.</summary>
    public long RegisteredAt { get; private init; }

    /// <summary>认缴变动; their effects add up to the commitment.</summary>
    public Timeline<Commitment> Commitments { get; private init; } = Timeline<Commitment>.Summing(Effect);

    /// <summary>目标规模.</summary>
    public Timeline<FundSize> TargetSizes { get; private init; } = Timeline<FundSize>.Empty;

    /// <summary>认缴规模.</summary>
    public Timeline<FundSize> CommittedSizes { get; private init; } = Timeline<FundSize>.Empty;

    /// <summary>实缴, by <see cref="CapitalSource"/> in its order.</summary>
    public ImmutableArray<Timeline<PaidInCapital>> PaidIn { get; private init; } = [NoPayments, NoPayments, NoPayments, NoPayments];

    /// <summary>Formation and liquidation recorded after the registration.</summary>
    public Timeline<SubFundStatusChange> StatusChanges { get; private init; } = Timeline<SubFundStatusChange>.Empty;

    /// <summary>返投.</summary>
    public ReinvestmentHistory Reinvestment { get; private init; } = ReinvestmentHistory.Empty;

    /// <summary>设立日期, from the registration or recorded later; null while it is not formed.</summary>
    public LocalDate? FormedOn => Registration.FormedOn ?? DayOf(SubFundStatus.Formed);

    /// <summary>清算日期, or null.</summary>
    public LocalDate? LiquidatedOn => DayOf(SubFundStatus.Liquidated);

    /// <summary>How many records there are beside the registration.</summary>
    public int Count => Commitments.Count + TargetSizes.Count + CommittedSizes.Count + StatusChanges.Count + PaidIn.Sum(payments => payments.Count)
        + Reinvestment.Count;

    /// <inheritdoc />
    public IEnumerable<long> Resting => AmountsAfter(LocalDate.MinIsoValue).Concat(StatusChanges.All.Select(change => change.Seq));

    /// <inheritdoc />
    public static SubFundHistory? Begin(IReadOnlyCollection<TimelineEntry<RecordContent>> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Content is SubFundRegistration registration)
                return new SubFundHistory(registration, entry.Seq);
        }

        return null;
    }

    /// <inheritdoc />
    public bool IsRestedOn(TimelineEntry<RecordContent> entry) => RegisteredAt == entry.Seq && Count > 0;

    /// <summary>The history with more records of this sub-fund. A registration takes the place of the one before.</summary>
    public SubFundHistory With(params IReadOnlyCollection<TimelineEntry<RecordContent>> entries)
    {
        if (entries.Count <= OneByOne)
            return entries.Aggregate(this, (changed, entry) => changed.With(entry));

        var history = this;
        if (entries.Where(entry => entry.Content is SubFundRegistration).OrderBy(entry => entry.Seq).LastOrDefault() is { Content: SubFundRegistration registration } latest)
            history = history with { Registration = registration, RegisteredAt = latest.Seq };

        return history with
        {
            Commitments = history.Commitments.AddRange(Of<Commitment>(entries)),
            TargetSizes = history.TargetSizes.AddRange(Of<FundSize>(entries, size => size.Basis == SizeBasis.Target)),
            CommittedSizes = history.CommittedSizes.AddRange(Of<FundSize>(entries, size => size.Basis == SizeBasis.Committed)),
            PaidIn = [.. history.PaidIn.Select((payments, source) => payments.AddRange(Of<PaidInCapital>(entries, paid => paid.Source == (CapitalSource)source)))],
            StatusChanges = history.StatusChanges.AddRange(Of<SubFundStatusChange>(entries)),
            Reinvestment = history.Reinvestment.With(Of<ReinvestmentAgreement>(entries), Of<RecognisedReinvestment>(entries)),
        };
    }

    private SubFundHistory With(TimelineEntry<RecordContent> entry)
    {
        var (effectiveOn, seq, content) = entry;
        return content switch
        {
            SubFundRegistration registration => seq < RegisteredAt ? this : this with { Registration = registration, RegisteredAt = seq },
            Commitment commitment => this with { Commitments = Commitments.Add(new(effectiveOn, seq, commitment)) },
            FundSize { Basis: SizeBasis.Target } size => this with { TargetSizes = TargetSizes.Add(new(effectiveOn, seq, size)) },
            FundSize size => this with { CommittedSizes = CommittedSizes.Add(new(effectiveOn, seq, size)) },
            PaidInCapital paid => this with { PaidIn = PaidIn.SetItem((int)paid.Source, PaidIn[(int)paid.Source].Add(new(effectiveOn, seq, paid))) },
            SubFundStatusChange change => this with { StatusChanges = StatusChanges.Add(new(effectiveOn, seq, change)) },
            ReinvestmentAgreement agreement => this with { Reinvestment = Reinvestment.With([new(effectiveOn, seq, agreement)], []) },
            RecognisedReinvestment recognised => this with { Reinvestment = Reinvestment.With([], [new(effectiveOn, seq, recognised)]) },
            _ => throw new ArgumentException($"{content.GetType().Name} is no record of a sub-fund.", nameof(entry)),
        };
    }

    /// <summary>
    /// The history without one of its records: null without the registration in force, unchanged without one that a correction
    /// replaced.
    /// </summary>
    /// <exception cref="ArgumentException">It is not among them, or others rest on it.</exception>
    public SubFundHistory? Without(TimelineEntry<RecordContent> entry)
    {
        var (effectiveOn, seq, content) = entry;
        return content switch
        {
            SubFundRegistration when IsRestedOn(entry) => throw new ArgumentException($"Records rest on the registration of '{Registration.SubFund}'.", nameof(entry)),
            SubFundRegistration => RegisteredAt == seq ? null : this,
            Commitment => this with { Commitments = Commitments.Remove(effectiveOn, seq) },
            FundSize { Basis: SizeBasis.Target } => this with { TargetSizes = TargetSizes.Remove(effectiveOn, seq) },
            FundSize => this with { CommittedSizes = CommittedSizes.Remove(effectiveOn, seq) },
            PaidInCapital paid => this with { PaidIn = PaidIn.SetItem((int)paid.Source, PaidIn[(int)paid.Source].Remove(effectiveOn, seq)) },
            SubFundStatusChange => this with { StatusChanges = StatusChanges.Remove(effectiveOn, seq) },
            ReinvestmentAgreement => this with { Reinvestment = Reinvestment.WithoutAgreement(effectiveOn, seq) },
            RecognisedReinvestment recognised => this with { Reinvestment = Reinvestment.WithoutRecognised(recognised.Category, effectiveOn, seq) },
            _ => throw new ArgumentException($"{content.GetType().Name} is no record of a sub-fund.", nameof(entry)),
        };
    }

    /// <summary>认缴余额: what this guidance fund has committed by a day.</summary>
    public Money CommittedOn(LocalDate asOf) => Commitments.SumThrough(asOf);

    /// <summary>True when the last change of the commitment by a day cancelled it.</summary>
    public bool IsCancelledOn(LocalDate asOf) => Commitments.LastThrough(asOf) is { Change: CommitmentChange.Cancel };

    /// <summary>The statement of size in force on a day, or null when none was recorded by then.</summary>
    public FundSize? SizeOn(LocalDate asOf, SizeBasis basis) =>
        (basis == SizeBasis.Target ? TargetSizes : CommittedSizes).LastThrough(asOf);

    /// <summary>实缴: what one source has paid in by a day.</summary>
    public Money PaidInOn(LocalDate asOf, CapitalSource source) => PaidIn[(int)source].SumThrough(asOf);

    /// <summary>实缴: what all sources together have paid in by a day.</summary>
    public Money PaidInOn(LocalDate asOf) => PaidIn.Aggregate(Money.Zero, (sum, payments) => sum + payments.SumThrough(asOf));

    /// <summary>How many records, the registration included, have taken effect by a day.</summary>
    public int CountThrough(LocalDate asOf) => 1 + Commitments.CountThrough(asOf) + TargetSizes.CountThrough(asOf)
        + CommittedSizes.CountThrough(asOf) + StatusChanges.CountThrough(asOf) + PaidIn.Sum(payments => payments.CountThrough(asOf))
        + Reinvestment.CountThrough(asOf);

    /// <summary>The sequence numbers of amounts and agreements that take effect after a day.</summary>
    public IEnumerable<long> AmountsAfter(LocalDate day) => Commitments.After(day).Select(e => e.Seq)
        .Concat(TargetSizes.After(day).Select(e => e.Seq))
        .Concat(CommittedSizes.After(day).Select(e => e.Seq))
        .Concat(PaidIn.SelectMany(payments => payments.After(day).Select(e => e.Seq)))
        .Concat(Reinvestment.After(day));

    /// <summary>
    /// What is committed and what this fund has paid in, on a day and on each later one on which either changes. Only
    /// what is later than the day is walked.
    /// </summary>
    public IEnumerable<OwnBalance> OwnBalancesFrom(LocalDate day)
    {
        var own = PaidIn[(int)CapitalSource.GuidanceFund];
        var changes = Commitments.After(day).Select(c => (c.EffectiveOn, Committed: Effect(c.Content), PaidIn: Money.Zero, IsPayment: false))
            .Concat(own.After(day).Select(p => (p.EffectiveOn, Committed: Money.Zero, PaidIn: p.Content.Amount.Yuan, IsPayment: true)))
            .GroupBy(change => change.EffectiveOn)
            .OrderBy(changesOfDay => changesOfDay.Key);

        var balance = new OwnBalance(day, CommittedOn(day), own.SumThrough(day), IsPaymentDay: false);
        yield return balance;
        foreach (var changesOfDay in changes)
        {
            balance = new OwnBalance(
                changesOfDay.Key,
                changesOfDay.Aggregate(balance.Committed, (sum, change) => sum + change.Committed),
                changesOfDay.Aggregate(balance.PaidIn, (sum, change) => sum + change.PaidIn),
                changesOfDay.Any(change => change.IsPayment));
            yield return balance;
        }
    }

    /// <summary>By how much a change moves the commitment.</summary>
    public static Money Effect(Commitment commitment) => commitment.Change switch
    {
        CommitmentChange.Initial or CommitmentChange.Increase => commitment.Amount.Yuan,
        CommitmentChange.Reduce or CommitmentChange.Cancel or CommitmentChange.TransferOut => -commitment.Amount.Yuan,
        _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment.Change, "Unknown change of a commitment."),
    };

    private static List<TimelineEntry<T>> Of<T>(IEnumerable<TimelineEntry<RecordContent>> entries, Func<T, bool>? which = null)
        where T : RecordContent
    {
        var chosen = new List<TimelineEntry<T>>();
        foreach (var (effectiveOn, seq, content) in entries)
        {
            if (content is T wanted && (which is null || which(wanted)))
                chosen.Add(new TimelineEntry<T>(effectiveOn, seq, wanted));
        }

        return chosen;
    }

    private LocalDate? DayOf(SubFundStatus status)
    {
        if (StatusChanges.Count == 0)
            return null;
        foreach (var change in StatusChanges.All)
        {
            if (change.Content.Status == status)
                return change.EffectiveOn;
        }

        return null;
    }
}

/// <summary>This guidance fund's own balances in a sub-fund at the end of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Committed">认缴余额.</param>
/// <param name="PaidIn">What this fund has paid in.</param>
/// <param name="IsPaymentDay">True for a later day on which this fund pays.</param>
public sealed record OwnBalance(LocalDate On, Money Committed, Money PaidIn, bool IsPaymentDay);
