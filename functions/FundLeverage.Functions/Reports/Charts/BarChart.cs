using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports.Charts;

/// <summary>The sizes of the largest sub-funds, this fund's own money in front; the rest are one bar, so that the bars add up.</summary>
internal static class BarChart
{
    private const string Own = "#b00020";
    private const string Others = "#c9c3bb";
    private const int Most = 12;
    private const decimal Width = 680;
    private const decimal Left = 190;
    private const decimal Right = 110;
    private const decimal Above = 26;
    private const decimal Step = 20;
    private const int NameWidth = 30;

    public static string Of(IReadOnlyList<ReportSubFund> subFunds, Language language)
    {
        var bars = Bars(subFunds, language);
        var svg = new Svg(Width, Above + (Step * bars.Count) + 4, ReportText.Say("chart.subFunds", language));
        svg.Text(0, 12, ReportText.Say("chart.subFunds", language));
        var greatest = bars.Max(bar => bar.Total.Amount);
        foreach (var (index, (name, guidance, total)) in bars.Index())
        {
            var y = Above + (Step * index);
            svg.Text(Left - 6, y + 12, Short(name), "end");
            svg.Bar(Left, y + 2, Length(total), Step - 6, Others);
            svg.Bar(Left, y + 2, Length(guidance), Step - 6, Own);
            svg.Text(Left + Length(total) + 5, y + 12, language == Language.Chinese ? AmountFormat.Write(total) : AmountFormat.Plain(total));
        }

        return svg.ToString();

        decimal Length(Money amount) => greatest <= 0 ? 0 : (Width - Left - Right) * decimal.Max(0, amount.Amount) / greatest;
    }

    private static List<(string Name, Money Guidance, Money Total)> Bars(IReadOnlyList<ReportSubFund> subFunds, Language language)
    {
        var sorted = subFunds.OrderByDescending(subFund => subFund.Counted.Capital.Total).ThenBy(subFund => subFund.Counted.SubFund).ToList();
        var shown = sorted.Count > Most ? Most - 1 : sorted.Count;
        var bars = sorted.Take(shown).Select(subFund => (subFund.Counted.Name, subFund.Counted.Capital.Guidance, subFund.Counted.Capital.Total)).ToList();
        if (shown == sorted.Count)
            return bars;
        var rest = sorted.Skip(shown).Select(subFund => subFund.Counted.Capital).Aggregate((sum, capital) => sum + capital);
        bars.Add((ReportText.Say("chart.rest", language, ("count", sorted.Count - shown)), rest.Guidance, rest.Total));
        return bars;
    }

    /// <summary>As much of a name as fits beside its bar.</summary>
    private static string Short(string name)
    {
        if (SheetGrid.WidthOf(name) <= NameWidth)
            return name;
        var width = 0m;
        var runes = name.EnumerateRunes().TakeWhile(rune => (width += rune.Value < 0x2E80 ? 1 : 2) < NameWidth - 1);
        return string.Concat(runes) + "…";
    }
}
