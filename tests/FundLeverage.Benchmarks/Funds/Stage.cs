using Azure.Data.Tables;
using FundLeverage.Benchmarks.Bare;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Benchmarks.Report;
using FundLeverage.Testing;

namespace FundLeverage.Benchmarks.Funds;

/// <summary>One running emulator with the funds that most pairs ask about, each alone in its own tables.</summary>
internal sealed class Stage(string connectionString, Scale scale)
{
    public const string LongFund = "fund-long";
    public const string ShortFund = "fund-shrt";
    public const string AnalysedFund = "fund-anal";
    public const string ReportedFund = "fund-rept";

    public Scale Scale => scale;

    public Findings Findings { get; } = new();

    public Snapshots LongSnapshots => new(connectionString, PrefixOf(LongFund), LongFund);

    public static string LeveragePath(string fund) => $"/api/funds/{fund}/leverage";

    public static string Partition(string fund) => $"{LedgerCopy.Workspace}|{fund}";

    /// <summary>Fills some of the funds, and lets a running copy write the long one's snapshot.</summary>
    public async Task FillAsync(IEnumerable<string> funds)
    {
        foreach (var fund in funds)
        {
            Console.WriteLine($"Filling {fund}");
            await FillAsync(fund, RecordsOf(fund));
            if (fund == LongFund)
                await SnapshotAsync();
        }
    }

    /// <summary>The whole product, with nothing in memory yet.</summary>
    public Task<TestApi> StartAsync(string fund) => TestApi.StartAsync(connectionString, prefix: PrefixOf(fund));

    /// <summary>The storage part alone, with nothing in memory yet.</summary>
    public LedgerCopy CopyOf(string fund) => new(connectionString, PrefixOf(fund));

    /// <summary>The ledger table behind a fund.</summary>
    public TableClient TableOf(string fund) => new(connectionString, PrefixOf(fund) + "ledger");

    public static Client ReaderOf(TestApi api, string fund, string query = "") => new(api.Address, LeveragePath(fund) + query, api.Token("reader"));

    public async Task MeasureAsync(Pair pair)
    {
        Console.WriteLine(pair.Name);
        Findings.Add(await Comparison.RunAsync(pair, connectionString));
    }

    private IEnumerable<Domain.Records.NewRecord> RecordsOf(string fund) => fund switch
    {
        ShortFund => FundRecords.All().Take(Scale.ShortHistory),
        LongFund => FundRecords.All().Take(scale.LongHistory),
        ReportedFund => ReportedRecords.All(),
        AnalysedFund => AnalysedRecords.All().Take(scale.LongHistory),
        _ => throw new ArgumentOutOfRangeException(nameof(fund), fund, "There is no such fund."),
    };

    private async Task SnapshotAsync()
    {
        await using var api = await StartAsync(LongFund);
        using var client = ReaderOf(api, LongFund);
        await client.GetAsync();
        await LongSnapshots.WaitAsync();
    }

    private async Task FillAsync(string fund, IEnumerable<Domain.Records.NewRecord> records)
    {
        await using var copy = CopyOf(fund);
        await copy.FillAsync(fund, records);
    }

    private static string PrefixOf(string fund) => fund.Replace("-", "", StringComparison.Ordinal);
}
