using System.Text.RegularExpressions;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Figures of indicators: 176.74, 近180, 超200亿元, 12.3%.</summary>
internal static partial class FigureValue
{
    public static ReadValue Read(Cell cell)
    {
        if (cell.Type == CellType.Number && NumberText.Read(cell.Text) is { } number)
            return Judge(NumberText.Write(cell.Look is { IsPercent: true } ? number * 100 : number), cell.Text, null, cell.Look is { IsPercent: true } ? "%" : cell.Look?.Unit);
        if (cell.Type != CellType.Text || Shape().Match(PlainText.Tight(cell.Text)) is not { Success: true } match)
            return Malformed(cell.Text);
        var hedge = match.Groups["hedge"].Value switch
        {
            "近" => "nearly",
            "超" or "超过" => "over",
            "约" => "about",
            _ => match.Groups["least"].Success ? "atLeast" : null,
        };
        return Judge(match.Groups["digits"].Value, cell.Text, hedge, match.Groups["unit"] is { Length: > 0, Value: var unit } ? unit : null);
    }

    private static ReadValue Judge(string digits, string text, string? hedge, string? unit) => FigureText.Parse(digits).TryGet(out var figure)
        ? new ReadValue(digits, Number: figure, Hedge: hedge, Unit: unit)
        : Malformed(text);

    private static ReadValue Malformed(string text) => new Failure(IndicatorFailures.FigureMalformed, "", ("text", Failure.Quote(text)), ("decimals", 6));

    [GeneratedRegex(@"^(?<hedge>近|超过?|约)?(?<digits>-?[0-9][0-9,.]*)(?<unit>[^0-9,.以]{0,10})(?<least>以上)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
