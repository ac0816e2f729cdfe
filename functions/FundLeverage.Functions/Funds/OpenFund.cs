using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Funds;

/// <summary>Opens a guidance fund's ledger in the caller's workspace.</summary>
[Requires(Role.Admin)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class OpenFund(ApiPipeline pipeline, FundLedger ledger, Today today)
{
    /// <summary>Only yuan: every published figure is in yuan.</summary>
    public static readonly FailureCode CurrencyNotSupported = new("currency-not-supported", FailureKind.Invalid);

    /// <summary>POST /api/funds.</summary>
    [Function(nameof(OpenFund))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, OpenAsync, cancellationToken);

    private async Task<IResult> OpenAsync(ApiCall call)
    {
        var request = await WriteRequest.ReadAsync(call);
        if (!request.TryGet(out var write))
            return call.Refuse(request.Failures);

        var findings = new Findings();
        var fund = Parse(write.Body, findings);
        if (fund is null || findings.Failures.Count > 0)
            return call.Refuse(findings.Failures);

        var address = new FundAddress(call.Caller.Workspace, fund.Id);
        var result = await ledger.OpenAsync(
            address,
            write.Intent,
            new NewRecord(new FundOpening(fund), today.Date),
            receipt => RecordAnswers.Created(address, receipt, call.Language),
            call.CancellationToken);
        return RecordSubmission.Answer(call, fund.Id.Value, result);
    }

    private static GuidanceFund? Parse(JObject body, Findings findings)
    {
        var members = new JsonMembers(body, findings);
        var id = members.Id("id");
        var name = members.Name("name", required: true);
        var level = members.Choice<GovernmentLevel>("level");
        var zone = members.Name("zone");
        var approval = members.Choice<ApprovalPolicy>("approval") ?? ApprovalPolicy.Required;
        var currency = members.Text("currency") ?? Currency.Cny.Code;
        if (currency != Currency.Cny.Code)
            findings.Add(CurrencyNotSupported, "/currency", ("currency", Failure.Quote(currency)));
        members.RefuseUnknown();
        return id is null || name is null ? null : new GuidanceFund(id, name, level, Currency.Cny, zone, approval);
    }
}
