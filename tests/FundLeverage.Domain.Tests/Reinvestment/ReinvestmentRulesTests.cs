using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Reinvestment.ReinvestmentTests;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Reinvestment;

public sealed class ReinvestmentRulesTests
{
    private static readonly ReinvestmentAgreement None = new(Id("a"), null);

    private static Books Agreed => Books.Open().SubFund("a").Record(Agreement(), "2021-02-01").Record(Recognised("moved", Yi(1)), "2021-03-01");

    [Theory]
    [InlineData("2021-01-31", "local", "reinvestment-agreement-missing at '/effectiveOn'", Label = "the day before the agreement")]
    [InlineData("2021-02-01", "local", null, Label = "its day")]
    [InlineData("2021-02-01", "other", "reinvestment-category-unknown at '/category'")]
    [InlineData("2020-12-31", "local", "effective-before-formation at '/effectiveOn'|reinvestment-agreement-missing at '/effectiveOn'")]
    public void Recognised_NeedsAnAgreementWithItsCategory(string on, string category, string? expected) =>
        Agreed.Judge(Recognised(category, Yi(1)), on).Refuses(expected?.Split('|') ?? []);

    [Fact]
    public void Recognised_UnderACategoryThatALaterAgreementDropped_IsRefused() =>
        Books.Open().SubFund("a").Record(Agreement(), "2021-02-01").Record(Agreement(withMoved: false), "2022-01-01")
            .Judge(Recognised("moved", Yi(1)), "2021-03-01").Refuses("reinvestment-category-unknown at '/category'");

    [Fact]
    public void Agreement_ThatDropsACategoryInUse_IsRefusedByTheRecords() =>
        Agreed.Judge(Agreement(withMoved: false), "2022-01-01").Refuses("reinvestment-category-in-use at '/categories'");

    [Theory]
    [InlineData("2021-02-15", "reinvestment-category-in-use at '/agreement'", Label = "under what was recognised")]
    [InlineData("2021-03-02", null, Label = "after it")]
    [InlineData("2021-02-01", "reinvestment-agreement-repeated at '/effectiveOn'", Label = "on the agreement's own day")]
    [InlineData("2021-01-31", "reinvestment-agreement-missing at '/agreement'", Label = "before there is one to end")]
    public void EndOfTheAgreement_LeavesNothingWithoutGround(string on, string? expected) => Agreed.Judge(None, on).Refuses(expected is null ? [] : [expected]);

    [Fact]
    public void Agreement_WithADeadlineBeforeIt_IsRefused()
    {
        var agreement = Agreement();
        Agreed.Judge(agreement with { Terms = agreement.Terms! with { Deadline = new LocalDate(2021, 12, 31) } }, "2022-01-01").Refuses("reinvestment-deadline-before-agreement at '/deadline'");
        Agreed.Judge(agreement with { Terms = agreement.Terms! with { Deadline = new LocalDate(2022, 1, 1) } }, "2022-01-01").IsClean();
    }

    [Fact]
    public void AfterLiquidation_NothingIsAgreedOrRecognised_AndNoneIsLiquidatedUnderIt()
    {
        Agreed.Judge(new SubFundStatusChange(Id("a"), SubFundStatus.Liquidated, null), "2021-02-28").Refuses("sub-fund-liquidated-before-records at '/effectiveOn'");
        var liquidated = Agreed.Become("a", SubFundStatus.Liquidated, "2021-06-30");
        liquidated.Judge(Recognised("local", Yi(1)), "2021-06-30").IsClean();
        liquidated.Judge(Recognised("local", Yi(1)), "2021-07-01").Refuses("effective-after-liquidation at '/effectiveOn'");
        liquidated.Judge(Agreement(), "2021-07-01").Refuses("effective-after-liquidation at '/effectiveOn'");
    }

    [Fact]
    public void UnknownSubFund_IsRefused()
    {
        Agreed.Judge(Agreement("z"), "2021-02-01").Refuses("sub-fund-unknown at '/subFund'");
        Agreed.Judge(Recognised("local", Yi(1), "z"), "2021-02-01").Refuses("sub-fund-unknown at '/subFund'");
    }

    [Fact]
    public void Reversal_OfWhatOthersRestOn_NamesThem()
    {
        Agreed.JudgeReversal(2).Refuses("record-depended-on at ''");
        Agreed.JudgeReversal(3).IsClean();
        Agreed.Reverse(3).JudgeReversal(2).IsClean();
        Agreed.JudgeReversal(1).Refuses("record-depended-on at ''");
    }

    [Fact]
    public void Correction_OfAnAgreement_KeepsWhatRestsOnIt()
    {
        Agreed.JudgeReversal(2, Agreement(multiple: 2m), "2021-02-15").IsClean();
        Agreed.JudgeReversal(2, Agreement(multiple: 2m), "2021-03-02").Refuses("reinvestment-category-in-use at '/categories'");
        Agreed.SubFund("b").JudgeReversal(2, Agreement("b"), "2021-02-01").Refuses("record-depended-on at ''");
        Agreed.JudgeReversal(3, Recognised("local", Yi(2)), "2021-02-01").IsClean();
    }

    [Fact]
    public void Approval_OfAnAmountBeforeItsAgreement_IsRefused()
    {
        var books = Books.Open(ApprovalPolicy.Required).SubFund("a").Record(Agreement(), "2021-02-01").Record(Recognised("moved", Yi(1)), "2021-03-01").Approve(1);
        books.JudgeApproval(3).Refuses("reinvestment-agreement-missing at '/3'");
        books.JudgeApproval(2, 3).IsClean();
    }
}
