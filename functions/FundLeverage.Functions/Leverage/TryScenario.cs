using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Leverage;

/// <summary>What plans that are not recorded would make of the multiple, and what size a wished multiple takes. Nothing is written.</summary>
[Requires(Role.Read)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class TryScenario(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>A plan for a sub-fund without a recorded size says none either.</summary>
    public static readonly FailureCode SizeRequired = new("scenario-size-required", FailureKind.Refused);

    /// <summary>A plan's size is smaller than this fund's and the others' money in it.</summary>
    public static readonly FailureCode SizeTooSmall = new("scenario-size-too-small", FailureKind.Refused);

    /// <summary>Two plans for one sub-fund.</summary>
    public static readonly FailureCode PlanRepeated = new("scenario-plan-repeated", FailureKind.Invalid);

    private const int MostPlans = 100;

    /// <summary>POST /api/funds/{fund}/leverage/scenario?asOf=&amp;knownAt=&amp;basis=.</summary>
    [Function(nameof(TryScenario))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/leverage/scenario")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => TryAsync(call, fund), cancellationToken);

    private async Task<IResult> TryAsync(ApiCall call, string fund)
    {
        var body = await StrictJson.ReadAsync(call);
        return body.TryGet(out var json)
            ? await query.AnswerAsync(call, fund, members => members.Choice<SizeBasis>("basis") ?? SizeBasis.Committed, (known, basis) => Answer(known, basis, json))
            : call.Refuse(body.Failures);
    }

    private static IResult Answer(KnownFund known, SizeBasis basis, JObject json)
    {
        var current = LeverageCalculator.Calculate(known.Projection, known.Day, basis == SizeBasis.Target ? LeverageBasis.Target : LeverageBasis.Committed);
        var members = new JsonMembers(json, new Findings());
        var wished = members.Multiple("wishedMultiple");
        var plans = members.Has("plans") ? members.Objects("plans", MostPlans).Select(plan => Plan(plan, known, current)).ToList() : [];
        members.RefuseUnknown();
        foreach (var repeated in plans.OfType<PlannedSubFund>().GroupBy(plan => plan.SubFund).Where(group => group.Count() > 1))
            members.Findings.Add(PlanRepeated, "/plans", ("subFund", repeated.Key.Value));
        if (members.Findings.Failures.Count > 0)
            return known.Call.Refuse(members.Findings.Failures);

        var scenario = LeverageScenario.Of(current, known.Projection.Counted, plans.OfType<PlannedSubFund>());
        var answer = new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["asOf"] = RecordAnswers.Text(known.Day),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["basis"] = EnumText.Of(basis),
            ["current"] = Write(current.Capital, known.Call),
            ["planned"] = Write(scenario.Capital, known.Call),
            ["plans"] = new JArray(scenario.Plans.Select(plan => new JObject
            {
                ["subFund"] = plan.Plan.SubFund.Value,
                ["before"] = plan.Before is null ? null : LeverageAnswer.Headline(plan.Before),
                ["after"] = LeverageAnswer.Headline(plan.After),
            })),
            ["wished"] = wished is { } multiple ? Wished(scenario, multiple) : null,
        };
        return JsonAnswer.Ok(answer);
    }

    private static PlannedSubFund? Plan(JsonMembers members, KnownFund known, LeverageStatement current)
    {
        var before = members.Findings.Failures.Count;
        var subFund = members.Id("subFund");
        var commitment = members.YuanOrZero("commitment");
        var size = members.Yuan("size");
        var sources = members.Object("sources") is { } given ? RecordFundSize.Sources(given) : null;
        if (subFund is null || commitment is not { } added || members.Findings.Failures.Count > before)
            return null;

        var books = known.Projection.Counted;
        if (size is null && LeverageScenario.NeedsSize(current, books, subFund))
            members.Findings.Add(SizeRequired, $"{members.Pointer}/size", ("subFund", subFund.Value));
        var own = added + (books.TryGetValue(subFund, out var history) ? history.CommittedOn(known.Day) : Domain.Amounts.Money.Zero);
        if (size < own + (sources?.Total ?? Domain.Amounts.Money.Zero))
            members.Findings.Add(SizeTooSmall, $"{members.Pointer}/size", ("size", size.Value), ("own", own), ("others", sources?.Total ?? Domain.Amounts.Money.Zero));
        return members.Findings.Failures.Count > before ? null : new PlannedSubFund(subFund, added, size, sources);
    }

    private static JObject Write(CapitalStructure capital, ApiCall call)
    {
        var json = LeverageAnswer.Headline(capital);
        json["capital"] = LeverageAnswer.Write(capital);
        json["measures"] = new JArray(Measure.All.Select(measure => LeverageAnswer.Write(measure.Of(capital), call.Language)));
        return json;
    }

    private static JObject Wished(LeverageScenario scenario, decimal multiple)
    {
        var size = scenario.SizeFor(multiple);
        return new JObject
        {
            ["multiple"] = multiple,
            ["totalFundSizeYuan"] = size.Amount,
            ["missingYuan"] = (size > scenario.Capital.Total ? size - scenario.Capital.Total : Domain.Amounts.Money.Zero).Amount,
            ["isReached"] = size <= scenario.Capital.Total,
        };
    }
}
