using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Rules;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

/// <summary>A wrong unit is pointed out, never refused; what is ordinary passes without a word.</summary>
public sealed class AmountDoubtsTests
{
    private static readonly Money OneFen = Money.Yuan(0.01m);

    /// <summary>Three that began with 2,000万, 5,000万 and 1亿, of 5亿, 10亿 and 20亿; and a fourth without amounts.</summary>
    private static Books Three => Books.Open().SubFund("a").SubFund("b").SubFund("c").SubFund("d")
        .Commit("a", Wan(2000), "2021-02-01").Commit("b", Wan(5000), "2021-02-01").Commit("c", Yi(1), "2021-02-01")
        .Size("a", Yi(5), "2021-02-01").Size("b", Yi(10), "2021-02-01").Size("c", Yi(20), "2021-02-01");

    public static IEnumerable<TheoryDataRow<RecordContent>> Amounts { get; } =
    [
        new(new Commitment(Id("d"), CommitmentChange.Initial, Money.Yuan(2.75m))),
        new(new Commitment(Id("a"), CommitmentChange.Increase, Money.Yuan(2.75m))),
        new(new Commitment(Id("a"), CommitmentChange.Reduce, Money.Yuan(2.75m))),
        new(new FundSize(Id("d"), SizeBasis.Target, Money.Yuan(10m))),
        new(new FundSize(Id("d"), SizeBasis.Committed, Money.Yuan(10m))),
        new(new PaidInCapital(Id("a"), CapitalSource.Private, Money.Yuan(500m))),
    ];

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Amount_InYuanWithoutAUnit_IsNotedAsItWasRead(RecordContent content)
    {
        var notice = Assert.Single(Three.Judge(content, "2021-03-01").Notices, notice => notice.Code == RuleFailures.AmountUnusuallySmall);
        Assert.Equal("/amount", notice.Pointer);
        Assert.Equal(((AmountRecord)content).Amount.Yuan, notice.Detail("amount"));
    }

    [Fact]
    public void Amount_OfOneWan_IsTheSmallestThatIsOrdinary()
    {
        var books = Books.Open().SubFund("d");
        books.Judge(Initial(Wan(1)), "2021-03-01").IsClean();
        books.Judge(Initial(Wan(1) - OneFen), "2021-03-01").Notes("amount-unusually-small at '/amount'");
    }

    /// <summary>A cancellation takes what is outstanding, whatever that is.</summary>
    [Fact]
    public void Cancellation_OfASmallCommitment_IsNotNoted() => Books.Open().SubFund("d").Commit("d", Money.Yuan(2.75m), "2021-02-01")
        .Judge(new Commitment(Id("d"), CommitmentChange.Cancel, Money.Yuan(2.75m)), "2021-03-01").IsClean();

    /// <summary>The middle of the others is 5,000万.</summary>
    [Theory]
    [InlineData(5, 0, false, Label = "a thousandth")]
    [InlineData(5, -1, true, Label = "less")]
    [InlineData(5_000_000, 0, false, Label = "a thousand times")]
    [InlineData(5_000_000, 1, true, Label = "more")]
    [InlineData(2.75, 0, true, Label = "2.75万 for 2.75亿")]
    [InlineData(27_500, 0, false, Label = "2.75亿")]
    public void Commitment_AThousandTimesFromTheOthers_IsTheLimit(double wan, int fen, bool isNoted)
    {
        var findings = Three.Judge(Initial(Wan((decimal)wan) + Money.Yuan(fen / 100m)), "2021-03-01");
        if (!isNoted)
        {
            findings.IsClean();
            return;
        }

        findings.Notes("amount-far-from-others at '/amount'");
        Assert.Equal((AmountComparison.OtherCommitments, Wan(5000)), ((AmountComparison)findings.Notices[0].Detail("comparison"), (Money)findings.Notices[0].Detail("other")));
    }

    /// <summary>What a clerk adds to a sub-fund is held against what others began with.</summary>
    [Fact]
    public void Increase_ToTheWrongUnit_IsNoted()
    {
        var books = Three.Commit("d", Wan(3000), "2021-02-01");
        books.Judge(new Commitment(Id("d"), CommitmentChange.Increase, Wan(2.75m)), "2021-03-01").Notes("amount-far-from-others at '/amount'");
        books.Judge(new Commitment(Id("d"), CommitmentChange.Increase, Wan(10m)), "2021-03-01").IsClean();
        books.Judge(new Commitment(Id("d"), CommitmentChange.Reduce, Wan(2.75m)), "2021-03-01").IsClean();
    }

