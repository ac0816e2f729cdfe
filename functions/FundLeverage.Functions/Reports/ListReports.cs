using System.Globalization;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Reports;

/// <summary>Lists a fund's published reports, restated ones beside those that restate them.</summary>
[Requires(Role.Read)]
public sealed class ListReports(ApiPipeline pipeline, FundLists lists, ReportStore reports)
{
    /// <summary>GET /api/funds/{fund}/reports?format=json|csv|xlsx.</summary>
    [Function(nameof(ListReports))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/reports")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => lists.AnswerAsync(call, fund, AnswerAsync), cancellationToken);

    private async Task<IResult> AnswerAsync(ListedFund listed)
    {
        var (call, address, projection, asked) = listed;
        var published = await reports.ListAsync(address, call.CancellationToken);
        return asked.Sheet.IsFile
            ? new SheetAnswer(ReportSheets.Book(call, projection.Fund, published), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, published, Place, ReportAnswer.Write);
    }

    /// <summary>Where a report stands in the list.</summary>
    private static string Place(PublishedReport report)
    {
        var (period, version) = report.Inputs.Occurrence;
        return string.Create(CultureInfo.InvariantCulture, $"{RecordAnswers.Text(period.Last)}|{period.Text}|{version:D9}");
    }
}
