using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Reinvestment;
using FundLeverage.Functions.SubFunds;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>
/// Reverses an approved record, with a reason; with a replacement it is a correction. It is reviewed like any record and
/// takes effect on the original's effective date.
/// </summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class ReverseRecord(ApiPipeline pipeline, RecordSubmission submission, Today today)
{
    /// <summary>POST /api/funds/{fund}/records/{seq}/reversal.</summary>
    [Function(nameof(ReverseRecord))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/records/{seq}/reversal")] HttpRequest request,
        string fund,
        string seq,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => ReverseAsync(call, fund, seq), cancellationToken);

    private Task<IResult> ReverseAsync(ApiCall call, string fund, string seq) =>
        submission.WriteAsync(call, fund, bodyIsOptional: false, (members, projection) =>
        {
            var reason = ReviewRequests.Reason(members, required: true);
            var corrected = members.Object("replacement");
            if (ReviewRequests.One(call.Request, seq, projection, members.Findings) is [var named]
                && ReversalRules.Reversible(projection, named.Seq, members.Findings) is { } target)
                return Reverse(projection, target, reason ?? "", corrected, members.Findings);
            corrected?.PassOver();
            return [];
        });

    private ImmutableArray<NewRecord> Reverse(FundProjection projection, FundRecord target, string reason, JsonMembers? corrected, Findings findings)
    {
        var seq = projection.Last.Seq + 1;
        NewRecord? replacement = null;
        if (corrected is not null && (replacement = Parse(projection.Prospective, target, corrected)) is null)
            return [];

        var judged = new Findings();
        var entry = replacement is null
            ? (TimelineEntry<RecordContent>?)null
            : new TimelineEntry<RecordContent>(replacement.EffectiveOn, seq, (RecordContent)replacement.Content);
        ReversalRules.Judge(projection.Prospective, target, entry, judged);
        if (replacement is not null)
            RecordRules.NoteDoubts(projection.Prospective, replacement, today.Date, judged, target.Seq);
        findings.AddAll(judged, pointer => pointer.Length == 0 ? "" : $"/replacement{pointer}");

        var reversal = new Reversal(target.Content.Subject, target.Seq, reason, replacement is null ? null : seq);
        var written = new NewRecord(reversal, target.Event.EffectiveOn);
        return replacement is null ? [written] : [replacement, written];
    }

    /// <summary>A replacement is of the same kind, with the members of that kind's own route.</summary>
    private NewRecord? Parse(FundBooks books, FundRecord target, JsonMembers members)
    {
        var without = target.Content.BeginsSubject ? books : books.Without(target.Entry);
        return target.Content switch
        {
            SubFundRegistration => RegisterSubFund.Parse(members, today.Date),
            SubFundStatusChange => RecordSubFundStatus.Parse(members, without, members.Id("subFund"), $"{members.Pointer}/subFund"),
            ReinvestmentAgreement => RecordReinvestmentAgreement.Parse(members, without, members.Id("subFund"), $"{members.Pointer}/subFund"),
            RecognisedReinvestment => RecogniseReinvestment.Parse(members, without, members.Id("subFund"), $"{members.Pointer}/subFund"),
            IndicatorFigure => RecordIndicator.Parse(members),
            Commitment => RecordCommitment.Parse(members, without),
            FundSize => RecordFundSize.Parse(members, without),
            PaidInCapital => RecordPaidInCapital.Parse(members, without),
            ProjectIntroduction => IntroduceProject.Parse(members, without),
            ProjectProgress => RecordProjectProgress.Parse(members, without, members.Id("project"), $"{members.Pointer}/project"),
            ProjectFinancing => RecordProjectFinancing.Parse(members, without, members.Id("project"), $"{members.Pointer}/project"),
            LandedRule => RecordLandedRule.Parse(members, without),
            _ => throw new InvalidOperationException($"A {target.Content.GetType().Name} is not corrected."),
        };
    }
}
