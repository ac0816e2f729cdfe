using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// A project counts once, however many brought it: with one introducer, with the lead, or by shares that are the whole together.
/// </summary>
internal static class IntroducerRules
{
    public static void Judge(FundBooks books, ValueList<Introducer> introducers, Findings findings)
    {
        for (var i = 0; i < introducers.Count; i++)
        {
            var introducer = introducers[i];
            if (introducer.Kind == IntroducerKind.SubFund && !books.ContainsKey(introducer.Id))
                findings.Add(RecordRules.UnknownSubFund(books, introducer.Id.Value, $"/introducers/{i}/id"));
            if (introducers.Take(i).Any(other => other.Kind == introducer.Kind && other.Id == introducer.Id))
                findings.Add(ProjectFailures.IntroducerRepeated, $"/introducers/{i}/id", ("introducer", introducer.Id.Value));
        }

        var shares = introducers.Count(introducer => introducer.Share is not null);
        var leads = introducers.Count(introducer => introducer.IsLead);
        var isClear = leads <= 1 && (shares == introducers.Count || (shares == 0 && (leads == 1 || introducers.Count == 1)));
        if (!isClear)
            findings.Add(ProjectFailures.IntroducersUnclear, "/introducers");
        else if (shares > 0 && introducers.Sum(introducer => introducer.Share!.Value.BasisPoints) is not Share.Whole and var sum)
            findings.Add(ProjectFailures.SharesDoNotAddUp, "/introducers", ("sum", new Share(sum).Percent));
    }
}
