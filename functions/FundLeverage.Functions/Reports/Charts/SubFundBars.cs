using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports.Charts;

/// <summary>One bar of the sub-funds.</summary>
/// <param name="Name">A sub-fund's name, or how many others.</param>
/// <param name="Guidance">本基金认缴.</param>
/// <param name="Total">认缴规模.</param>
/// <param name="Row">The row of the sub-fund among the report's, from 0; null for the others together.</param>
internal sealed record SubFundBar(string Name, Money Guidance, Money Total, int? Row)
{
    private const int Most = 12;

    /// <summary>The largest sub-funds from the largest on; the rest are one bar, so that the bars add up.</summary>
    public static IReadOnlyList<SubFundBar> Of(IReadOnlyList<ReportSubFund> subFunds, Language language)
    {
        var sorted = subFunds.Index().OrderByDescending(subFund => subFund.Item.Counted.Capital.Total).ThenBy(subFund => subFund.Index).ToList();
        var shown = sorted.Count > Most ? Most - 1 : sorted.Count;
        var bars = sorted.Take(shown).Select(subFund => Of(subFund.Item.Counted.Name, subFund.Item.Counted.Capital, subFund.Index)).ToList();
        if (shown == sorted.Count)
            return bars;
        var rest = sorted.Skip(shown).Select(subFund => subFund.Item.Counted.Capital).Aggregate((sum, capital) => sum + capital);
        bars.Add(Of(ReportText.Say("chart.rest", language, ("count", sorted.Count - shown)), rest, null));
        return bars;
    }

    /// <summary>The bars that are drawn: without the others where they would dwarf each of the rest.</summary>
    public static IReadOnlyList<SubFundBar> Drawn(IReadOnlyList<SubFundBar> bars) => Beside(bars) is null ? bars : [.. bars.SkipLast(1)];

    /// <summary>What the chart is of, and what is not drawn.</summary>
    public static string Title(IReadOnlyList<SubFundBar> bars, Language language) => Beside(bars) is { } others
        ? ReportText.Say("chart.beside", language, ("chart", ReportText.Say("chart.subFunds", language)), ("others", others.Name), ("total", Text(others.Total, language)))
        : ReportText.Say("chart.subFunds", language);

    /// <summary>An amount beside a bar.</summary>
    public static string Text(Money amount, Language language) => language == Language.Chinese ? AmountFormat.Write(amount) : AmountFormat.Plain(amount);

    private static SubFundBar? Beside(IReadOnlyList<SubFundBar> bars) => bars is [.., { Row: null } others] && others.Total > bars[0].Total ? others : null;

    private static SubFundBar Of(string name, CapitalStructure capital, int? row) => new(name, capital.Guidance, capital.Total, row);
}
