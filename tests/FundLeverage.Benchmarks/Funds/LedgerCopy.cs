using System.Collections.Immutable;
using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage;
using FundLeverage.Storage.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FundLeverage.Benchmarks.Funds;

/// <summary>The product's storage part as both hosts compose it, without a host: nothing runs in the background.</summary>
internal sealed class LedgerCopy : IAsyncDisposable
{
    public const string Workspace = "demo";
    private static readonly Actor Clerk = new("demo-submitter", "演示填报人");

    private readonly ServiceProvider _services;
    private long _writes;

    public LedgerCopy(string connectionString, string prefix)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [StorageOptions.ConnectionStringSetting] = connectionString,
            [$"{StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)}"] = prefix,
        }).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IClock>(SystemClock.Instance)
            .AddFundLeverageStorage(settings)
            .BuildServiceProvider();
        Ledger = _services.GetRequiredService<FundLedger>();
    }

    public FundLedger Ledger { get; }

    public static FundAddress Address(string fund) => new(OpaqueId.Of(Workspace), OpaqueId.Of(fund));

    /// <summary>Opens a fund that approves at once.</summary>
    public async Task OpenAsync(string fund)
    {
        var opening = new FundOpening(new GuidanceFund(OpaqueId.Of(fund), "高新区产业引导基金", GovernmentLevel.District, Currency.Cny, "高新区", ApprovalPolicy.None));
        Require(await Ledger.OpenAsync(Address(fund), Intent(), new NewRecord(opening, new LocalDate(2015, 12, 31)), Answer, CancellationToken.None));
    }

    /// <summary>Appends records in one write.</summary>
    public async Task AppendAsync(string fund, ImmutableArray<NewRecord> records) =>
        Require(await Ledger.AppendAsync(Address(fund), Intent(), _ => new Decision(records, []), Answer, CancellationToken.None));

    /// <summary>Opens a fund and fills it.</summary>
    public async Task FillAsync(string fund, IEnumerable<NewRecord> records)
    {
        await OpenAsync(fund);
        foreach (var batch in records.Chunk(FundLedger.MaxEventsPerWrite))
            await AppendAsync(fund, [.. batch]);
    }

    public async Task<FundProjection> ReadAsync(string fund) =>
        await Ledger.ReadAsync(Address(fund), CancellationToken.None) ?? throw new InvalidOperationException($"There is no fund '{fund}'.");

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static string Answer(Receipt receipt) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"seq\":{receipt.Events[^1].Seq},\"hash\":\"{receipt.Events[^1].Hash}\"}}");

    private static void Require(AppendResult result)
    {
        if (result is not AppendResult.Appended)
            throw new InvalidOperationException($"A write was not taken: {result}");
    }

    private WriteIntent Intent()
    {
        var number = ++_writes;
        return new WriteIntent(Clerk, string.Create(CultureInfo.InvariantCulture, $"write-{number:D8}"), number.ToString("x64", CultureInfo.InvariantCulture));
    }
}
