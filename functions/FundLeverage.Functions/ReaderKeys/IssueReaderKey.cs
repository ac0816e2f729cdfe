using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Identity;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.ReaderKeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.ReaderKeys;

/// <summary>Issues a key with which a program reads the caller's workspace, or one fund of it. Shown once, and never again.</summary>
[Requires(Role.Admin)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class IssueReaderKey(ApiPipeline pipeline, ReaderKeyStore keys, FundLedger ledger, Today today, IClock clock)
{
    /// <summary>A last day that lies before today, or more than two years ahead.</summary>
    public static readonly FailureCode ExpiryOutOfRange = new("key-expiry-out-of-range", FailureKind.Invalid);

    private static readonly Period Usual = Period.FromYears(1);
    private static readonly Period Longest = Period.FromYears(2);

    /// <summary>POST /api/reader-keys.</summary>
    [Function(nameof(IssueReaderKey))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reader-keys")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, IssueAsync, cancellationToken);

    private async Task<IResult> IssueAsync(ApiCall call)
    {
        var request = await WriteRequest.ReadAsync(call);
        if (!request.TryGet(out var write))
            return call.Refuse(request.Failures);

        var members = new JsonMembers(write.Body, new Findings());
        var (given, text) = ReaderKeyText.New(call.Caller.Workspace);
        var key = Parse(members, call.Caller, given.Id);
        members.RefuseUnknown();
        if (key is null || members.Findings.Failures.Count > 0)
            return call.Refuse(members.Findings.Failures);
        if (key.Fund is { } fund && await ledger.ReadAsync(new FundAddress(key.Workspace, fund), call.CancellationToken) is null)
            return call.Refuse(new Failure(HttpFailures.FundUnknown, "/fund", ("fund", fund.Value)));

        var issued = await keys.AddAsync(key, given.Hash, write.Intent, call.CancellationToken);
        if (issued is null)
            return call.Refuse(new Failure(HttpFailures.IdempotencyKeyReused, ""));

        // An earlier request had the key; it is kept nowhere, so it cannot be shown again.
        var replayed = issued.Id != given.Id;
        if (replayed)
            call.Request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
        var body = ReaderKeyAnswers.Write(issued, today.Date);
        body.AddFirst(new JProperty("key", replayed ? null : text));
        return JsonAnswer.Created(JsonText.Write(body));
    }

    private ReaderKey? Parse(JsonMembers members, Caller caller, OpaqueId id)
    {
        var name = members.Name("name", required: true);
        var fund = members.Has("fund") ? members.Id("fund") : null;
        var day = today.Date;
        var expiresOn = members.Date("expiresOn") ?? day + Usual;
        if (expiresOn < day || expiresOn > day + Longest)
            members.Findings.Add(ExpiryOutOfRange, "/expiresOn", ("first", day), ("last", day + Longest));
        return name is null ? null : new ReaderKey(caller.Workspace, id, name, fund, clock.GetCurrentInstant(), caller.Actor, expiresOn);
    }
}
