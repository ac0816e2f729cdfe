using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>Why a fund's multiple moved from one day to another, by sub-fund and kind of event.</summary>
[Requires(Role.Read)]
public sealed class GetLeverageBridge(ApiPipeline pipeline, FundQuery query)
{
    private static readonly Period Usual = Period.FromYears(1);

    /// <summary>GET /api/funds/{fund}/leverage/bridge?from=&amp;to=&amp;basis=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=&amp;table=.</summary>
    [Function(nameof(GetLeverageBridge))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage/bridge")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Asked Parse(QueryMembers members) => new(
        members.Date("from"),
        members.Date("to"),
        members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed,
        SheetRequest.Read(members, BridgeSheets.Tables));

    private static IResult Answer(KnownFund known, Asked asked)
    {
        var period = PeriodQuery.Of(asked.From, asked.To, known.Day, Usual);
        if (!period.TryGet(out var dates))
            return known.Call.Refuse(period.Failures);

        var bridge = LeverageBridge.Between(known.Projection, dates.From, dates.To, asked.Basis);
        if (asked.Sheet.IsFile)
            return new SheetAnswer(BridgeSheets.Book(known, bridge), asked.Sheet, known.Call.Language);
        var change = Sums(bridge.Parts);
        change["multiple"] = bridge.Change;
        var body = JsonBody.Stampable(new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["from"] = RecordAnswers.Text(dates.From),
            ["to"] = RecordAnswers.Text(dates.To),
            ["basis"] = EnumText.Of(asked.Basis),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["generatedAt"] = null,
            ["before"] = LeverageAnswer.Headline(bridge.Before.Capital),
            ["after"] = LeverageAnswer.Headline(bridge.After.Capital),
            ["change"] = change,
            ["formula"] = "(ΔT − (T₀/G₀)·ΔG) / G₁",
            ["causes"] = new JArray(bridge.Parts.GroupBy(part => part.Cause).OrderBy(group => group.Key).Select(group => Cause(group.Key, [.. group], known.Call.Language))),
            ["subFunds"] = new JArray(bridge.Parts.GroupBy(part => part.SubFund).Select(group => SubFund([.. group], known.Call.Language))),
        });
        return JsonAnswer.Ok(body, known.GeneratedAt);
    }

    private static JObject SubFund(IReadOnlyList<BridgePart> parts, Language language)
    {
        var json = new JObject { ["subFund"] = parts[0].SubFund.Value, ["name"] = parts[0].Name };
        json.Take(Sums(parts));
        json["causes"] = new JArray(parts.Select(part => Cause(part.Cause, [part], language)));
        return json;
    }

    private static JObject Cause(BridgeCause cause, IReadOnlyList<BridgePart> parts, Language language)
    {
        var json = new JObject { ["cause"] = EnumText.Of(cause), ["causeText"] = Sentences.Fill($"bridgeCause:{EnumText.Of(cause)}", language) };
        json.Take(Sums(parts));
        return json;
    }

    /// <summary>Sums of what is shown are what is shown of the sums: every level adds up to the one above.</summary>
    private static JObject Sums(IReadOnlyList<BridgePart> parts) => new()
    {
        ["guidanceCommitmentYuan"] = parts.Aggregate(Money.Zero, (sum, part) => sum + part.GuidanceChange).Amount,
        ["totalFundSizeYuan"] = parts.Aggregate(Money.Zero, (sum, part) => sum + part.TotalChange).Amount,
        ["multiple"] = parts.Any(part => part.MultipleChange is null) ? null : parts.Sum(part => part.MultipleChange),
    };

    private sealed record Asked(LocalDate? From, LocalDate? To, LeverageBasis Basis, SheetRequest Sheet);
}
