using System.Globalization;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Indicators;

/// <summary>Lists a fund's indicators by id and period, with plan, year before and target.</summary>
[Requires(Role.Read)]
public sealed class GetIndicators(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/indicators?id=&amp;period=&amp;asOf=&amp;knownAt=&amp;format=json|csv|xlsx.</summary>
    [Function(nameof(GetIndicators))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/indicators")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Asked Parse(QueryMembers members) => new(
        members.Text("id") is { } id ? members.Findings.Take(OpaqueId.Parse(id), "/id") : null,
        members.Text("period") is { } period ? members.Findings.Take(ReportingPeriod.Parse(period), "/period") : null,
        ReadList(members));

    /// <summary>Indicators keep the unit that they are recorded in: there is none to ask for.</summary>
    private static ListRequest ReadList(QueryMembers members)
    {
        var sheet = SheetRequest.ReadExact(members);
        return new ListRequest(sheet.ReadPage(members), sheet);
    }

    private static IResult Answer(KnownFund known, Asked asked)
    {
        if (asked.List.Sheet.IsFile)
            return new SheetAnswer(IndicatorSheets.Book(known, Statements(known, asked)), asked.List.Sheet, known.Call.Language);
        var body = new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["asOf"] = RecordAnswers.Text(known.Day),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["generatedAt"] = null,
        };
        Paging.Fill(
            body,
            known.Call,
            asked.List.Page,
            Records(known.Projection.Counted, asked, known.Day),
            item => Place(item.Recorded),
            item => IndicatorAnswer.Write(IndicatorCalculator.Calculate(item.History, item.Recorded, known.Day), known.Call.Language),
            ("asOf", RecordAnswers.Text(known.Day)),
            ("knownAt", RecordAnswers.Text(known.KnownAt)));
        return JsonAnswer.Ok(JsonBody.Stampable(body), known.GeneratedAt);
    }

    private static IEnumerable<IndicatorStatement> Statements(KnownFund known, Asked asked) =>
        Records(known.Projection.Counted, asked, known.Day).Select(item => IndicatorCalculator.Calculate(item.History, item.Recorded, known.Day));

    /// <summary>What was asked for, from where the page begins: indicators before it are passed over whole.</summary>
    private static IEnumerable<(IndicatorHistory History, RecordedFigure Recorded)> Records(FundBooks books, Asked asked, LocalDate asOf)
    {
        var (after, place) = Read(asked.List.Page.After);
        foreach (var (id, history) in One(books, asked.Id))
        {
            var order = string.CompareOrdinal(id.Value, after);
            if (order < 0)
                continue;
            var from = order == 0 ? place : null;
            var records = asked.Period is { } period
                ? history.Of(period, asOf).Where(recorded => from is null || recorded.Seq > from.Value.Seq)
                : IndicatorCalculator.Records(history, asOf, from);
            foreach (var recorded in records)
                yield return (history, recorded);
        }
    }

    private static IEnumerable<KeyValuePair<OpaqueId, IndicatorHistory>> One(FundBooks books, OpaqueId? id)
    {
        if (id is null)
            return books.Indicators;
        return books.Indicators.TryGetValue(id, out var history) ? [KeyValuePair.Create(id, history)] : [];
    }

    private static string Place(RecordedFigure recorded) =>
        string.Create(CultureInfo.InvariantCulture, $"{recorded.Figure.Indicator} {LocalDatePattern.Iso.Format(recorded.Figure.Period.Last)} {recorded.Seq}");

    private static (string? Id, (LocalDate Last, long Seq)? Place) Read(string? token)
    {
        if (token?.Split(' ') is not [var id, var day, var number]
            || !LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var last)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
            return (token, null);
        return (id, (last, seq));
    }

    private sealed record Asked(OpaqueId? Id, ReportingPeriod? Period, ListRequest List);
}
