using System.Globalization;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Records;

/// <summary>Lists a fund's records in the order they were recorded, or the latest first.</summary>
[Requires(Role.Read)]
public sealed class ListRecords(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>
    /// GET /api/funds/{fund}/records?status=&amp;type=&amp;from=&amp;to=&amp;about=&amp;submittedBy=&amp;order=&amp;asOf=&amp;knownAt=;
    /// the dates are effective dates, inclusive. With <c>status=pending</c> each item shows what approving it would change. All of them with <c>format=csv|xlsx</c>.
    /// </summary>
    [Function(nameof(ListRecords))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/records")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Parameters Parse(QueryMembers members) => new(
        members.Choice<RecordStatus>("status"),
        members.Choice<RecordType>("type"),
        members.Date("from"),
        members.Date("to"),
        members.Text("about"),
        members.Text("submittedBy"),
        members.Choice<RecordOrder>("order") ?? RecordOrder.Oldest,
        ListRequest.Read(members));

    private static IResult Answer(KnownFund known, Parameters asked)
    {
        if (asked.List.Sheet.IsFile)
            return new SheetAnswer(RecordSheets.Book(known, Matching(known, asked, null)), asked.List.Sheet, known.Call.Language);
        long? after = long.TryParse(asked.List.Page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : null;
        return Paging.AnswerFrom(
            known.Call,
            asked.List.Page,
            Matching(known, asked, after),
            record => record.Seq.ToString(CultureInfo.InvariantCulture),
            record => Write(known, record, withEffect: asked.Status == RecordStatus.Pending));
    }

    private static IEnumerable<FundRecord> Matching(KnownFund known, Parameters asked, long? after) => InOrder(known.Projection, asked, after).Where(record =>
        (asked.Status is null || record.Status == asked.Status)
        && (asked.Type is null || record.Content.Type == asked.Type)
        && (asked.From is null || record.Event.EffectiveOn >= asked.From)
        && (asked.To is null || record.Event.EffectiveOn <= asked.To)
        && (asked.About is null || record.Content.Subject.Id.Value == asked.About)
        && (asked.SubmittedBy is null || record.Event.Actor.Subject == asked.SubmittedBy)
        && (known.AsOf is null || record.Event.EffectiveOn <= known.AsOf));

    private static IEnumerable<FundRecord> InOrder(FundProjection projection, Parameters asked, long? after) => (asked.Status, asked.Order) switch
    {
        (RecordStatus.Pending, RecordOrder.Oldest) => projection.Pending.Where(pending => !(pending <= after)).Select(pending => projection.Find(pending)!),
        (RecordStatus.Pending, _) => projection.Pending.Reverse().Where(pending => !(pending >= after)).Select(pending => projection.Find(pending)!),
        (_, RecordOrder.Oldest) => projection.Records.From(after is null ? 0 : projection.Records.FirstWhere(record => record.Seq > after)),
        _ => projection.Records.Before(after is null ? projection.Records.Count : projection.Records.FirstWhere(record => record.Seq >= after)),
    };

    private static JObject Write(KnownFund known, FundRecord record, bool withEffect)
    {
        var body = RecordAnswers.Write(known.Projection, record);
        body["etag"] = JsonBody.Of(body).ETag;
        if (withEffect)
            body["effect"] = RecordAnswers.Effect(ReviewEffect.Of(known.Projection, record, known.Day, known.Today), known.Call.Language);
        return body;
    }

    private sealed record Parameters(RecordStatus? Status, RecordType? Type, LocalDate? From, LocalDate? To, string? About, string? SubmittedBy, RecordOrder Order, ListRequest List);

    private enum RecordOrder
    {
        Oldest,
        Newest,
    }
}
