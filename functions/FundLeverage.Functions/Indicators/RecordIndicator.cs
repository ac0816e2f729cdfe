using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Indicators;

/// <summary>Records a figure that the zone reports, with its plan and target when known; or a plan or target alone.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordIndicator(ApiPipeline pipeline, RecordSubmission submission)
{
    private const int MaxUnitLength = 20;
    private const int MaxTargetYears = 50;

    /// <summary>POST /api/funds/{fund}/indicators.</summary>
    [Function(nameof(RecordIndicator))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/indicators")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => submission.SubmitAsync(call, fund, (members, _) => Parse(members)), cancellationToken);

    /// <summary>Without <c>effectiveOn</c> it takes effect on the last day of the period.</summary>
    internal static NewRecord? Parse(JsonMembers members)
    {
        var before = members.Findings.Failures.Count;
        var id = members.Id("id");
        var name = members.Name("name", required: true);
        var unit = members.Name("unit", required: true, MaxUnitLength)?.Replace('％', '%');
        var period = members.Period("period", required: true);
        var value = members.Figure("value", required: members.Has("hedge"));
        var hedge = members.Choice<FigureHedge>("hedge") ?? FigureHedge.Exact;
        var plan = members.Figure("plan");
        var target = Target(members, period);
        var source = members.Name("source");
        var document = members.Name("document", maxLength: 200);
        var effectiveOn = members.Date("effectiveOn");

        if (!members.Has("value") && !members.Has("plan") && !members.Has("target"))
            members.Findings.Add(IndicatorFailures.Empty, members.Pointer);
        if (plan is not null && period is { Year: null })
            members.Findings.Add(IndicatorFailures.PlanSpansYears, $"{members.Pointer}/plan", ("period", period));
        return members.Findings.Failures.Count > before || id is null || name is null || unit is null || period is null
            ? null
            : new NewRecord(new IndicatorFigure(id, name, unit, period, value, hedge, plan, target, source, document), effectiveOn ?? period.Last);
    }

    private static IndicatorTarget? Target(JsonMembers members, ReportingPeriod? period)
    {
        var value = members.Figure("target", required: members.Has("targetPeriod") || members.Has("targetHedge"));
        var by = members.Period("targetPeriod", required: members.Has("target"));
        var hedge = members.Choice<FigureHedge>("targetHedge") ?? FigureHedge.Exact;
        if (by is not null && period is not null && (by.Last < period.Last || by.Last > period.Last.PlusYears(MaxTargetYears)))
            members.Findings.Add(IndicatorFailures.TargetPeriod, $"{members.Pointer}/targetPeriod", ("target", by), ("period", period), ("years", MaxTargetYears));
        return value is { } figure && by is not null ? new IndicatorTarget(figure, by, hedge) : null;
    }
}
