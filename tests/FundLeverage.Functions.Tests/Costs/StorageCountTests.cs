using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Delivery;
using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Functions.Tests.Access;
using FundLeverage.Functions.Tests.Imports;
using FundLeverage.Functions.Tests.OpenApi;
using FundLeverage.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Costs;

/// <summary>How many requests to the store each function makes: the table in docs/operating/scale-and-cost.md.</summary>
public sealed class StorageCountTests(AzuriteFixture azurite)
{
    private const string Document = "docs/operating/scale-and-cost.md";
    private const string Head = " | Table reads | Table writes | Blob reads | Blob writes | Queue |\n| --- | --: | --: | --: | --: | --: |\n";

    [Fact]
    public async Task Functions_OnAWarmApp_CostWhatTheDocumentSays()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));
        var prefix = AzuriteFixture.NewPrefix();
        await using var api = await TestApi.StartAsync(azurite, clock, prefix);
        using var calls = new StorageCalls(azurite);
        await api.OpenFundAsync("f", "a");
        await api.OpenFundAsync("g2");
        await api.OpenReviewedFundAsync("g");
        var costs = new Dictionary<string, StorageCost>(StringComparer.Ordinal);

        foreach (var (function, row) in AccessRow.All.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            var person = ExampleRun.Person(row.Role is { } role ? EnumText.Of(role) : "none");
            await api.SendAsync(await SettledAsync(api, row), person);
            var request = await SettledAsync(api, row);
            var status = 0;
            costs.Add(function, await calls.OfAsync(async () => status = (await api.SendAsync(request, person)).Status));

            Assert.Equal(row.Own, status);
        }

        KeptPart.Require(Document, "calls", "| Function" + Head + string.Concat(costs.Select(cost => $"| {cost.Key} | {cost.Value} |\n")));
        (costs["PublishDueReports"], costs["SendDeliveries"]) = await TicksAsync(clock);
        KeptPart.Require(Document, "year", YearOfUse.Table(costs, await BytesOfARecordAsync(api, prefix)));
    }

    [Fact]
    public async Task Liveness_AsksNobody()
    {
        await using var api = await TestApi.StartAsync(azurite);
        using var calls = new StorageCalls(azurite);

        Assert.Equal(new StorageCost(0, 0, 0, 0, 0), await calls.OfAsync(() => api.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/live"))));
        Assert.NotEqual(new StorageCost(0, 0, 0, 0, 0), await calls.OfAsync(() => api.GetAsync("/api/ready")));
    }

    [Fact]
    public async Task Cases_ThatCostMoreOrLess_CostWhatTheDocumentSays()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0));
        var prefix = AzuriteFixture.NewPrefix();
        await using var api = await TestApi.StartAsync(azurite, clock, prefix);
        using var calls = new StorageCalls(azurite);
        await api.OpenFundAsync("f", "a");
        var table = new StringBuilder("| Case").Append(Head);
        const string Leverage = "/api/funds/f/leverage?asOf=2021-11-30";

        var key = (string)(await api.PostAsync("/api/reader-keys", new { name = "n" }, person: "admin")).RequireStatus(201).Json["key"]!;
        await ReaderKeyTests.WithKeyAsync(api, Leverage, key);
        await AddAsync("GetLeverage with a reader key", () => ReaderKeyTests.WithKeyAsync(api, Leverage, key));

        await using (var other = await TestApi.StartAsync(azurite, clock, prefix))
        {
            await AddAsync("GetLeverage of a fund that this copy of the app has not read yet", () => other.GetAsync(Leverage));
            await other.PostAsync("/api/funds/f/sub-funds", new { id = "b", name = "b", formedOn = "2021-01-01" });
            await AddAsync("GetLeverage behind a write of another copy", () => api.GetAsync(Leverage));
        }

        var ticks = await TicksAsync(clock);
        table.Append(CultureInfo.InvariantCulture, $"| PublishDueReports, one fund with a schedule, nothing due | {ticks.Reports} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| SendDeliveries, nothing due | {ticks.Deliveries} |\n");

        var etag = (await api.GetAsync(Leverage)).Headers.ETag!;
        await AddAsync("GetLeverage with the ETag of before: 304", () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Leverage);
            request.Headers.IfNoneMatch.Add(etag);
            return api.SendAsync(request, "reader");
        });

        var commitment = new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" };
        await api.PostAsync("/api/funds/f/commitments", commitment, "k");
        await AddAsync("RecordCommitment sent again: the same answer", () => api.PostAsync("/api/funds/f/commitments", commitment, "k"));
        await AddAsync("RecordCommitment with a mistake: 400 or 409", () => api.PostAsync("/api/funds/f/commitments", commitment, "l"));

        var csv = "名称,成立日期\n" + string.Concat(Enumerable.Range(1, 980).Select(i => $"子基金{i},2021-01-01\n"));
        var done = await api.ImportAsync(csv, query: "kind=sub-funds");
        Assert.Equal(980, (int)done["written"]!);
        table.Append(CultureInfo.InvariantCulture, $"| RunImport of 980 rows, ten writes of 98 | {Assert.Single(calls.OfRuns("RunImport", prefix))} |\n");

        KeptPart.Require(Document, "cases", table.ToString());

        async Task AddAsync(string name, Func<Task> act) => table.Append(CultureInfo.InvariantCulture, $"| {name} | {await calls.OfAsync(act)} |\n");
    }

    /// <summary>Ticks with one fund that has a schedule, and nothing due.</summary>
    private async Task<(StorageCost Reports, StorageCost Deliveries)> TicksAsync(FakeClock clock)
    {
        await using var api = await TestApi.StartAsync(azurite, clock);
        await api.OpenFundAsync("f");
        (await api.PostAsync("/api/funds/f/report-schedules", new { id = "s", kind = "monthly" }, person: "admin")).RequireStatus(201);
        using var calls = new StorageCalls(azurite);
        var reports = ActivatorUtilities.CreateInstance<PublishDueReports>(api.Services);
        var deliveries = ActivatorUtilities.CreateInstance<SendDeliveries>(api.Services);
        return (
            await calls.OfAsync(() => reports.Run(new TimerInfo(), CancellationToken.None)),
            await calls.OfAsync(() => deliveries.Run(new TimerInfo(), CancellationToken.None)));
    }

    /// <summary>What a record takes in the table, its answer under the caller's key and the approval's row with it, as Azure measures entities.</summary>
    private async Task<int> BytesOfARecordAsync(TestApi api, string prefix)
    {
        await api.OpenReviewedFundAsync("sizes");
        for (var i = 0; i < 5; i++)
        {
            var receipt = await api.PostAsync("/api/funds/sizes/sub-funds", new { id = $"s{i}", name = "惠友豪嘉股权投资基金", manager = "惠友资本管理有限公司", formedOn = "2021-06-30" });
            (await api.PostAsync($"/api/funds/sizes/records/{receipt.RequireStatus(201).Json["seq"]}/approval", new { reason = "已核对" }, person: "approver")).RequireStatus(201);
        }

        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(prefix + "ledger");
        var bytes = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == "demo|sizes"))
            bytes += 4 + 2 * (row.PartitionKey.Length + row.RowKey.Length) + row.Where(p => p.Key is not ("PartitionKey" or "RowKey" or "odata.etag")).Sum(p => 8 + 2 * p.Key.Length + Size(p.Value));
        return bytes / 5;

        static int Size(object? value) => value switch { string text => 4 + 2 * text.Length, byte[] data => 4 + data.Length, int or bool => 4, _ => 8 };
    }

    /// <summary>A request with all before it done, and no import under way behind it.</summary>
    private static async Task<HttpRequestMessage> SettledAsync(TestApi api, AccessRow row)
    {
        var request = await row.Request(api);
        if (request.RequestUri!.ToString() is var path && path.StartsWith("/api/funds/f/imports/", StringComparison.Ordinal))
            await api.EndOfAsync(path.Replace("/failed-rows", "", StringComparison.Ordinal));
        return request;
    }
}