    /// <summary>The middle of the others is 10亿.</summary>
    [Theory]
    [InlineData(100, 0, false, Label = "a thousandth")]
    [InlineData(100, -1, true, Label = "less")]
    public void Size_AThousandTimesFromTheOthers_IsTheLimit(double wan, int fen, bool isNoted)
    {
        var size = Wan((decimal)wan) + Money.Yuan(fen / 100m);
        string[] expected = isNoted ? ["amount-far-from-others at '/amount'"] : [];
        Three.Judge(new FundSize(Id("d"), SizeBasis.Committed, size), "2021-03-01").Notes(expected);
        Three.Judge(new FundSize(Id("d"), SizeBasis.Target, size), "2021-03-01").IsClean();
    }

    [Fact]
    public void Commitment_BesideFewerThanThreeOthers_IsNotHeldAgainstThem() =>
        Three.Judge(new Commitment(Id("c"), CommitmentChange.Increase, Wan(4)), "2021-03-01").IsClean();

    /// <summary>10亿 of size: a commitment of 100万 is a thousandth.</summary>
    [Theory]
    [InlineData(100, 0, false, Label = "a thousandth")]
    [InlineData(100, -1, true, Label = "less")]
    public void SizeAndCommitment_AThousandTimesApart_AreTheLimitInEitherOrder(double wan, int fen, bool isNoted)
    {
        var committed = Wan((decimal)wan) + Money.Yuan(fen / 100m);
        string[] expected = isNoted ? ["amount-far-from-others at '/amount'"] : [];
        foreach (var basis in Enum.GetValues<SizeBasis>())
        {
            foreach (var (first, second) in new[] { ("2021-03-01", "2021-03-02"), ("2021-03-02", "2021-03-01") })
            {
                Books.Open().SubFund("d").Size("d", Yi(10), first, basis: basis).Judge(Initial(committed), second).Notes(expected);
                Books.Open().SubFund("d").Commit("d", committed, first).Judge(new FundSize(Id("d"), basis, Yi(10)), second).Notes(expected);
            }
        }
    }

    /// <summary>Commitments from 100万 to 10亿, sizes from 2,000万 to 200亿, shares from 1% on: whatever the others have, nothing is asked.</summary>
    [Fact]
    public void OrdinaryFunds_WhateverTheirAmounts_RaiseNoDoubt() =>
        Gen.Select(Gen.Int[2_000, 2_000_000], Gen.Int[1, 50], (size, percent) => (Size: Wan(size), Own: Wan(size * percent / 100m)))
            .Where(subFund => subFund.Own >= Wan(100) && subFund.Own <= Yi(10)).Array[1, 12].Sample(subFunds =>
            {
                var books = Books.Open();
                for (var i = 0; i < subFunds.Length; i++)
                {
                    var id = $"s{i}";
                    var size = new FundSize(Id(id), SizeBasis.Committed, subFunds[i].Size);
                    books.SubFund(id).Judge(new Commitment(Id(id), CommitmentChange.Initial, subFunds[i].Own), "2021-03-01").IsClean();
                    books.Commit(id, subFunds[i].Own, "2021-03-01").Judge(size, "2021-03-01").IsClean();
                    books.Record(size, "2021-03-01");
                }
            });

    /// <summary>One wrong 万 or 亿 is found wherever the size is known: ten thousandfold leaves no share from 1% to half ordinary.</summary>
    [Fact]
    public void Commitment_TenThousandTimesTooSmall_IsAlwaysNotedBesideItsSize() =>
        Gen.Select(Gen.Int[100, 100_000], Gen.Int[1, 50]).Sample((wan, percent) =>
        {
            var size = Money.Yuan(Rounding.HalfUp(Wan(wan).Amount * 100m / percent, 2));
            var findings = Books.Open().SubFund("d").Size("d", size, "2021-03-01").Judge(Initial(Money.Yuan(wan)), "2021-03-01");
            Assert.Empty(findings.Failures);
            Assert.Contains(findings.Notices, notice => notice.Code == RuleFailures.AmountUnusuallySmall || notice.Code == RuleFailures.AmountFarFromOthers);
        });

    private static Commitment Initial(Money amount) => new(Id("d"), CommitmentChange.Initial, amount);
}
