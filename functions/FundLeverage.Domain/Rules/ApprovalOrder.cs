using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// An order in which records can be approved together, whichever way they are named: by their numbers, and what cannot be
/// approved yet is judged again after the others, until nothing moves. An initial commitment that was filed anew bears the
/// increases that were filed before it.
/// </summary>
internal static class ApprovalOrder
{
    /// <summary>Finds the order.</summary>
    /// <param name="projection">The ledger as it stands.</param>
    /// <param name="pending">Pending records, by their numbers.</param>
    /// <param name="findings">Notices of those that can be approved; failures of those that cannot, judged after all that can.</param>
    /// <returns>The records in that order; without the ones that cannot be approved.</returns>
    public static IReadOnlyList<FundRecord> Of(FundProjection projection, IReadOnlyList<Decidable> pending, Findings findings)
    {
        var first = Try(projection, pending);
        var best = first;
        if (first.Left.Count > 0)
            best = OtherOrders(pending, first.Left).Select(order => Try(projection, order)).FirstOrDefault(tried => tried.Left.Count == 0, first);
        foreach (var (one, found) in best.Approved.Concat(best.Left).OrderBy(judged => judged.One.Record.Seq))
        {
            foreach (var finding in found.Failures.Concat(found.Notices))
                findings.Add(one.Name(finding));
        }

        return [.. best.Approved.Select(judged => judged.One.Record)];
    }

    /// <summary>
    /// A record can be clean where it had to wait: a commitment is cancelled on the second day and begun again, and both ends are there
    /// before what lies between them. Then the order of the days holds, or one in which what was left goes first.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Decidable>> OtherOrders(IReadOnlyList<Decidable> pending, List<Judged> left)
    {
        yield return [.. pending.OrderBy(one => one.Record.Event.EffectiveOn)];
        var waited = left.Select(judged => judged.One).ToHashSet();
        yield return [.. pending.OrderBy(one => !waited.Contains(one))];
    }

    private static (List<Judged> Approved, List<Judged> Left) Try(FundProjection projection, IReadOnlyList<Decidable> order)
    {
        var books = projection.Counted;
        var approved = new List<Judged>(order.Count);
        List<Judged> left = [.. order.Select(one => new Judged(one, new Findings()))];
        int before;
        do
        {
            before = left.Count;
            var waiting = new List<Judged>();
            foreach (var (one, _) in left)
            {
                var judged = new Judged(one, new Findings());
                var after = ReviewRules.Foresee(projection, books, one.Record, judged.Found);
                (after is null ? waiting : approved).Add(judged);
                books = after ?? books;
            }

            left = waiting;
        }
        while (left.Count > 0 && left.Count < before);
        return (approved, left);
    }

    private readonly record struct Judged(Decidable One, Findings Found);
}
