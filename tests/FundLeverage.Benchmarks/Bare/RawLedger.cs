using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace FundLeverage.Benchmarks.Bare;

/// <summary>Writes rows as the product's are, with nothing thought about: head under If-Match, event rows, idempotency row, one transaction.</summary>
internal sealed class RawLedger(TableClient table, string partition)
{
    private ETag _head;
    private long _seq = -1;

    /// <summary>Writes the head that the first transaction replaces.</summary>
    public async Task OpenAsync(TableEntity head)
    {
        var response = await table.AddEntityAsync(Copy(head, "H"));
        _head = response.Headers.ETag!.Value;
    }

    public async Task WriteAsync(RawRows rows)
    {
        var actions = new List<TableTransactionAction>(rows.Events.Count + 2) { new(TableTransactionActionType.UpdateReplace, Copy(rows.Head, "H"), _head) };
        foreach (var line in rows.Events)
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, Copy(line, string.Create(CultureInfo.InvariantCulture, $"E|{++_seq:D19}"))));
        actions.Add(new TableTransactionAction(TableTransactionActionType.Add, Copy(rows.Answered, "I|" + _seq.ToString("x64", CultureInfo.InvariantCulture))));

        var responses = await table.SubmitTransactionAsync(actions);
        _head = responses.Value[0].Headers.ETag!.Value;
    }

    private TableEntity Copy(TableEntity row, string rowKey)
    {
        var copy = new TableEntity(partition, rowKey);
        foreach (var (name, value) in row)
        {
            if (name is not ("odata.etag" or "PartitionKey" or "RowKey" or "Timestamp"))
                copy[name] = value;
        }

        return copy;
    }
}
