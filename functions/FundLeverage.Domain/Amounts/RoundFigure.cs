namespace FundLeverage.Domain.Amounts;

/// <summary>
/// 约数: the round figure that a printed sentence names instead of an amount, with the word that makes it true. It is the nearest
/// figure of two significant digits, so at most 5 % away: 49.8亿元 is 近50亿元, 1,305亿元 is 超1300亿元. Where two are equally near,
/// the lower one: a figure is rather understated. What both words allow when a claim is checked is wider.
/// </summary>
/// <param name="Word">The word before it.</param>
/// <param name="Figure">The round figure.</param>
public readonly record struct RoundFigure(RoundFigureWord Word, Money Figure)
{
    /// <summary>The round figure of an amount that is not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static RoundFigure Of(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Amount);

        // Below a hundred fen-steps there is nothing to round: the figure is the amount.
        var step = 0.01m;
        while (amount.Amount / step >= 100m)
            step *= 10m;
        var below = decimal.Floor(amount.Amount / step) * step;
        var above = below + step;
        if (below == amount.Amount)
            return new RoundFigure(RoundFigureWord.Exactly, amount);
        return amount.Amount - below <= above - amount.Amount
            ? new RoundFigure(RoundFigureWord.Over, Money.Of(below, amount.Currency))
            : new RoundFigure(RoundFigureWord.Nearly, Money.Of(above, amount.Currency));
    }
}

/// <summary>The word before a round figure.</summary>
public enum RoundFigureWord
{
    /// <summary>The amount is the figure.</summary>
    Exactly,

    /// <summary>近: the amount lies below.</summary>
    Nearly,

    /// <summary>超: the amount lies above.</summary>
    Over,
}
