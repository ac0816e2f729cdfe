using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

public sealed class RegistrationRulesTests
{
    private const string Code = "914403001922038216";

    [Fact]
    public void Registration_OfANewSubFund_IsClean() =>
        Books.Open().SubFund("a", creditCode: Code).Judge(Books.Registration("b"), "2021-01-01").IsClean();

    [Fact]
    public void Registration_SameId_Conflicts() =>
        Books.Open().SubFund("a").Judge(Books.Registration("a", name: "另一基金"), "2021-01-01").Refuses("sub-fund-exists at '/id'");

    [Fact]
    public void Registration_SameCreditCode_ConflictsAndNamesTheOther()
    {
        var findings = Books.Open().SubFund("a", creditCode: Code).Judge(Books.Registration("b", creditCode: Code), "2021-01-01");
        findings.Refuses("credit-code-repeated at '/creditCode'");
        Assert.Equal("a", findings.Failures[0].Detail("subFund"));
    }

    [Fact]
    public void Registration_SameName_IsNoted() =>
        Books.Open().SubFund("a", name: "惠友").Judge(Books.Registration("b", name: "惠友"), "2021-01-01").Notes("sub-fund-name-repeated at '/name'");

    [Fact]
    public void Registration_SeveralFindings_AreAllReported()
    {
        var findings = Books.Open().SubFund("a").SubFund("b", name: "惠友", creditCode: Code)
            .Judge(Books.Registration("a", name: "惠友", creditCode: Code), "2021-01-01");
        findings.Refuses("sub-fund-exists at '/id'", "credit-code-repeated at '/creditCode'");
        Assert.Equal("sub-fund-name-repeated at '/name'", Assert.Single(findings.Notices).ToString());
    }

    /// <summary>Two records that are both pending must not contradict each other either.</summary>
    [Fact]
    public void Registration_OfAPendingSubFund_Conflicts() =>
        Books.Open(ApprovalPolicy.Required).SubFund("a").Judge(Books.Registration("a"), "2021-01-01").Refuses("sub-fund-exists at '/id'");

    [Fact]
    public void Record_OfAnUnknownSubFund_NamesItAndTheFund()
    {
        RecordContent[] records =
        [
            new Commitment(Id("nobody"), CommitmentChange.Initial, Yi(1)),
            new FundSize(Id("nobody"), SizeBasis.Target, Yi(1)),
            new PaidInCapital(Id("nobody"), CapitalSource.Private, Yi(1)),
            new SubFundStatusChange(Id("nobody"), SubFundStatus.Formed, null),
        ];
        foreach (var record in records)
        {
            var findings = Books.Open().SubFund("a").Judge(record, "2021-02-01");
            findings.Refuses("sub-fund-unknown at '/subFund'");
            Assert.Equal("nobody", findings.Failures[0].Detail("subFund"));
            Assert.Equal("产业引导基金", findings.Failures[0].Detail("fund"));
        }
    }

    [Fact]
    public void Judge_AnOpening_Throws() =>
        Assert.Throws<ArgumentException>(() => Books.Open().Judge(Books.Opening().Content, "2021-01-01"));
}
