using System.Collections.Immutable;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Snapshots;
using FundLeverage.Storage.Tables;
using FundLeverage.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>A ledger over real tables, with what tests write into it.</summary>
internal sealed class LedgerHarness
{
    public static readonly FundAddress Address = new(OpaqueId.Of("demo"), OpaqueId.Of("f"));
    public static readonly Actor Clerk = new("clerk", "张三");
    public static readonly LocalDate Day = new(2021, 6, 30);

    private readonly string _connection;
    private readonly string _prefix;

    private LedgerHarness(string connection, string prefix)
    {
        _connection = connection;
        _prefix = prefix;
        Table = new TableClient(connection, prefix + "ledger");
    }

    /// <summary>The table itself, to look at and to tamper with.</summary>
    public TableClient Table { get; }

    /// <summary>The container of snapshots, likewise.</summary>
    public BlobContainerClient Container => new(_connection, _prefix + "snapshots");

    /// <summary>What copies asked to have written as snapshots; nothing here writes it by itself.</summary>
    public SnapshotRequests Requests { get; } = new();

    public SnapshotStore Snapshots => new(Container);

    public LedgerEvidence Evidence => new(new LedgerStore(new StrictTable(Table)), Snapshots);

    public LedgerRestore Restore => new(new LedgerStore(new StrictTable(Table)), Catalog, SystemClock.Instance);

    private FundCatalog Catalog => new(new StrictTable(new TableClient(_connection, _prefix + "funds")));

    public static async Task<LedgerHarness> OpenAsync(AzuriteFixture azurite, ApprovalPolicy approval = ApprovalPolicy.None)
    {
        var harness = new LedgerHarness(azurite.ConnectionString, AzuriteFixture.NewPrefix());
        var fund = new GuidanceFund(Address.Fund, "引导基金", GovernmentLevel.District, Currency.Cny, "高新区", approval);
        var opened = await harness.NewCopy().OpenAsync(Address, Intent("open"), new NewRecord(new FundOpening(fund), Day), Answer, CancellationToken.None);
        Assert.IsType<AppendResult.Appended>(opened);
        return harness;
    }

    /// <summary>Another process's view: nothing in memory yet.</summary>
    public FundLedger NewCopy(HttpPipelineTransport? transport = null, IClock? clock = null)
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromSeconds(10) } };
        if (transport is not null)
            options.Transport = transport;
        var store = new LedgerStore(new StrictTable(new TableClient(_connection, _prefix + "ledger", options)));
        return new FundLedger(
            store,
            Catalog,
            new LedgerLoader(store, Snapshots, Requests, NullLogger<LedgerLoader>.Instance),
            clock ?? SystemClock.Instance);
    }

    public static WriteIntent Intent(string key, string request = "r") => new(Clerk, key, LedgerKeys.Sha256Hex(request));

    public static string Answer(Receipt receipt) => $"seq {receipt.Events[^1].Seq} {receipt.Events[^1].EventId}";

    public static NewRecord SubFund(string id) =>
        new(new SubFundRegistration(OpaqueId.Of(id), $"{id}基金", null, Day, null, null, null), Day);

    public static Task<AppendResult> WriteAsync(FundLedger ledger, string key, params NewRecord[] records) =>
        ledger.AppendAsync(Address, Intent(key), _ => new Decision([.. records], []), Answer, CancellationToken.None);

    public static Outcome<Decision> Decide(params NewRecord[] records) => new Decision([.. records], ImmutableArray<Failure>.Empty);
}
