using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Benchmarks.Bare;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>
/// A file of commitments from its upload to its last row in the ledger, against raw transactions of the rows that it became; and
/// what is in memory at most meanwhile.
/// </summary>
internal static class ImportedRows
{
    private const string Model = "fund-impt";
    private const string Fund = "imported";
    private const int SubFunds = 100;
    private const int Blocks = 2;
    private const double BarMebibytes = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(Stage stage)
    {
        var count = stage.Scale.LongHistory;
        var file = Encoding.UTF8.GetBytes(Csv(count));
        await using (var model = await OpenAsync(stage, Model))
        {
            var peak = await PeakAsync(() => ImportAsync(model, file, count));
            stage.Findings.AddMemory($"import of {count:N0} rows, most in memory", BarMebibytes, Median.Of([peak / (1024.0 * 1024.0)]));
            await AgainAsync(model, file, count);
        }

        // Tables of its own for each turn, since the emulator takes longer for a row the more there are; and nothing of the other
        // side in memory.
        var (imports, raws) = (new Numbered("fund-imp"), new Numbered("fund-raw"));
        TestApi? api = null;
        RawLedger? ledger = null;
        IReadOnlyList<RawRows> rows = [];
        await stage.MeasureAsync(new Pair(
            $"{count:N0} rows imported from a file ÷ raw transactions of the same rows",
            new Bar(1.50),
            new Side(1, () => ImportAsync(api!, file, count))
            {
                BeforeAsync = async () => api = await OpenAsync(stage, imports.Next()),
                AfterAsync = () => api!.DisposeAsync().AsTask(),
            },
            new Side(1, () => WriteAsync(ledger!, rows))
            {
                BeforeAsync = async () =>
                {
                    // What registered the sub-funds before is no part of the import.
                    rows = [.. (await RawRows.ReadAsync(stage.TableOf(Model), Stage.Partition(Fund))).Skip(SubFunds)];
                    var table = stage.TableOf(raws.Next());
                    await table.CreateAsync();
                    ledger = new RawLedger(table, Stage.Partition(Fund));
                    await ledger.OpenAsync(rows[0].Head);
                },
                AfterAsync = () =>
                {
                    rows = [];
                    return Task.CompletedTask;
                },
            },
            Blocks,
            IsMirrored: false));
    }

    private static async Task<TestApi> OpenAsync(Stage stage, string tables)
    {
        var api = await stage.StartAsync(tables);
        await api.OpenFundAsync(Fund, [.. Enumerable.Range(0, SubFunds).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i}"))]);
        return api;
    }

    /// <summary>From the upload to the answer that it is over.</summary>
    private static Task ImportAsync(TestApi api, byte[] file, int count) => EndAsync(api, file, count, alreadyThere: 0);

    private static Task AgainAsync(TestApi api, byte[] file, int count) => EndAsync(api, file, 0, count);

    private static async Task EndAsync(TestApi api, byte[] file, int written, int alreadyThere)
    {
        var path = await SendAsync(api, file);
        JObject state;
        do
        {
            await Task.Delay(Pause);
            state = (await api.GetAsync(path, "submitter")).RequireStatus(200).Json;
        }
        while ((string?)state["status"] is "queued" or "running");
        Require(state, written, alreadyThere);
    }

    /// <summary>The most that is in memory meanwhile, above what was there before.</summary>
    private static async Task<long> PeakAsync(Func<Task> run)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        for (var running = run(); ; await Task.WhenAny(running, Task.Delay(Pause)))
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            if (!running.IsCompleted)
                continue;
            await running;
            return peak - before;
        }
    }

    private static async Task WriteAsync(RawLedger ledger, IReadOnlyList<RawRows> rows)
    {
        foreach (var write in rows)
            await ledger.WriteAsync(write);
    }

    private static async Task<string> SendAsync(TestApi api, byte[] file)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/funds/{Fund}/imports?kind=commitments") { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        request.Headers.Add("Idempotency-Key", TestApi.NewKey());
        return (string)(await api.SendAsync(request, "submitter")).RequireStatus(202).Json["links"]!["self"]!;
    }

    private static void Require(JObject state, int written, int alreadyThere)
    {
        if ((string?)state["status"] != "completed" || (int)state["written"]! != written || (int)state["alreadyThere"]! != alreadyThere)
            throw new InvalidOperationException($"An import did not come to its end: {state}");
    }

    private static string Csv(int count)
    {
        var random = new Random(20160101);
        var csv = new StringBuilder("高新区产业引导基金认缴台账\n单位:万元\n子基金,变动,认缴额,日期,依据文件\n");
        for (var i = 0; i < count; i++)
        {
            var change = i < SubFunds ? "首次认缴" : "增加";
            var amount = random.Next(1_000_000, 9_000_000) / 100m;
            var day = new DateOnly(2021, 1, 1).AddDays(i < SubFunds ? 0 : random.Next(1, 1_400));
            csv.Append(CultureInfo.InvariantCulture, $"s{i % SubFunds}基金,{change},{amount},{day:yyyy-MM-dd},管委会纪要{i:D8}\n");
        }

        return csv.ToString();
    }

    /// <summary>One name after the other.</summary>
    private sealed class Numbered(string name)
    {
        private int _number;

        public string Next() => string.Create(CultureInfo.InvariantCulture, $"{name}{++_number}");
    }
}
