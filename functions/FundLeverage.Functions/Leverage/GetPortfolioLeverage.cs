using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>The leverage of all the caller's funds as one, with what was eliminated and why.</summary>
[Requires(Role.Read)]
public sealed class GetPortfolioLeverage(ApiPipeline pipeline, FundLedger ledger, FundQuery query, Today today, IClock clock)
{
    /// <summary>GET /api/leverage?asOf=&amp;knownAt=&amp;basis=&amp;format=json|csv|xlsx&amp;unit=&amp;table=.</summary>
    [Function(nameof(GetPortfolioLeverage))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/leverage")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, AnswerAsync, cancellationToken);

    private async Task<IResult> AnswerAsync(ApiCall call)
    {
        var members = new QueryMembers(call.Request);
        var asOf = members.Date("asOf") ?? today.Date;
        var knownAt = members.Instant("knownAt");
        var basis = members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed;
        var sheet = SheetRequest.Read(members, PortfolioSheets.Tables);
        members.RefuseUnknown();
        if (members.Findings.Failures.Count > 0)
            return call.Refuse(members.Findings.Failures);

        var known = ImmutableArray.CreateBuilder<FundProjection>();
        foreach (var fund in await ledger.ReadFundsAsync(call.Caller.Workspace, call.Caller.Sees, knownAt, call.CancellationToken))
        {
            var then = query.KnownAt(fund, knownAt, "/knownAt");
            if (then.TryGet(out var projection))
                known.Add(projection);
            else if (then.Failures[0].Code != HttpFailures.NotYetKnown)
                return call.Refuse(then.Failures);
        }

        var portfolio = PortfolioLeverage.Of([.. known.Select(projection => LeverageCalculator.Calculate(projection, asOf, basis))]);
        var lastKnown = known.Count == 0 ? (Instant?)null : known.Max(projection => projection.Last.RecordedAt);
        if (sheet.IsFile)
            return new SheetAnswer(PortfolioSheets.Book(call, portfolio, asOf, lastKnown, basis), sheet, call.Language);
        var body = new JObject
        {
            ["asOf"] = RecordAnswers.Text(asOf),
            ["knownAt"] = lastKnown is { } last ? RecordAnswers.Text(last) : null,
            ["generatedAt"] = null,
            ["basis"] = EnumText.Of(basis),
        };
        body.Take(LeverageAnswer.Headline(portfolio.Consolidated));
        body["capital"] = LeverageAnswer.Write(portfolio.Consolidated);
        body["measures"] = new JArray(Measure.All.Select(measure => LeverageAnswer.Write(measure.Of(portfolio.Consolidated), call.Language)));
        body["funds"] = new JArray(portfolio.Funds.Zip(known, Write));
        body["summed"] = LeverageAnswer.Headline(portfolio.Summed);
        body["eliminated"] = new JArray(portfolio.Eliminations.Select(elimination => Write(elimination, call.Language)));
        body["chained"] = new JArray(portfolio.Chains.Select(chain => Write(chain, call.Language)));
        return JsonAnswer.Ok(JsonBody.Stampable(body), clock.GetCurrentInstant());
    }

    private static JObject Write(LeverageStatement statement, FundProjection projection)
    {
        var json = new JObject
        {
            ["fund"] = statement.Fund.Id.Value,
            ["name"] = statement.Fund.Name,
            ["level"] = statement.Fund.Level is { } level ? EnumText.Of(level) : null,
            ["knownAt"] = RecordAnswers.Text(projection.Last.RecordedAt),
        };
        json.Take(LeverageAnswer.Headline(statement.Capital));
        json["links"] = new JObject { ["leverage"] = RecordAnswers.FundLink(statement.Fund.Id) + "/leverage" };
        return json;
    }

    private static JObject Write(Elimination elimination, Language language) => new()
    {
        ["fund"] = elimination.Fund.Value,
        ["subFund"] = elimination.SubFund.SubFund.Value,
        ["name"] = elimination.SubFund.Name,
        ["reason"] = EnumText.Of(elimination.Reason),
        ["reasonText"] = Sentences.Fill($"eliminated:{EnumText.Of(elimination.Reason)}", language),
        ["counterpart"] = elimination.Counterpart.Value,
        ["guidanceCommitmentYuan"] = elimination.Capital.Guidance.Amount,
        ["totalFundSizeYuan"] = elimination.Capital.Total.Amount,
        ["capital"] = LeverageAnswer.Write(elimination.Capital),
    };

    private static JObject Write(ChainedMultiple chain, Language language) => new()
    {
        ["fund"] = chain.Fund.Value,
        ["through"] = chain.Through.Value,
        ["first"] = chain.First?.Value,
        ["second"] = chain.Second?.Value,
        ["multiple"] = chain.Value,
        ["label"] = Sentences.Fill("portfolio:chained", language),
    };
}
