using CsCheck;
using FundLeverage.Domain.Amounts;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Amounts;

public sealed class RoundFigureTests
{
    [Theory]
    [InlineData(49.8, RoundFigureWord.Nearly, 50)]
    [InlineData(49.51, RoundFigureWord.Nearly, 50)]
    [InlineData(49.5, RoundFigureWord.Over, 49, Label = "equally near: the lower")]
    [InlineData(50, RoundFigureWord.Exactly, 50)]
    [InlineData(50.2, RoundFigureWord.Over, 50)]
    [InlineData(99.9, RoundFigureWord.Nearly, 100)]
    [InlineData(1305, RoundFigureWord.Over, 1300)]
    [InlineData(176.74, RoundFigureWord.Nearly, 180)]
    [InlineData(0.2, RoundFigureWord.Exactly, 0.2)]
    [InlineData(0, RoundFigureWord.Exactly, 0)]
    public void Of_AnAmount_IsTheNearestOfTwoDigits(decimal yi, RoundFigureWord word, decimal figure) =>
        Assert.Equal(new RoundFigure(word, Yi(figure)), RoundFigure.Of(Yi(yi)));

    /// <summary>近x is 0.9x ≤ value &lt; x and 超x is x &lt; value ≤ 1.1x where claims are checked; what is written here is well within.</summary>
    [Fact]
    public void Of_AnyAmount_IsWithinWhatItsWordAllowsAndFivePercentOff() =>
        Gen.Long[0, long.MaxValue].Sample(fen =>
        {
            var value = Money.FromFen(fen, Currency.Cny);

            var (word, figure) = RoundFigure.Of(value);

            Assert.Equal(value.CompareTo(figure), word switch { RoundFigureWord.Exactly => 0, RoundFigureWord.Nearly => -1, _ => 1 });
            Assert.True(Math.Abs(value.Amount - figure.Amount) <= 0.05m * figure.Amount);
            Assert.InRange(figure.Amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length, 0, 2);
        });
}
