using FundLeverage.Domain.Records;
using FundLeverage.Domain.Rules;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

/// <summary>A record that says what another says is pointed out; one that differs in anything passes without a word.</summary>
public sealed class DuplicateRulesTests
{
    private static readonly CapitalSources Sources = new(Yi(1), Yi(2), Yi(6));

    private static Books Recorded => Books.Open().SubFund("a").SubFund("b")
        .Commit("a", Yi(1), "2021-02-01").Commit("b", Yi(1), "2021-02-01")
        .Commit("a", Wan(1000), "2021-03-01", CommitmentChange.Increase)
        .Size("a", Yi(10), "2021-03-01")
        .Pay("a", Wan(500), "2021-03-01", CapitalSource.Private);

    public static IEnumerable<TheoryDataRow<RecordContent, string, long>> Alike { get; } =
    [
        new(new Commitment(Id("a"), CommitmentChange.Increase, Wan(1000)), "2021-03-01", 5),
        new(new Commitment(Id("a"), CommitmentChange.Increase, Wan(1000), "another document"), "2021-03-01", 5),
        new(new FundSize(Id("a"), SizeBasis.Committed, Yi(10)), "2021-03-01", 6),
        new(new PaidInCapital(Id("a"), CapitalSource.Private, Wan(500)), "2021-03-01", 7),
    ];

    public static IEnumerable<TheoryDataRow<RecordContent, string>> Others { get; } =
    [
        new(new Commitment(Id("a"), CommitmentChange.Increase, Wan(1000)), "2021-03-02") { Label = "another day" },
        new(new Commitment(Id("a"), CommitmentChange.Increase, Wan(1001)), "2021-03-01") { Label = "another amount" },
        new(new Commitment(Id("a"), CommitmentChange.Reduce, Wan(1000)), "2021-03-01") { Label = "another change" },
        new(new Commitment(Id("b"), CommitmentChange.Increase, Wan(1000)), "2021-03-01") { Label = "another sub-fund" },
        new(new FundSize(Id("a"), SizeBasis.Target, Yi(10)), "2021-03-01") { Label = "another basis" },
        new(new FundSize(Id("a"), SizeBasis.Committed, Yi(10), Sources), "2021-03-01") { Label = "with its sources" },
        new(new PaidInCapital(Id("a"), CapitalSource.StateOwned, Wan(500)), "2021-03-01") { Label = "another source" },
    ];

    [Theory]
    [MemberData(nameof(Alike))]
    public void Record_LikeAnother_IsNotedWithItsNumber(RecordContent content, string on, long other)
    {
        var findings = Judge(Recorded, content, on);
        findings.Notes("record-likely-duplicate at '/amount'");
        Assert.Equal(other, findings.Notices[0].Detail("other"));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Record_ThatDiffersInAnything_IsNotNoted(RecordContent content, string on) => Judge(Recorded, content, on).IsClean();

    [Fact]
    public void Record_LikeOneThatWasReversed_IsNotNoted() =>
        Judge(Recorded.Reverse(7), new PaidInCapital(Id("a"), CapitalSource.Private, Wan(500)), "2021-03-01").IsClean();

    [Fact]
    public void RecognisedReinvestment_LikeAnother_IsNotedWhereTheProjectIsTheSame()
    {
        var books = Recorded.Record(new RecognisedReinvestment(Id("a"), Id("local"), "甲", Wan(100)), "2021-03-01");
        Judge(books, new RecognisedReinvestment(Id("a"), Id("local"), "甲", Wan(100)), "2021-03-01").Notes("record-likely-duplicate at '/amount'");
        Judge(books, new RecognisedReinvestment(Id("a"), Id("local"), "乙", Wan(100)), "2021-03-01").IsClean();
        Judge(books, new RecognisedReinvestment(Id("a"), Id("other"), "甲", Wan(100)), "2021-03-01").IsClean();
    }

    [Fact]
    public void Record_ThatIsExcepted_IsNoOther()
    {
        var findings = new Findings();
        DuplicateRules.Note(Recorded.Projection.Prospective, new NewRecord(new PaidInCapital(Id("a"), CapitalSource.Private, Wan(500)), Day("2021-03-01")), findings, 7);
        findings.IsClean();
    }

    private static Findings Judge(Books books, RecordContent content, string on)
    {
        var findings = new Findings();
        DuplicateRules.Note(books.Projection.Prospective, new NewRecord(content, Day(on)), findings);
        return findings;
    }
}
