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

    private static SubFundBar Of(string name, CapitalStructure capital, int? row) => new(name, capital.Guidance, capital.Total, row);
}
