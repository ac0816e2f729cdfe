using System.Globalization;

namespace FundLeverage.Domain.Amounts;

/// <summary>Writes amounts as finance staff do, exactly: 2.75亿元, 5,000万元, 90.25亿元, 12,345.67元.</summary>
public static class AmountFormat
{
    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;

    /// <summary>
    /// The amount in the largest unit that shows it exactly and shortly: 亿 for whole 万 from 1亿 on,
    /// 万 for whole hundreds from 1万 on, otherwise the plain unit. <see cref="AmountText.Parse"/> reads every result back.
    /// </summary>
    public static string Write(Money money)
    {
        var size = Math.Abs(money.Amount);
        var currency = money.Currency.Unit;
        if (size >= Yi && size % Wan == 0)
            return In(money.Amount / Yi, "#,##0.####", "亿" + currency);
        if (size >= Wan && size % 100m == 0)
            return In(money.Amount / Wan, "#,##0.##", "万" + currency);
        return In(money.Amount, decimal.IsInteger(size) ? "#,##0" : "#,##0.00", currency);
    }

    /// <summary>The amount with thousands separators and two decimals, without a unit: 275,000,000.00.</summary>
    public static string Plain(Money money) => money.Amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static string In(decimal value, string format, string unit) =>
        value.ToString(format, CultureInfo.InvariantCulture) + unit;
}
