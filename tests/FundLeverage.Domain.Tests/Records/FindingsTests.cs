using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Tests.Records;

public sealed class FindingsTests
{
    private static readonly FailureCode Wrong = new("wrong", FailureKind.Refused);
    private static readonly FailureCode Odd = new("odd", FailureKind.Notice);

    [Fact]
    public void Add_Finding_GoesWhereItsKindSays()
    {
        var findings = new Findings();
        findings.Add(Wrong, "/a", ("n", 1));
        findings.Add(Odd, "/b");

        Assert.Equal(("n", (object)1), Assert.Single(Assert.Single(findings.Failures).Details));
        Assert.Equal("odd at '/b'", Assert.Single(findings.Notices).ToString());
    }

    [Fact]
    public void Take_Success_GivesTheValueAndFindsNothing()
    {
        var findings = new Findings();
        Assert.Equal("x", findings.Take((Outcome<string>)"x", "/a"));
        Assert.Empty(findings.Failures);
    }

    [Fact]
    public void Take_Failures_ArePlacedUnderThePointer()
    {
        var findings = new Findings();
        var outcome = Outcome<string>.Failed([new Failure(Wrong, ""), new Failure(Wrong, "/b"), new Failure(Odd, "")]);

        Assert.Null(findings.Take(outcome, "/a"));
        Assert.Equal(["wrong at '/a'", "wrong at '/a/b'"], findings.Failures.Select(f => f.ToString()));
        Assert.Equal(["odd at '/a'"], findings.Notices.Select(f => f.ToString()));
    }
}
