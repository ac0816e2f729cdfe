using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.ProjectBooks;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

public sealed class ProjectRulesTests
{
    /// <summary>Seq 1, 2: sub-funds; 3: project a, signed; 4: project b; 5: a landed in June.</summary>
    private static Books Recorded => Books.Open().SubFund("x").SubFund("y")
        .Introduce("a", "2021-01-10", ProjectStage.Signed, Yi(3), ProjectKind.Enterprise, BySubFund("x"))
        .Introduce("b", "2021-01-10")
        .Move("a", ProjectStage.Landed, "2021-06-01");

    [Fact]
    public void Introduce_ByKnownIntroducers_IsClean()
    {
        Recorded.Judge(Project("c", introducers: BySubFund("x")), "2021-01-01").IsClean();
        Recorded.Judge(Project("c", introducers: [BySubFund("x", 6_000), Institution("x", 4_000, lead: true)]), "2021-01-01").IsClean();
        Recorded.Judge(Project("c", introducers: [BySubFund("x"), BySubFund("y", lead: true)]), "2021-01-01").IsClean();
        Recorded.Judge(Project("c", introducers: Institution("bank", 10_000)), "2021-01-01").IsClean();
    }

    [Fact]
    public void Introduce_Again_Conflicts() => Recorded.Judge(Project("a"), "2021-01-01").Refuses("project-exists at '/id'");

    [Fact]
    public void Introduce_UnderAnothersName_IsNotedUnlessThatIsAPartOfAnother()
    {
        var same = Project("c") with { Name = "a项目" };
        Recorded.Judge(same, "2021-01-01").Notes("project-name-repeated at '/name'");
        Recorded.Merge("a", "b", "2021-07-01").Judge(same, "2021-01-01").IsClean();
    }

    [Fact]
    public void Introduce_ByWhomNobodyKnowsHow_IsRefused()
    {
        Recorded.Judge(Project("c", introducers: [Institution("i"), BySubFund("z", lead: true)]), "2021-01-01").Refuses("sub-fund-unknown at '/introducers/1/id'");
        Recorded.Judge(Project("c", introducers: [BySubFund("x", 5_000), BySubFund("x", 5_000)]), "2021-01-01").Refuses("introducer-repeated at '/introducers/1/id'");
        Recorded.Judge(Project("c", introducers: [BySubFund("x"), BySubFund("y")]), "2021-01-01").Refuses("introducers-unclear at '/introducers'");
        Recorded.Judge(Project("c", introducers: [BySubFund("x", lead: true), BySubFund("y", lead: true)]), "2021-01-01").Refuses("introducers-unclear at '/introducers'");
        Recorded.Judge(Project("c", introducers: [BySubFund("x", 5_000), BySubFund("y", lead: true)]), "2021-01-01").Refuses("introducers-unclear at '/introducers'");
        var sum = Recorded.Judge(Project("c", introducers: [BySubFund("x", 5_000), BySubFund("y", 4_999)]), "2021-01-01");
        sum.Refuses("shares-do-not-add-up at '/introducers'");
        Assert.Equal(99.99m, sum.Failures[0].Detail("sum"));
    }

    [Fact]
    public void Progress_OfWhatIsNotThereOrNothing_IsRefused()
    {
        Recorded.Judge(new ProjectProgress(Id("z"), ProjectStage.Landed), "2021-02-01").Refuses("project-unknown at '/project'");
        Recorded.Judge(new ProjectProgress(Id("a")), "2021-07-01").Refuses("progress-empty at ''");
        Recorded.Judge(new ProjectProgress(Id("a"), ProjectStage.Landed), "2021-01-09").Refuses("effective-before-introduction at '/effectiveOn'");
        Recorded.Judge(new ProjectProgress(Id("a"), ProjectStage.Negotiating), "2021-01-10").Notes("project-stage-back at '/stage'");
    }

