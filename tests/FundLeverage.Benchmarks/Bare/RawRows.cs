using Azure.Data.Tables;

namespace FundLeverage.Benchmarks.Bare;

/// <summary>The rows of one write as the product stored them: what a raw transaction has to write, column by column.</summary>
/// <param name="Head">The head row.</param>
/// <param name="Events">The event rows.</param>
/// <param name="Answered">The idempotency row.</param>
internal sealed record RawRows(TableEntity Head, IReadOnlyList<TableEntity> Events, TableEntity Answered)
{
    /// <summary>The rows of every write of a fund behind its opening, in order.</summary>
    public static async Task<IReadOnlyList<RawRows>> ReadAsync(TableClient table, string partition)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(entity => entity.PartitionKey == partition))
            rows.Add(row);

        var head = rows.Single(row => row.RowKey == "H");
        var events = rows.Where(row => row.RowKey.StartsWith("E|", StringComparison.Ordinal)).OrderBy(row => row.RowKey, StringComparer.Ordinal).ToList();
        var writes = new List<RawRows>();
        var from = 1;
        foreach (var answered in rows.Where(row => row.RowKey.StartsWith("I|", StringComparison.Ordinal) && row.GetInt64("seq") > 0).OrderBy(row => row.GetInt64("seq")))
        {
            var behind = (int)answered.GetInt64("seq")!.Value + 1;
            writes.Add(new RawRows(head, events[from..behind], answered));
            from = behind;
        }

        return writes;
    }
}
