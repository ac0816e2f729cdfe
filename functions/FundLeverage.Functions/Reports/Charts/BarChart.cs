using FundLeverage.Domain.Amounts;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports.Charts;

/// <summary>The sizes of the largest sub-funds as SVG, this fund's own money in front.</summary>
internal static class BarChart
{
    private const string Own = "#b00020";
    private const string Others = "#c9c3bb";
    private const decimal Width = 680;
    private const decimal Left = 190;
    private const decimal Right = 110;
    private const decimal Above = 26;
    private const decimal Step = 20;
    private const int NameWidth = 30;

    public static string Of(IReadOnlyList<SubFundBar> all, Language language)
    {
        var (bars, title) = (SubFundBar.Drawn(all), SubFundBar.Title(all, language));
        var svg = new Svg(Width, Above + (Step * bars.Count) + 4, title);
        svg.Text(0, 12, title);
        var greatest = bars.Max(bar => bar.Total.Amount);
        foreach (var (index, bar) in bars.Index())
        {
            var y = Above + (Step * index);
            svg.Text(Left - 6, y + 12, Short(bar.Name), "end");
            svg.Bar(Left, y + 2, Length(bar.Total), Step - 6, Others);
            svg.Bar(Left, y + 2, Length(bar.Guidance), Step - 6, Own);
            svg.Text(Left + Length(bar.Total) + 5, y + 12, SubFundBar.Text(bar.Total, language));
        }

        return svg.ToString();

        decimal Length(Money amount) => greatest <= 0 ? 0 : (Width - Left - Right) * decimal.Max(0, amount.Amount) / greatest;
    }

    /// <summary>As much of a name as fits beside its bar.</summary>
    public static string Short(string name)
    {
        if (SheetGrid.WidthOf(name) <= NameWidth)
            return name;
        var width = 0m;
        var runes = name.EnumerateRunes().TakeWhile(rune => (width += rune.Value < 0x2E80 ? 1 : 2) < NameWidth - 1);
        return string.Concat(runes) + "…";
    }
}
