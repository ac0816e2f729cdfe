using System.Globalization;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FundLeverage.Functions.Records;

/// <summary>Which records a request is about, and that they still are what the caller saw.</summary>
internal static class ReviewRequests
{
    private const int MaxReasonLength = 200;

    /// <summary>The record of the route; <c>If-Match</c> holds the ETag that <c>GET …/records/{seq}</c> gave.</summary>
    public static IReadOnlyList<NamedRecord> One(HttpRequest request, string seq, FundProjection projection, Findings findings)
    {
        if (!long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || projection.Find(number) is not { } record)
        {
            findings.Add(RuleFailures.RecordUnknown, "", ("seq", Failure.Quote(seq)));
            return [];
        }

        var wanted = request.GetTypedHeaders().IfMatch;
        if (request.Headers.IfMatch.Count > 0 && !wanted.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && tag.Tag == RecordAnswers.ETagOf(projection, record))))
            findings.Add(RecordChanged(projection, record, ""));
        return [new NamedRecord(number, "")];
    }

    /// <summary>The records of the body, each with the ETag that the caller saw, if it says.</summary>
    public static IReadOnlyList<NamedRecord> Several(JsonMembers members, FundProjection projection)
    {
        var named = new List<NamedRecord>();
        foreach (var item in members.Objects("records", FundLedger.MaxEventsPerWrite))
        {
            var seq = item.Whole("seq");
            var etag = item.Text("etag");
            if (seq is not { } number)
                continue;
            named.Add(new NamedRecord(number, item.Pointer));
            if (etag is not null && projection.Find(number) is { } record && RecordAnswers.ETagOf(projection, record) != etag)
                members.Findings.Add(RecordChanged(projection, record, item.Pointer));
        }

        return named;
    }

    /// <summary>Why.</summary>
    public static string? Reason(JsonMembers members, bool required) => members.Name("reason", required, MaxReasonLength);

    private static Failure RecordChanged(FundProjection projection, FundRecord record, string pointer)
    {
        var last = record.Reversal ?? record.Review ?? record.Event;
        return new Failure(
            HttpFailures.RecordChanged,
            pointer,
            ("seq", record.Seq),
            ("status", ReviewRules.Decided(projection, record).Status),
            ("by", last.Actor.Name),
            ("at", last.RecordedAt));
    }
}
