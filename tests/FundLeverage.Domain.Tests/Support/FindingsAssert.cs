using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Tests.Support;

/// <summary>Asserts on everything that was found, so that a finding too many fails a test too.</summary>
internal static class FindingsAssert
{
    public static void IsClean(this Findings findings)
    {
        Assert.Empty(findings.Failures);
        Assert.Empty(findings.Notices);
    }

    /// <summary>Exactly these, in this order, each as <c>code at 'pointer'</c>.</summary>
    public static void Refuses(this Findings findings, params string[] expected) =>
        Assert.Equal(expected, findings.Failures.Select(f => f.ToString()));

    /// <summary>Accepted, with exactly these notices.</summary>
    public static void Notes(this Findings findings, params string[] expected)
    {
        Assert.Empty(findings.Failures);
        Assert.Equal(expected, findings.Notices.Select(f => f.ToString()));
    }

    public static object Detail(this Failure failure, string name) => Assert.Single(failure.Details, d => d.Name == name).Value;

    public static Failure FailureOf<T>(this Outcome<T> outcome)
        where T : notnull
    {
        Assert.False(outcome.Succeeded, "It was accepted.");
        return Assert.Single(outcome.Failures);
    }
}
