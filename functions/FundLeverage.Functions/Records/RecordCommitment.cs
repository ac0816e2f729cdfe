using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.Records;

/// <summary>Records a change of what the guidance fund committed to a sub-fund.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordCommitment(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/commitments.</summary>
    [Function(nameof(RecordCommitment))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/commitments")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => submission.SubmitAsync(call, fund, Parse), cancellationToken);

    internal static NewRecord? Parse(JsonMembers members, FundBooks books)
    {
        var change = members.Choice<CommitmentChange>("change", required: true);
        var shared = AmountRecordMembers.Read(members, books, (subFund, day) => Amount(members, books, change, subFund, day));
        return change is { } kind && shared is { SubFund: { } subFund, Amount: { } amount, EffectiveOn: { } effectiveOn }
            ? new NewRecord(new Commitment(subFund, kind, amount, shared.Document, shared.ApprovedBeforeFormation), effectiveOn)
            : null;
    }

    /// <summary>A cancellation may leave out the amount: it is then all that is outstanding.</summary>
    private static RecordedAmount? Amount(JsonMembers members, FundBooks books, CommitmentChange? change, OpaqueId? subFund, LocalDate? day)
    {
        if (change is not CommitmentChange.Cancel || members.Has("amount"))
            return members.Amount("amount");
        return subFund is not null && day is { } effectiveOn
            ? RecordedAmount.FromMoney(books[subFund].CommittedOn(effectiveOn))
            : null;
    }
}
