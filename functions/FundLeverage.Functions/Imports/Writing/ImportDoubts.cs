using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>
/// What a careful clerk would ask about before a row is written: a wrong unit moves an amount ten thousandfold, and a row pasted
/// twice counts twice. Nothing is refused for it.
/// </summary>
internal sealed class ImportDoubts
{
    /// <summary>So many times larger or smaller than what is recorded: no change of a commitment or size is.</summary>
    private const int Jump = 1_000;

    /// <summary>So many times larger or smaller than the middle of the file: the step between 元 and 万元, and between 万元 and 亿元.</summary>
    private const int Unusual = 10_000;

    /// <summary>Of fewer amounts there is no usual one.</summary>
    private const int FewestAmounts = 4;

    private readonly Dictionary<Likeness, string> _seen = [];
    private readonly Dictionary<RecordType, List<(NewRecord Record, Money Amount)>> _amounts = [];

    /// <summary>Doubts about rows that come to a ledger.</summary>
    public ImportDoubts(FundProjection projection)
    {
        foreach (var record in projection.Records)
        {
            if (record.Status is RecordStatus.Pending or RecordStatus.Approved && Likeness.Of(record.Content, record.Event.EffectiveOn) is { } likeness)
                _seen.TryAdd(likeness, record.Seq.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Doubts about a record, before it is in the books.</summary>
    public IEnumerable<Failure> About(NewRecord record, FundBooks books)
    {
        var content = (RecordContent)record.Content;
        if (Likeness.Of(content, record.EffectiveOn) is not { } likeness)
            yield break;

        var row = record.ImportedFrom!;
        if (!_seen.TryAdd(likeness, row.Sheet.Length == 0 ? $"{row.Row}" : $"{row.Sheet}!{row.Row}") && _seen[likeness] is var other)
            yield return new Failure(ImportFindings.LikelyDuplicate, likeness.Pointer, ("other", other));
        if (Recorded(content, record.EffectiveOn, books) is { } recorded && IsFarFrom(likeness.Amount, recorded, Jump) && !IsSmallChange(content, likeness.Amount, recorded))
            yield return new Failure(ImportFindings.AmountJumps, likeness.Pointer, ("amount", likeness.Amount), ("recorded", recorded));
        if (!_amounts.TryGetValue(content.Type, out var amounts))
            _amounts[content.Type] = amounts = [];
        amounts.Add((record, likeness.Amount));
    }

    /// <summary>Doubts that only the whole file can raise, by record.</summary>
    public IEnumerable<(NewRecord Record, Failure Doubt)> AboutAll()
    {
        foreach (var amounts in _amounts.Values.Where(amounts => amounts.Count >= FewestAmounts))
        {
            Money[] sorted = [.. amounts.Select(amount => amount.Amount).OrderBy(amount => amount.Amount)];
            var usual = sorted[sorted.Length / 2];
            foreach (var (record, amount) in amounts.Where(amount => IsFarFrom(amount.Amount, usual, Unusual)))
            {
                var pointer = Likeness.Of((RecordContent)record.Content, record.EffectiveOn)!.Value.Pointer;
                yield return (record, new Failure(ImportFindings.AmountUnusual, pointer, ("amount", amount), ("usual", usual)));
            }
        }
    }

    /// <summary>A small change of a large commitment is none that anybody need ask about.</summary>
    private static bool IsSmallChange(RecordContent content, Money amount, Money recorded) => content is Commitment && amount < recorded;

    private static bool IsFarFrom(Money amount, Money other, int times) =>
        !other.IsZero && (amount.Amount >= other.Amount * times || amount.Amount * times <= other.Amount);

    /// <summary>What the books have where a record goes; null where it is the first.</summary>
    private static Money? Recorded(RecordContent content, LocalDate day, FundBooks books)
    {
        if (content is ProjectProgress progress)
            return books.Projects.TryGetValue(progress.Project, out var project) ? project.On(day)?.Investment : null;
        if (content is not AmountRecord record || !books.TryGetValue(record.SubFund, out var history))
            return null;
        return content switch
        {
            Commitment => history.CommittedOn(day),
            FundSize size => history.SizeOn(day, size.Basis)?.Amount.Yuan,
            PaidInCapital paidIn when history.PaidIn[(int)paidIn.Source].LastThrough(day) is { } last => last.Amount.Yuan,
            _ => null,
        };
    }
}
