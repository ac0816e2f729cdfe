using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Reports.Charts;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports;

/// <summary>One part of a report as it is read.</summary>
/// <param name="Key">Names it, <c>report:section.key</c> among the texts.</param>
/// <param name="Sentences">What it says.</param>
/// <param name="Charts">Its charts.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record ReportSection(string Key, IReadOnlyList<string> Sentences, IReadOnlyList<ReportChart> Charts, IReadOnlyList<SheetTable> Tables)
{
    /// <summary>How many records of a kind are listed in documents that people read; workbook, CSV and JSON have all.</summary>
    public const int MostOnPaper = 1_000;

    private const string Annex = "annex";

    /// <summary>True for the records behind the figures, which stand behind everything else.</summary>
    public bool IsAnnex => Key == Annex;

    /// <summary>
    /// The parts of a report, those left out of which there is nothing to say. Of the annex a list too long to be read on paper is named
    /// with the hash of the file that holds it.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="language">Its language.</param>
    /// <param name="hashes">SHA-256 of the tables' files, by their names.</param>
    public static IReadOnlyList<ReportSection> Of(FundReport report, Language language, IReadOnlyDictionary<string, string> hashes)
    {
        var tables = new ReportTables(report);
        var sections = new List<ReportSection> { new("measures", [], [], [.. tables.Measures]) };
        if (ReportText.Restates(report, language) is { } restates)
            sections.Insert(0, new ReportSection("restatement", [restates], [], [.. tables.Restated]));
        sections.Add(report.Change is { } change
            ? new ReportSection("change", [ReportText.Change(change, language)], [], [.. tables.Change])
            : new ReportSection("change", [ReportText.Say("noPrevious", language)], [], []));
        sections.Add(new ReportSection("trend", [], [ReportChart.Trend(report.Trend, language)], [tables.Trend]));
        sections.Add(new ReportSection("subFunds", [], report.SubFunds.IsEmpty ? [] : [ReportChart.SubFunds(SubFundBar.Of(report.SubFunds, language), language)], [tables.SubFunds]));
        sections.Add(new ReportSection("projects", [Sentence(report.ProjectsOfPeriod), Sentence(report.ProjectsOfYear)], [], [.. tables.Projects]));
        if (!report.Indicators.IsEmpty)
            sections.Add(new ReportSection("plans", [.. report.Indicators.Select(statement => IndicatorSentence.Of(statement, language))], [], [.. tables.Plans]));
        if (!report.Reinvestment.IsEmpty)
            sections.Add(new ReportSection("reinvestment", [], [], [.. tables.Reinvestment]));
        sections.Add(new ReportSection("quality", [ReportText.Say("pending", language, ("count", report.Projection.Pending.Count))], [], [.. tables.Quality]));
        sections.Add(new ReportSection("methodology", [.. ReportText.Methodology(report, language)], [], []));
        var annex = tables.Annex.ToLookup(table => table.Rows(language, SheetUnit.Yuan).Skip(MostOnPaper).Any());
        sections.Add(new ReportSection(
            Annex,
            [
                ReportText.Say("annex", language),
                .. annex[true].Select(table => ReportText.Say("annex.long", language, ("title", table.Title(language)), ("count", table.Rows(language, SheetUnit.Yuan).Count()), ("table", table.Name), ("hash", hashes[table.Name]))),
            ],
            [],
            [.. annex[false]]));
        return sections;

        string Sentence(Domain.Projects.ProjectStatistics statistics) => ProjectSentence.Of(statistics, language, isRounded: false);
    }
}
