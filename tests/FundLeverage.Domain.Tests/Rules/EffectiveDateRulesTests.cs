using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

/// <summary>A record takes effect while its sub-fund lives. "a" is formed on 2021-01-01 and liquidated on 2021-12-31.</summary>
public sealed class EffectiveDateRulesTests
{
    private static Books Living => Books.Open().SubFund("a").Become("a", SubFundStatus.Liquidated, "2021-12-31");

    [Theory]
    [InlineData("2020-12-31", "effective-before-formation", Label = "the day before")]
    [InlineData("2021-01-01", null, Label = "the day of formation")]
    [InlineData("2021-12-31", null, Label = "the day of liquidation")]
    [InlineData("2022-01-01", "effective-after-liquidation", Label = "the day after")]
    public void AmountRecord_OutsideTheSubFundsLife_IsRefused(string on, string? code)
    {
        AmountRecord[] records =
        [
            new Commitment(Id("a"), CommitmentChange.Initial, Yi(1)),
            new FundSize(Id("a"), SizeBasis.Committed, Yi(1)),
            new PaidInCapital(Id("a"), CapitalSource.Private, Yi(1)),
        ];
        foreach (var record in records)
        {
            var findings = Living.Judge(record, on);
            if (code is null)
                findings.IsClean();
            else
                findings.Refuses($"{code} at '/effectiveOn'");
        }
    }

    [Fact]
    public void AmountRecord_ApprovedBeforeFormation_IsAccepted() =>
        Living.Judge(new Commitment(Id("a"), CommitmentChange.Initial, Yi(1), ApprovedBeforeFormation: true), "2020-12-31").IsClean();

    [Fact]
    public void AmountRecord_ApprovedBeforeFormation_DoesNotOutliveTheSubFund() =>
        Living.Judge(new Commitment(Id("a"), CommitmentChange.Initial, Yi(1), ApprovedBeforeFormation: true), "2022-01-01")
            .Refuses("effective-after-liquidation at '/effectiveOn'");

    [Fact]
    public void AmountRecord_OfASubFundNotYetFormed_IsAcceptedOnAnyDay() =>
        Books.Open().SubFund("b", formedOn: null).Judge(new Commitment(Id("b"), CommitmentChange.Initial, Yi(1)), "2019-01-01").IsClean();

    [Fact]
    public void AmountRecord_FormationRecordedLater_CountsToo() =>
        Books.Open().SubFund("b", formedOn: null).Become("b", SubFundStatus.Formed, "2021-03-01")
            .Judge(new Commitment(Id("b"), CommitmentChange.Initial, Yi(1)), "2021-02-28")
            .Refuses("effective-before-formation at '/effectiveOn'");

    [Fact]
    public void Formed_Twice_Conflicts()
    {
        Living.Judge(Status(SubFundStatus.Formed), "2021-06-01").Refuses("sub-fund-already-formed at '/status'");
        Books.Open().SubFund("a", formedOn: null).Judge(Status(SubFundStatus.Formed), "2021-06-01").IsClean();
    }

    [Fact]
    public void Liquidated_Twice_Conflicts() =>
        Living.Judge(Status(SubFundStatus.Liquidated), "2022-06-01").Refuses("sub-fund-already-liquidated at '/status'");

    [Theory]
    [InlineData("2020-12-31", false, Label = "the day before formation")]
    [InlineData("2021-01-01", true, Label = "the day of formation")]
    public void Liquidated_BeforeFormed_IsRefused(string on, bool accepted)
    {
        var findings = Books.Open().SubFund("a").Judge(Status(SubFundStatus.Liquidated), on);
        if (accepted)
            findings.IsClean();
        else
            findings.Refuses("sub-fund-liquidated-before-formed at '/effectiveOn'");
    }

    [Fact]
    public void Liquidated_NeverFormed_IsRefused() =>
        Books.Open().SubFund("a", formedOn: null).Judge(Status(SubFundStatus.Liquidated), "2022-01-01")
            .Refuses("sub-fund-liquidated-before-formed at '/effectiveOn'");

    [Fact]
    public void Liquidated_TwiceAndTooEarly_ReportsBoth() =>
        Living.Judge(Status(SubFundStatus.Liquidated), "2020-01-01")
            .Refuses("sub-fund-already-liquidated at '/status'", "sub-fund-liquidated-before-formed at '/effectiveOn'");

    [Theory]
    [InlineData("2022-05-31", false, Label = "the day before a payment")]
    [InlineData("2022-06-01", true, Label = "its day")]
    public void Liquidated_BeforeAmountsThatAreRecorded_IsRefusedByTheirNumbers(string on, bool accepted)
    {
        var books = Books.Open().SubFund("a").Commit("a", Wan(100), "2021-02-01").Pay("a", Wan(10), "2022-06-01");
        var findings = books.Judge(Status(SubFundStatus.Liquidated), on);
        if (accepted)
        {
            findings.IsClean();
            return;
        }

        findings.Refuses("sub-fund-liquidated-before-records at '/effectiveOn'");
        Assert.Equal("3", findings.Failures[0].Detail("records"));
    }

    private static SubFundStatusChange Status(SubFundStatus status) => new(Id("a"), status, null);
}
