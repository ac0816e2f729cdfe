using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Rules;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Support;

/// <summary>A fund's ledger under construction: each call records one event, a minute after the one before.</summary>
internal sealed class Books
{
    public static readonly Instant OpenedAt = Instant.FromUtc(2022, 1, 1, 0, 0);
    public static readonly Actor Clerk = new("oid-1", "张三");
    public static readonly Actor Reviewer = new("oid-2", "李四");

    private Books(FundProjection projection) => Projection = projection;

    public FundProjection Projection { get; private set; }

    public static Books Open(ApprovalPolicy approval = ApprovalPolicy.None) => new(FundProjection.Open(Opening(approval)));

    public static LedgerEvent Opening(ApprovalPolicy approval = ApprovalPolicy.None) => new(
        0,
        EventId(0),
        Day("2020-01-01"),
        OpenedAt,
        Clerk,
        new FundOpening(new GuidanceFund(Id("xm-torch"), "产业引导基金", GovernmentLevel.District, Currency.Cny, "厦门火炬高新区", approval)));

    public static Guid EventId(long seq) => new((int)seq, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static SubFundRegistration Registration(string id, string? formedOn = null, string? name = null, string? creditCode = null) =>
        new(Id(id), name ?? id, null, formedOn is null ? null : Day(formedOn), null, creditCode, null);

    public Books SubFund(string id, string? formedOn = "2021-01-01", string? name = null, string? creditCode = null) =>
        Record(Registration(id, formedOn, name, creditCode), "2020-06-01");

    public Books Commit(string id, Money amount, string on, CommitmentChange change = CommitmentChange.Initial) =>
        Record(new Commitment(Id(id), change, amount), on);

    public Books Size(string id, Money amount, string on, CapitalSources? sources = null, SizeBasis basis = SizeBasis.Committed) =>
        Record(new FundSize(Id(id), basis, amount, sources), on);

    public Books Pay(string id, Money amount, string on, CapitalSource source = CapitalSource.GuidanceFund) =>
        Record(new PaidInCapital(Id(id), source, amount), on);

    public Books Become(string id, SubFundStatus status, string on) => Record(new SubFundStatusChange(Id(id), status, null), on);

    public Books Record(EventContent content, string on)
    {
        Projection = Projection.Apply(Next(content, on));
        return this;
    }

    /// <summary>Records what the reviewer decided; the rules are not asked.</summary>
    public Books Decide(Review review)
    {
        Projection = Projection.Apply(Next(review, "2021-01-01") with { Actor = Reviewer });
        return this;
    }

    public Books Approve(params long[] seqs)
    {
        foreach (var seq in seqs)
            Decide(new Approval(seq));
        return this;
    }

    public Books Reverse(long seq, long? replacement = null)
    {
        var target = Projection.Find(seq)!;
        Projection = Projection.Apply(Next(new Reversal(target.Content.Subject, seq, "录入有误", replacement), "2021-01-01") with { EffectiveOn = target.Event.EffectiveOn });
        return this;
    }

    /// <summary>What speaks against approving these.</summary>
    public Findings JudgeApproval(params long[] seqs)
    {
        var findings = new Findings();
        ReviewRules.Approve(Projection, [.. seqs.Select(seq => new NamedRecord(seq, $"/{seq}"))], Reviewer, null, findings);
        return findings;
    }

    /// <summary>What speaks against reversing a record, or replacing it.</summary>
    public Findings JudgeReversal(long seq, RecordContent? replacement = null, string on = "2021-02-01")
    {
        var findings = new Findings();
        if (ReversalRules.Reversible(Projection, seq, findings) is { } target)
        {
            TimelineEntry<RecordContent>? entry = replacement is null ? null : new TimelineEntry<RecordContent>(Day(on), Projection.Last.Seq + 1, replacement);
            ReversalRules.Judge(Projection.Prospective, target, entry, findings);
        }

        return findings;
    }

    public LedgerEvent Next(EventContent content, string on) => new(
        Projection.Last.Seq + 1,
        EventId(Projection.Last.Seq + 1),
        Day(on),
        Projection.Last.RecordedAt + Duration.FromMinutes(1),
        Clerk,
        content);

    /// <summary>What the rules find in a record; nothing is recorded.</summary>
    public Findings Judge(EventContent content, string on)
    {
        var findings = new Findings();
        RecordRules.Judge(Projection.Prospective, new NewRecord(content, Day(on)), findings);
        return findings;
    }

    public LeverageStatement Leverage(string asOf, LeverageBasis basis = LeverageBasis.Committed) =>
        LeverageCalculator.Calculate(Projection, Day(asOf), basis);
}
