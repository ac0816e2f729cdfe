namespace FundLeverage.Functions.Reports.Charts;

/// <summary>An axis from zero on in round steps: 1, 2 or 5 times a power of ten.</summary>
/// <param name="Step">Between two ticks.</param>
/// <param name="Top">Where it ends; not below the greatest value.</param>
internal readonly record struct Scale(decimal Step, decimal Top)
{
    private const int Steps = 5;
    private static readonly decimal[] Factors = [1, 2, 5, 10];

    /// <summary>The axis for values up to some greatest one.</summary>
    public static Scale Of(decimal greatest)
    {
        if (greatest <= 0)
            return new Scale(1, 1);
        var power = 1m;
        while (power * Steps * 10 < greatest)
            power *= 10;
        while (power * Steps > greatest && power > 0.001m)
            power /= 10;
        var step = Factors.Select(factor => factor * power).First(step => step * Steps >= greatest);
        return new Scale(step, step * decimal.Ceiling(greatest / step));
    }

    /// <summary>The ticks.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = 0m; tick <= Top; tick += Step)
                yield return tick;
        }
    }
}
