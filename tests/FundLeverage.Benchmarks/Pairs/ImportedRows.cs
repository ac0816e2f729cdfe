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
    private const string Tables = "fund-impt";
    private const string Model = "model";
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
            var peak = await PeakAsync(() => ImportAsync(model, Model, file, count));
            stage.Findings.AddMemory($"import of {count:N0} rows, most in memory", BarMebibytes, Median.Of([peak / (1024.0 * 1024.0)]));
            await AgainAsync(model, file, count);
        }

        // What registered the sub-funds before is no part of the import.
        IReadOnlyList<RawRows> rows = [.. (await RawRows.ReadAsync(stage.TableOf(Tables), Stage.Partition(Model))).Skip(SubFunds)];
        var (fund, raw) = (new Numbered("import"), new Numbered("raw"));
        TestApi? api = null;
        RawLedger? ledger = null;
        await stage.MeasureAsync(new Pair(
            $"{count:N0} rows imported from a file ÷ raw transactions of the same rows",
            new Bar(1.50),
            new Side(1, () => ImportAsync(api!, fund.Current, file, count))
            {
                // A copy of its own each time, so that the funds of the turns before are not in memory.
                BeforeAsync = async () => api = await OpenAsync(stage, fund.Next()),
                AfterAsync = () => api!.DisposeAsync().AsTask(),
            },
            new Side(1, () => WriteAsync(ledger!, rows))
            {
                BeforeAsync = () => (ledger = new RawLedger(stage.TableOf(Tables), Stage.Partition(raw.Next()))).OpenAsync(rows[0].Head),
            },
            Blocks,
            IsMirrored: false));
    }

    private static async Task<TestApi> OpenAsync(Stage stage, string fund)
    {
        var api = await stage.StartAsync(Tables);
        await api.OpenFundAsync(fund, [.. Enumerable.Range(0, SubFunds).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i}"))]);
        return api;
    }

    /// <summary>From the upload to the answer that it is over.</summary>
    private static Task ImportAsync(TestApi api, string fund, byte[] file, int count) => EndAsync(api, fund, file, count, alreadyThere: 0);

    private static Task AgainAsync(TestApi api, byte[] file, int count) => EndAsync(api, Model, file, 0, count);

    private static async Task EndAsync(TestApi api, string fund, byte[] file, int written, int alreadyThere)
    {
        var path = await SendAsync(api, fund, file);
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

    private static async Task<string> SendAsync(TestApi api, string fund, byte[] file)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/funds/{fund}/imports?kind=commitments") { Content = new ByteArrayContent(file) };
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

        public string Current => string.Create(CultureInfo.InvariantCulture, $"{name}-{_number}");

        public string Next()
        {
            _number++;
            return Current;
        }
    }
}