    [Fact]
    public void Progress_AfterAWithdrawal_NeedsAStage()
    {
        var books = Recorded.Move("a", ProjectStage.Withdrawn, "2021-09-01");

        books.Judge(new ProjectProgress(Id("a"), TotalInvestment: Yi(4)), "2021-08-31").IsClean();
        books.Judge(new ProjectProgress(Id("a"), TotalInvestment: Yi(4)), "2021-09-01").Refuses("project-withdrawn at '/effectiveOn'");
        books.Judge(new ProjectProgress(Id("a"), ProjectStage.Withdrawn), "2021-10-01").Refuses("project-withdrawn at '/effectiveOn'");
        books.Judge(new ProjectProgress(Id("a"), ProjectStage.Signed), "2021-10-01").Notes("project-revived at '/stage'");
    }

    [Fact]
    public void Withdrawal_UnderLaterProgressWithoutAStage_NamesIt()
    {
        var books = Recorded.Revalue("a", Yi(4), "2021-10-01");

        var findings = books.Judge(new ProjectProgress(Id("a"), ProjectStage.Withdrawn), "2021-09-01");

        findings.Refuses("project-ended-before-records at '/effectiveOn'");
        Assert.Equal("6", findings.Failures[0].Detail("records"));
    }

    [Fact]
    public void Merge_IntoItselfOrInACircleOrNowhere_IsRefused()
    {
        var merged = Recorded.Merge("a", "b", "2021-07-01");

        Recorded.Judge(new ProjectProgress(Id("a"), MergedInto: Id("z")), "2021-07-01").Refuses("project-unknown at '/mergedInto'");
        Recorded.Judge(new ProjectProgress(Id("a"), MergedInto: Id("a")), "2021-07-01").Refuses("project-merge-circular at '/mergedInto'");
        merged.Judge(new ProjectProgress(Id("b"), MergedInto: Id("a")), "2021-02-01").Refuses("project-merge-circular at '/mergedInto'");
        merged.Judge(new ProjectProgress(Id("a"), ProjectStage.InProduction), "2021-07-01").Refuses("project-merged at '/effectiveOn'");
        Recorded.Judge(new ProjectProgress(Id("a"), MergedInto: Id("b")), "2021-05-01").Refuses("project-ended-before-records at '/effectiveOn'");
    }

    [Fact]
    public void Financing_OfARound_HoldsOneAmountAndNoMoreThanThat()
    {
        var books = Recorded.Finance("a", "x", "A轮", Yi(1), Yi(2), "2021-03-01");
        ProjectFinancing By(string subFund, Money amount, Money round, string name = "A轮") => new(Id("a"), Id(subFund), name, amount, round);

        books.Judge(By("y", Yi(1), Yi(2)), "2021-03-01").IsClean();
        books.Judge(By("y", Yi(1.01m), Yi(2)), "2021-03-01").Refuses("financing-above-round at '/amount'");
        books.Judge(By("y", Yi(1), Yi(2.5m)), "2021-03-01").Refuses("round-amount-differs at '/roundAmount'");
        books.Judge(By("y", Yi(3), Yi(3.5m), "B轮"), "2021-03-01").IsClean();
        books.Judge(By("z", Yi(1), Yi(2)), "2021-01-09").Refuses("effective-before-introduction at '/effectiveOn'");
        books.Judge(By("z", Yi(1), Yi(2)), "2021-03-01").Refuses("sub-fund-unknown at '/subFund'");
        Recorded.Merge("a", "b", "2021-07-01").Judge(By("y", Yi(1), Yi(2)), "2021-07-01").Refuses("project-merged at '/effectiveOn'");
    }

