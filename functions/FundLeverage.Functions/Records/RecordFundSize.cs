using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>Records how large a sub-fund is, in target or committed capital, with its sources when known.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordFundSize(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/fund-sizes.</summary>
    [Function(nameof(RecordFundSize))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/fund-sizes")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => submission.SubmitAsync(call, fund, Parse), cancellationToken);

    internal static NewRecord? Parse(JsonMembers members, FundBooks books)
    {
        var basis = members.Choice<SizeBasis>("basis", required: true);
        var shared = AmountRecordMembers.Read(members, books);
        var given = members.Object("sources");
        var sources = given is null ? null : Sources(given);
        if (basis is not { } kind || shared is not { SubFund: { } subFund, Amount: { } amount, EffectiveOn: { } effectiveOn })
            return null;
        return given is not null && sources is null
            ? null
            : new NewRecord(new FundSize(subFund, kind, amount, sources, shared.Document, shared.ApprovedBeforeFormation), effectiveOn);
    }

    /// <summary>The others' money by source; null when findings say why not.</summary>
    internal static CapitalSources? Sources(JsonMembers members)
    {
        var otherFiscal = members.YuanOrZero("otherFiscal");
        var stateOwned = members.YuanOrZero("stateOwned");
        var privateMoney = members.YuanOrZero("private");
        return otherFiscal is { } f && stateOwned is { } e && privateMoney is { } p ? new CapitalSources(f, e, p) : null;
    }
}
