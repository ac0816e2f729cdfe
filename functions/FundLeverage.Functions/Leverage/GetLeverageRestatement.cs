using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>Which records changed the figure of a past day between two states of knowledge, and why.</summary>
[Requires(Role.Read)]
public sealed class GetLeverageRestatement(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/leverage/restatement?asOf=&amp;knownFrom=&amp;knownAt=&amp;basis=&amp;format=json|csv|xlsx&amp;unit=&amp;table=.</summary>
    [Function(nameof(GetLeverageRestatement))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage/restatement")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Parameters Parse(QueryMembers members) => new(
        members.Instant("knownFrom", required: true),
        members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed,
        SheetRequest.Read(members, RestatementSheets.Tables));

    private IResult Answer(KnownFund known, Parameters parameters)
    {
        var from = parameters.KnownFrom!.Value;
        if (from > known.KnownAt)
            return known.Call.Refuse(new Domain.Results.Failure(HttpFailures.KnownFromAfterKnownAt, "/knownFrom", ("knownFrom", from), ("knownAt", known.KnownAt)));
        var earlier = query.KnownAt(known.Projection, from, "/knownFrom");
        if (!earlier.TryGet(out var before))
            return known.Call.Refuse(earlier.Failures);

        var restatement = Restatement.Between(before, known.Projection, known.Day, parameters.Basis);
        if (parameters.Sheet.IsFile)
            return new SheetAnswer(RestatementSheets.Book(known, before, restatement), parameters.Sheet, known.Call.Language);
        var body = JsonBody.Stampable(new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["asOf"] = RecordAnswers.Text(known.Day),
            ["basis"] = EnumText.Of(parameters.Basis),
            ["knownFrom"] = RecordAnswers.Text(before.Last.RecordedAt),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["generatedAt"] = null,
            ["before"] = LeverageAnswer.Headline(restatement.Before.Capital),
            ["after"] = LeverageAnswer.Headline(restatement.After.Capital),
            ["change"] = new JObject
            {
                ["guidanceCommitmentYuan"] = (restatement.After.Capital.Guidance - restatement.Before.Capital.Guidance).Amount,
                ["totalFundSizeYuan"] = (restatement.After.Capital.Total - restatement.Before.Capital.Total).Amount,
                ["multiple"] = restatement.After.Multiple?.Value - restatement.Before.Multiple?.Value,
            },
            ["records"] = new JArray(restatement.Changes.Select(Write)),
        });
        return JsonAnswer.Ok(body, known.GeneratedAt);
    }

    /// <summary>Why the record began or ceased to count, as far as somebody said so.</summary>
    internal static string? ReasonOf(RestatedRecord restated) =>
        restated.Cause.Content is Reversal reversal ? reversal.Reason : (restated.Decision.Content as Review)?.Reason;

    /// <summary>A record that restated a figure.</summary>
    internal static JObject Write(RestatedRecord restated) => new()
    {
        ["seq"] = restated.Record.Seq,
        ["change"] = EnumText.Of(restated.Kind),
        ["type"] = EnumText.Of(restated.Record.Content.Type),
        ["effectiveOn"] = RecordAnswers.Text(restated.Record.Event.EffectiveOn),
        ["content"] = RecordAnswers.Content(restated.Record.Content),
        ["reason"] = ReasonOf(restated),
        ["submitted"] = RecordAnswers.Signature(restated.Cause),
        ["decided"] = RecordAnswers.Signature(restated.Decision),
        ["replacedBy"] = restated.Cause.Content is Reversal { Replacement: { } replacement } ? replacement : null,
    };

    private sealed record Parameters(Instant? KnownFrom, LeverageBasis Basis, SheetRequest Sheet);
}
