using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Tests.Results;

public sealed class OutcomeTests
{
    private static readonly Failure Wrong = new(new FailureCode("wrong", FailureKind.Invalid), "/a");

    [Fact]
    public void Value_Success_IsThere()
    {
        Outcome<string> outcome = "x";
        Assert.True(outcome.Succeeded);
        Assert.Equal("x", outcome.Value);
        Assert.True(outcome.TryGet(out var value));
        Assert.Equal("x", value);
        Assert.Empty(outcome.Failures);
    }

    [Fact]
    public void Value_Failure_ThrowsNamingIt()
    {
        Outcome<string> outcome = Wrong;
        Assert.False(outcome.TryGet(out _));
        Assert.Equal("No value: wrong at '/a'.", Assert.Throws<InvalidOperationException>(() => outcome.Value).Message);
    }

    [Fact]
    public void Failed_Several_KeepsThemAll() => Assert.Equal([Wrong, Wrong], Outcome<string>.Failed([Wrong, Wrong]).Failures);

    [Fact]
    public void Failed_WithoutAFailure_Throws() => Assert.Throws<ArgumentException>(() => Outcome<string>.Failed([]));
}
