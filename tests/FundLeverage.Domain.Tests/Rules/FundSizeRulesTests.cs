using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

public sealed class FundSizeRulesTests
{
    private static readonly Money OneFen = Money.Yuan(0.01m);

    /// <summary>5,000万元 committed on 2021-02-01.</summary>
    private static Books Committed => Books.Open().SubFund("a").Commit("a", Wan(5000), "2021-02-01");

    [Theory]
    [InlineData(SizeBasis.Committed)]
    [InlineData(SizeBasis.Target)]
    public void Sources_AboveTheSize_AreRefused(SizeBasis basis)
    {
        var books = Books.Open().SubFund("a");
        books.Judge(new FundSize(Id("a"), basis, Yi(4.5m), Others()), "2021-02-01").IsClean();
        books.Judge(new FundSize(Id("a"), basis, Yi(4.5m) - OneFen, Others()), "2021-02-01").Refuses("sources-exceed-size at '/sources'");
    }

    [Fact]
    public void Sources_WithTheOwnCommitment_MakeUpTheSize()
    {
        Committed.Judge(Size(Yi(5), Others()), "2021-03-01").IsClean();
        Committed.Judge(Size(Yi(5) + OneFen, Others()), "2021-03-01").Refuses("sources-do-not-add-up at '/sources'");
        var findings = Committed.Judge(Size(Yi(5) - OneFen, Others()), "2021-03-01");
        findings.Refuses("sources-do-not-add-up at '/sources'");
        Assert.Equal(Wan(5000), findings.Failures[0].Detail("committed"));
    }

    [Fact]
    public void Sources_BeforeAnyCommitment_NeedNotAddUp() =>
        Committed.Judge(Size(Yi(9), Others()), "2021-01-31").IsClean();

    [Fact]
    public void Sources_OfATarget_NeedNotLeaveTheCommitment() =>
        Committed.Judge(new FundSize(Id("a"), SizeBasis.Target, Yi(9), Others()), "2021-03-01").IsClean();

    [Fact]
    public void Size_BelowTheOwnCommitment_IsRefused()
    {
        Committed.Judge(Size(Wan(5000)), "2021-03-01").IsClean();
        Committed.Judge(Size(Wan(5000) - OneFen), "2021-03-01").Refuses("size-below-commitment at '/amount'");
        Committed.Judge(new FundSize(Id("a"), SizeBasis.Target, Wan(1)), "2021-03-01").IsClean();
    }

    [Fact]
    public void Size_TooEarlyAndWrong_ReportsBoth() =>
        Books.Open().SubFund("a").Judge(Size(Yi(1), Others()), "2020-12-31")
            .Refuses("effective-before-formation at '/effectiveOn'", "sources-exceed-size at '/sources'");

    /// <summary>4.5亿 of others' money.</summary>
    private static CapitalSources Others() => new(Yi(0.5m), Yi(1), Yi(3));

    private static FundSize Size(Money amount, CapitalSources? sources = null) => new(Id("a"), SizeBasis.Committed, amount, sources);
}
