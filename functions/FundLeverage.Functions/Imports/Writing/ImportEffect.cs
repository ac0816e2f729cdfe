using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Records;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>The multiple before and after, on every basis that the rows move, as if all of them were approved and nothing else that waits.</summary>
internal static class ImportEffect
{
    /// <summary>What the rows would change.</summary>
    public static JArray Of(FundProjection projection, IReadOnlyList<NewRecord> records, LocalDate asOf)
    {
        var counted = projection.Counted;
        var begun = records.Select(record => (RecordContent)record.Content).Where(content => content.BeginsSubject).Select(content => content.Subject).ToHashSet();
        var seq = projection.Last.Seq;
        TimelineEntry<RecordContent>[] entries = [.. records
            .Select(record => new TimelineEntry<RecordContent>(record.EffectiveOn, ++seq, (RecordContent)record.Content))
            .Where(entry => !entry.Content.RestsOnSubject || begun.Contains(entry.Content.Subject) || counted.Has(entry.Content.Subject))];
        var after = entries.Length == 0 ? counted : counted.With(entries);
        return new JArray(Bases(records).Select(basis => new JObject
        {
            ["basis"] = EnumText.Of(basis),
            ["asOf"] = RecordAnswers.Text(asOf),
            ["before"] = LeverageAnswer.Headline(LeverageCalculator.Calculate(counted, projection.Prospective, asOf, basis).Capital),
            ["after"] = LeverageAnswer.Headline(LeverageCalculator.Calculate(after, after, asOf, basis).Capital),
        }));
    }

    private static IEnumerable<LeverageBasis> Bases(IReadOnlyList<NewRecord> records)
    {
        yield return LeverageBasis.Committed;
        if (records.Any(record => record.Content is PaidInCapital))
            yield return LeverageBasis.PaidIn;
        if (records.Any(record => record.Content is FundSize { Basis: SizeBasis.Target }))
            yield return LeverageBasis.Target;
    }
}
