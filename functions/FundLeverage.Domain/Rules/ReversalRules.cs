using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// 冲销、更正: an approved record is undone by another record, never by a change. What rests on it must still hold
/// afterwards: a reduction on its commitment, a payment on the commitment that covers it, everything on a registration.
/// </summary>
public static class ReversalRules
{
    /// <summary>Judges whether a record can be reversed at all.</summary>
    /// <returns>The record, or null when findings say why not.</returns>
    public static FundRecord? Reversible(FundProjection projection, long seq, Findings findings)
    {
        var record = projection.Find(seq);
        var failure = record switch
        {
            null => new Failure(RuleFailures.RecordUnknown, "", ("seq", seq)),
            { Content: Reversal } => new Failure(RuleFailures.ReversalOfReversal, "", ("seq", seq)),
            { Status: RecordStatus.Reversed, Reversal: { } reversal } =>
                new Failure(RuleFailures.RecordAlreadyReversed, "", ("seq", seq), ("reversal", reversal.Seq), ("by", reversal.Actor.Name)),
            { Status: not RecordStatus.Approved } => new Failure(RuleFailures.RecordNotApproved, "", ("seq", seq), ("status", record.Status)),
            { Reversal: { } pending } =>
                new Failure(RuleFailures.ReversalPending, "", ("seq", seq), ("reversal", pending.Seq), ("by", pending.Actor.Name)),
            _ => null,
        };
        if (failure is not null)
            findings.Add(failure);
        return failure is null ? record : null;
    }

    /// <summary>Judges a reversal, or a correction, by some books.</summary>
    /// <param name="books">Books that hold the record.</param>
    /// <param name="target">The record.</param>
    /// <param name="replacement">What takes its place; null for a mere reversal. Its failures are at its own members.</param>
    /// <param name="findings">Where to report.</param>
    /// <returns>The books after it, or null when findings speak against it.</returns>
    public static FundBooks? Judge(FundBooks books, FundRecord target, TimelineEntry<RecordContent>? replacement, Findings findings)
    {
        var before = findings.Failures.Count;
        JudgeRegistration(books, target, replacement, findings);
        if (findings.Failures.Count > before)
            return null;

        if (LosesGround(books, target, replacement) is { } lost)
        {
            findings.Add(lost);
            return null;
        }

        if (replacement is { } judged)
        {
            var without = target.Content.BeginsSubject ? books : books.Without(target.Entry);
            RecordRules.Judge(without, new NewRecord(judged.Content, judged.EffectiveOn), target.Content, findings);
            if (findings.Failures.Count > before)
                return null;
        }

        var after = (replacement is { } added ? books.With(added) : books).Without(target.Entry);
        if (target.Content is SubFundRecord { SubFund: var subFund } && after.TryGetValue(subFund, out var history))
            JudgeDependents(books[subFund], history, target, replacement, findings);
        if (target.Content is ProjectRecord { Project: var project } && after.Projects.TryGetValue(project, out var changed))
            JudgeProject(books.Projects[project], changed, target, replacement, findings);
        return findings.Failures.Count > before ? null : after;
    }

    private static void JudgeRegistration(FundBooks books, FundRecord target, TimelineEntry<RecordContent>? replacement, Findings findings)
    {
        if (books.RestingOn(target.Entry).Concat(ProjectRules.RestingOn(books, target.Entry)).Order().Take(RecordRules.MaxNamed).ToArray() is not { Length: > 0 } resting)
            return;
        if (replacement is null)
            findings.Add(DependedOn(target, resting));
        else if (replacement.Value.Content.Subject != target.Content.Subject)
            findings.Add(RuleFailures.CorrectionChangesId, "/id", ("id", target.Content.Subject.Id.Value));
    }

    /// <summary>
    /// Moved to a later day, a record no longer bears what lies between the two days. That says more than what the
    /// replacement then collides with.
    /// </summary>
    private static Failure? LosesGround(FundBooks books, FundRecord target, TimelineEntry<RecordContent>? replacement)
    {
        if (target.Content is not Commitment { SubFund: var subFund } || replacement is not { } later
            || later.Content.Subject != target.Content.Subject || later.EffectiveOn <= target.Event.EffectiveOn)
            return null;
        var found = new Findings();
        JudgeDependents(books[subFund], books.With(later).Without(target.Entry)[subFund], target, replacement, found);
        return found.Failures.Count == 0 ? null : found.Failures[0];
    }

    private static void JudgeDependents(
        SubFundHistory before,
        SubFundHistory after,
        FundRecord target,
        TimelineEntry<RecordContent>? replacement,
        Findings findings)
    {
        switch (target.Content)
        {
            case Commitment:
                JudgeCommitment(before, after, target, replacement, findings);
                break;
            case ReinvestmentAgreement when after.Reinvestment.Unborne.Order().Take(RecordRules.MaxNamed).ToArray() is { Length: > 0 } unborne:
                findings.Add(DependedOn(target, unborne));
                break;
            case SubFundStatusChange when after.FormedOn is null && after.LiquidatedOn is not null:
                findings.Add(DependedOn(target, [.. after.StatusChanges.All.Select(change => change.Seq)]));
                break;
        }
    }

    private static void JudgeCommitment(
        SubFundHistory before,
        SubFundHistory after,
        FundRecord target,
        TimelineEntry<RecordContent>? replacement,
        Findings findings)
    {
        // What is wrong with the replacement itself is found where it is judged.
        var from = From(target, replacement);
        if (CommitmentRules.FirstUnborne(after, from) is { } unborne)
        {
            if (unborne.Seq != replacement?.Seq)
                findings.Add(DependedOn(target, [unborne.Seq]));
            return;
        }

        var payments = after.PaidIn[(int)CapitalSource.GuidanceFund];
        foreach (var balance in after.OwnBalancesFrom(from.PlusDays(-1)))
        {
            if (balance.PaidIn <= balance.Committed || before.PaidInOn(balance.On, CapitalSource.GuidanceFund) > before.CommittedOn(balance.On))
                continue;
            if (balance.IsPaymentDay)
                findings.Add(DependedOn(target, [payments.After(balance.On.PlusDays(-1)).First().Seq]));
            else
                findings.Add(RuleFailures.CommitmentBelowPaidIn, "", ("committed", balance.Committed), ("paidIn", balance.PaidIn), ("effectiveOn", balance.On));
            return;
        }
    }

    private static void JudgeProject(ProjectHistory before, ProjectHistory after, FundRecord target, TimelineEntry<RecordContent>? replacement, Findings findings)
    {
        if (ProjectRules.FirstUnborne(after) is { } unborne && unborne != replacement?.Seq && unborne != ProjectRules.FirstUnborne(before))
            findings.Add(DependedOn(target, [unborne]));
    }

    /// <summary>The first day on which a correction can make a difference to the sub-fund.</summary>
    private static LocalDate From(FundRecord target, TimelineEntry<RecordContent>? replacement) =>
        replacement is { } other && other.Content.Subject == target.Content.Subject
            ? LocalDate.Min(target.Event.EffectiveOn, other.EffectiveOn)
            : target.Event.EffectiveOn;

    private static Failure DependedOn(FundRecord target, long[] dependents) =>
        new(RuleFailures.RecordDependedOn, "", ("seq", target.Seq), ("dependents", string.Join(", ", dependents)));
}
