using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Reports;

namespace FundLeverage.Functions.Reports;

/// <summary>Published reports as a table.</summary>
internal static class ReportSheets
{
    private static readonly SheetColumns<PublishedReport> Columns = new SheetColumns<PublishedReport>()
        .Text("reportId", report => report.Id)
        .Text("reportPeriod", (report, language) => PeriodText.Of(report.Inputs.Occurrence.Period, language), width: 24)
        .Whole("reportVersion", report => report.Inputs.Occurrence.Version)
        .Choice("reportLanguage", "reportLanguage", report => (ReportLanguage?)report.Inputs.Language)
        .Date("asOf", report => report.Inputs.Occurrence.AsOf)
        .Time("knownAt", report => report.Inputs.KnownAt)
        .Time("publishedAt", report => report.Inputs.PublishedAt)
        .Text("publishedBy", report => report.Inputs.PublishedBy.Name)
        .Text("restatedReport", report => report.Inputs.Restates?.Earlier.Occurrence.Id)
        .Text("reason", report => report.Inputs.Restates?.Reason, width: 40)
        .Text("formats", (report, language) => SheetWords.List(report.Formats, language), width: 24);

    public static SheetBook Book(ApiCall call, GuidanceFund fund, IEnumerable<PublishedReport> reports) =>
        SheetBook.Of(call, "reports", facts => facts.Add("fund", $"{fund.Name} ({fund.Id})"), Columns.Table("reports", reports));
}
