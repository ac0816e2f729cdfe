using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Storage.Ledger;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>As many records as one write takes, decided on the ledger as it stands at that moment.</summary>
/// <param name="records">The records.</param>
/// <param name="judgedAt">Where the ledger stood when the file was judged.</param>
/// <param name="before">The batch written before; null for the first.</param>
/// <param name="scope">Whether the others are written where some cannot be.</param>
internal sealed class ImportBatch(IReadOnlyList<NewRecord> records, long judgedAt, ImportBatch? before, ImportScope scope)
{
    /// <summary>What speaks against records since the file was judged; as the last decision found it.</summary>
    public List<ImportFinding> Late { get; } = [];

    /// <summary>How many records the last decision wrote.</summary>
    public int Written { get; private set; }

    /// <summary>Where the ledger stands after this batch while nobody else writes.</summary>
    private long StandsAt { get; set; }

    /// <summary>What is to be written, under a key that these rows alone have.</summary>
    public LedgerWrite Write(Actor actor) => new(Intent(actor), Decide, Answer);

    private WriteIntent Intent(Actor actor)
    {
        var first = records[0].ImportedFrom!;
        var rows = string.Join('\n', records.Select(record => record.ImportedFrom!).Select(row => $"{row.Sheet}|{row.Row}|{row.Part}"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Import}\n{first.File}\n{rows}")));
        return new WriteIntent(actor, $"import:{hash}", hash);
    }

    /// <summary>
    /// What is left to write. Where nobody wrote since the file was judged, its judgement holds; else each record is judged again.
    /// </summary>
    private Outcome<Decision> Decide(FundProjection projection)
    {
        Late.Clear();
        StandsAt = before?.StandsAt ?? judgedAt;
        var isAsJudged = projection.Last.Seq == StandsAt;
        var books = projection.Prospective;
        var seq = projection.Last.Seq;
        var left = ImmutableArray.CreateBuilder<NewRecord>(records.Count);
        foreach (var record in records)
        {
            if (ImportPlanner.Look(projection, record.ImportedFrom!) != RowVerdict.New)
                continue;
            if (!isAsJudged)
            {
                var findings = new Findings();
                RecordRules.Judge(books, record, findings);
                if (findings.Failures.Count > 0)
                {
                    Late.AddRange(findings.Failures.Select(failure => At(record, failure)));
                    continue;
                }

                books = books.With(new TimelineEntry<RecordContent>(record.EffectiveOn, ++seq, (RecordContent)record.Content));
            }

            left.Add(record);
        }

        if (Late.Count > 0 && scope == ImportScope.All)
            return Outcome<Decision>.Failed([.. Late.Select(late => late.Failure)]);
        Written = left.Count;
        return new Decision(left.ToImmutable(), []);
    }

    /// <summary>Notes where the ledger stands then, and makes the answer that is kept beside it.</summary>
    private string Answer(Receipt receipt)
    {
        StandsAt = receipt.After.Last.Seq;
        return "{}";
    }

    private static ImportFinding At(NewRecord record, Failure failure)
    {
        var row = record.ImportedFrom!;
        var cell = row.Cells.ToCells().FirstOrDefault(cell => cell.Member == failure.Pointer);
        return new ImportFinding(row.Sheet, row.Row, cell is null ? null : CellAddress.ColumnOf(cell.Address), failure);
    }
}
