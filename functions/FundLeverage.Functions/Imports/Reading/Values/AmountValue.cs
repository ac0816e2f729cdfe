using System.Text.RegularExpressions;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Tables;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>
/// Amounts: a bare number is in the unit of its format, column or table, and without one it is refused, not guessed; a text with a
/// unit of its own keeps it.
/// </summary>
internal static partial class AmountValue
{
    /// <param name="cell">The cell.</param>
    /// <param name="unit">The unit of bare numbers, or null.</param>
    /// <param name="heading">The column's heading, for the failure.</param>
    public static ReadValue Read(Cell cell, string? unit, string heading)
    {
        var text = cell.Text;
        switch (cell.Type)
        {
            case CellType.Number:
                if (cell.Look is { IsPercent: true } || NumberText.Read(text) is not { } number)
                    return ReadValue.Failed(AmountFailures.Unreadable, ("text", Failure.Quote(text)));
                return InUnit(NumberText.Write(number), cell.Look?.Unit ?? unit, heading);
            case CellType.Text when Bare().Match(PlainText.Of(text)) is { Success: true } bare:
                var digits = bare.Groups["digits"].Value;
                var isNegative = bare.Groups["minus"].Success || (bare.Groups["open"].Success && bare.Groups["close"].Success);
                if (bare.Groups["open"].Success != bare.Groups["close"].Success)
                    return ReadValue.Failed(AmountFailures.Unreadable, ("text", Failure.Quote(text)));
                return InUnit((isNegative ? "-" : "") + digits, unit, heading);
            case CellType.Text when Numerals().IsMatch(PlainText.Tight(text)):
                // 五千 in a column of 万元 may be either.
                return ReadValue.Failed(AmountFailures.Ambiguous, ("text", Failure.Quote(text.Trim())));
            case CellType.Text when English().Match(PlainText.Of(text)) is { Success: true } english && UnitText.Parse($"{english.Groups["before"].Value} {english.Groups["after"].Value}") is { } named:
                return Judge(english.Groups["digits"].Value + named);
            case CellType.Text:
                return Judge(text.Trim());
            default:
                return ReadValue.Failed(AmountFailures.Unreadable, ("text", Failure.Quote(text)));
        }
    }

    private static ReadValue InUnit(string digits, string? unit, string heading)
    {
        if (unit is null)
            return digits is "0" or "0.00" or "0.0" ? new ReadValue("0元", Number: 0m) : ReadValue.Failed(ImportFailures.UnitMissing, ("heading", Failure.Quote(heading)));
        return Judge(digits + unit);
    }

    private static ReadValue Judge(string text)
    {
        var amount = AmountText.Parse(text);
        return amount.TryGet(out var money)
            ? new ReadValue(text, Number: money.Currency == Currency.Cny ? money.Amount : null)
            : amount.Failures[0];
    }

    [GeneratedRegex(@"^(?<open>\()?(?<minus>-)?\+?[¥ ]*(?<digits>[0-9][0-9.,]*)(?<close>\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<before>rmb|cny)? ?(?<digits>[0-9][0-9.,]*) ?(?<after>[a-z]+(?: [a-z]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"^[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();
}
