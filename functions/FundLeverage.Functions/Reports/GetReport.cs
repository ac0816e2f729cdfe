using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace FundLeverage.Functions.Reports;

/// <summary>A file of a published report: the bytes as they were published.</summary>
[Requires(Role.Read)]
public sealed class GetReport(ApiPipeline pipeline, FundLedger ledger, ReportStore reports)
{
    private const string Table = "table";

    private static readonly (string, ReportFormat)[] Offered =
        [.. Enum.GetValues<ReportFormat>().Select(format => (MediaTypeHeaderValue.Parse(ReportFormats.MediaType(format)).MediaType.Value!, format))];

    /// <summary>GET /api/funds/{fund}/reports/{id}?format=json|docx|html|xlsx|csv&amp;table=.</summary>
    [Function(nameof(GetReport))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/reports/{id}")] HttpRequest request,
        string fund,
        string id,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => AnswerAsync(call, fund, id), cancellationToken);

    private async Task<IResult> AnswerAsync(ApiCall call, string fund, string id)
    {
        var query = new QueryMembers(call.Request);
        var format = query.Choice<ReportFormat>("format") ?? query.Accepted(ReportFormat.Json, Offered);
        var table = query.Text(Table);
        if (table is not null && format != ReportFormat.Csv)
            query.Findings.Add(SheetRequest.ParameterOfOtherFormat, "/table", ("parameter", Table), ("format", EnumText.Of(format)));
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);
        if (await reports.FindAsync(address, id, call.CancellationToken) is not { } report)
            return call.Refuse(new Failure(ReportFailures.Unknown, "", ("id", Failure.Quote(id))));

        // A report has the formats that there were when it was published.
        if (report.Find(EnumText.Of(format)) is null)
            return call.Refuse(NoChoice("format", EnumText.Of(format), report.Formats));
        if (report.Find(EnumText.Of(format), table == ReportFiles.FirstTable ? null : table) is not { } file)
            return call.Refuse(NoChoice(Table, table!, report.Files.Select(there => there.Table).OfType<string>().Prepend(ReportFiles.FirstTable)));
        var answer = new ReportFileAnswer(report, projection.Fund, file, format);
        if (answer.IsKnownTo(call.Request))
            return answer;
        return await reports.ReadFileAsync(report, file, call.CancellationToken) is { } content
            ? answer.With(content)
            : call.Refuse(new Failure(ReportFailures.Damaged, "", ("id", report.Id), ("format", file.Format)));
    }

    private static Failure NoChoice(string parameter, string text, IEnumerable<string> choices) =>
        new(HttpFailures.ChoiceUnknown, $"/{parameter}", ("text", Failure.Quote(text)), ("choices", string.Join(", ", choices)));
}
