using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>A fund's leverage as of a day, as known at an instant.</summary>
public sealed class GetLeverage(ApiPipeline pipeline, FundLedger ledger, Today today, IClock clock)
{
    /// <summary>GET /api/funds/{fund}/leverage?asOf=&amp;knownAt=&amp;basis=&amp;groupBy=.</summary>
    [Function(nameof(GetLeverage))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(request, Role.Read, call => CalculateAsync(call, fund), cancellationToken);

    private async Task<IResult> CalculateAsync(ApiCall call, string fund)
    {
        var query = new QueryMembers(call.Request.Query);
        var asOf = query.Date("asOf") ?? today.Date;
        var knownAt = query.Instant("knownAt");
        var basis = query.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed;
        _ = query.Choice<LeverageGrouping>("groupBy");
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);

        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } current)
            return call.NoSuchFund(fund);

        // Another copy's clock may run ahead: an instant that an event carries has come, whatever the clock here says.
        if (knownAt > clock.GetCurrentInstant() && knownAt > current.Last.RecordedAt)
            return call.Refuse(new Failure(HttpFailures.KnownAtInFuture, "/knownAt", ("text", RecordAnswers.Text(knownAt.Value))));
        if ((knownAt is { } then ? current.KnownAt(then) : current) is not { } projection)
            return call.Refuse(new Failure(HttpFailures.NotYetKnown, "/knownAt", ("openedAt", RecordAnswers.Text(current.Opening.RecordedAt))));

        // Without knownAt the answer names the last event it rests on: asked again with that, it never changes.
        var statement = LeverageCalculator.Calculate(projection, asOf, basis);
        return JsonAnswer.Ok(LeverageAnswer.Write(statement, knownAt ?? current.Last.RecordedAt, clock.GetCurrentInstant(), call.Language));
    }
}
