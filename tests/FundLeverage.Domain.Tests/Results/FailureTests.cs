using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Tests.Results;

public sealed class FailureTests
{
    [Theory]
    [InlineData(60, 0, 60)] // fits
    [InlineData(61, 0, 61)] // 60 and an ellipsis
    [InlineData(59, 1, 60)] // the 60th would be half a character
    public void Quote_OfALongText_NeverCutsACharacter(int letters, int pairs, int length)
    {
        var text = new string('a', letters) + string.Concat(Enumerable.Repeat("\U00020000", pairs));

        var quoted = Failure.Quote(text);

        Assert.Equal(length, quoted.Length);
        Assert.DoesNotContain(quoted.EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }
}