    [Fact]
    public void Financing_OfAForeignRound_IsTheSameAtAnyRate()
    {
        RecordedAmount Dollars(decimal amount, decimal rate) => new(Money.Yuan(amount * rate), new ForeignAmount(Money.Of(amount, Currency.Find("USD")!), rate, Day("2021-03-01"), "中行"));
        var books = Recorded.Record(new ProjectFinancing(Id("a"), Id("x"), "A轮", Dollars(100m, 6.5m), Dollars(1_000m, 6.5m)), "2021-03-01");

        books.Judge(new ProjectFinancing(Id("a"), Id("y"), "A轮", Dollars(100m, 6.4m), Dollars(1_000m, 6.4m)), "2021-03-02").IsClean();
        books.Judge(new ProjectFinancing(Id("a"), Id("y"), "A轮", Dollars(100m, 6.5m), Dollars(1_001m, 6.5m)), "2021-03-02").Refuses("round-amount-differs at '/roundAmount'");
    }

    [Fact]
    public void Reverse_WhatProjectsRestOn_NamesThem()
    {
        var books = Recorded.Finance("b", "y", "A轮", Yi(1), Yi(2), "2021-03-01").Merge("a", "b", "2021-07-01");

        Assert.Equal("3", Dependents(books, 1));
        Assert.Equal("6", Dependents(books, 2));
        Assert.Equal("5, 7", Dependents(books, 3));
        Assert.Equal("6, 7", Dependents(books, 4));
        books.JudgeReversal(5).IsClean();
        books.JudgeReversal(7).IsClean();
    }

    [Fact]
    public void Reverse_ARevivalUnderLaterProgress_NamesThat()
    {
        var books = Recorded.Move("a", ProjectStage.Withdrawn, "2021-07-01").Move("a", ProjectStage.Signed, "2021-08-01").Revalue("a", Yi(4), "2021-09-01");

        Assert.Equal("8", Dependents(books, 7));
        books.JudgeReversal(6).IsClean();
        books.JudgeReversal(8).IsClean();
    }

    [Fact]
    public void Correct_AnIntroduction_KeepsItsIdAndComesNotAfterWhatFollowed()
    {
        var other = Project("a", ProjectStage.Pipeline, Yi(2), introducers: BySubFund("y"));

        Recorded.JudgeReversal(3, other, "2021-06-01").IsClean();
        Recorded.JudgeReversal(3, Project("c"), "2021-01-10").Refuses("correction-changes-id at '/id'");
        var late = Recorded.JudgeReversal(3, other, "2021-06-02");
        late.Refuses("record-depended-on at ''");
        Assert.Equal("5", late.Failures[0].Detail("dependents"));
        Recorded.JudgeReversal(4, Project("c"), "2021-06-02").IsClean();
    }

    [Fact]
    public void Correct_Progress_IsJudgedWithoutTheOneItReplaces()
    {
        Recorded.JudgeReversal(5, new ProjectProgress(Id("a"), ProjectStage.InProduction), "2021-05-01").IsClean();
        Recorded.JudgeReversal(5, new ProjectProgress(Id("a"), ProjectStage.Pipeline), "2021-05-01").Notes("project-stage-back at '/stage'");
    }

    [Fact]
    public void LandedRule_OfAVersionThatIsThereOrOfWithdrawnOnes_IsRefused()
    {
        LandedRule Rule(int version, params ProjectStage[] stages) => new(Id("r"), version, "口径", new(stages), new(), new());
        var books = Recorded.Record(Rule(1, ProjectStage.Landed), "2021-01-01");

        books.Judge(Rule(2, ProjectStage.Landed), "2021-01-01").IsClean();
        books.Judge(Rule(1, ProjectStage.Signed), "2022-01-01").Refuses("landed-rule-version-exists at '/version'");
        books.Judge(Rule(2, ProjectStage.Landed, ProjectStage.Withdrawn), "2021-01-01").Refuses("landed-rule-stage at '/stages'");
        books.JudgeReversal(6).IsClean();
    }

    private static string Dependents(Books books, long seq)
    {
        var findings = books.JudgeReversal(seq);
        findings.Refuses("record-depended-on at ''");
        return (string)findings.Failures[0].Detail("dependents");
    }
}
