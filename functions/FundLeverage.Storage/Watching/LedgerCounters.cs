using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Globalization;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Storage.Watching;

/// <summary>Counts what this process wrote to ledgers, and logs where: never who wrote it, and no amounts.</summary>
public sealed partial class LedgerCounters
{
    /// <summary>The meter of the product.</summary>
    public const string MeterName = "FundLeverage";

    /// <summary>Records written to ledgers, by <c>type</c>.</summary>
    public const string RecordsName = "fundleverage.records";

    private readonly Counter<long> _records;
    private readonly ILogger _logger;

    /// <summary>The counter of this process.</summary>
    public LedgerCounters(IMeterFactory meters, ILogger<LedgerCounters> logger)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _records = meters.Create(MeterName).CreateCounter<long>(RecordsName, "{record}", "Records written to ledgers.");
        _logger = logger;
    }

    internal void Written(FundAddress address, ImmutableArray<(LedgerEvent Event, LedgerLine Line)> lines)
    {
        foreach (var type in lines.GroupBy(line => EventCodec.TypeOf(line.Event.Content)))
            _records.Add(type.Count(), KeyValuePair.Create<string, object?>("type", type.Key));
        LogWritten(_logger, lines.Length.ToString(CultureInfo.InvariantCulture), address.Workspace.Value, address.Fund.Value);
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} records written to {Workspace}/{Fund}")]
    private static partial void LogWritten(ILogger logger, string count, string workspace, string fund);
}
