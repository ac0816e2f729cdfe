using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Reports;
using FundLeverage.Functions.Tests.Sheets;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>A fund with something to say in every part of a report, and the ways to its reports.</summary>
internal sealed class ReportStage(TestApi api, FakeClock clock) : IAsyncDisposable
{
    public const string Fund = "/api/funds/f";

    public TestApi Api => api;

    public FakeClock Clock => clock;

    /// <summary>Opens the fund on 1 December 2021, sub-funds a and b counted, c approved, committed to and not formed.</summary>
    public static async Task<ReportStage> PrepareAsync(AzuriteFixture azurite, string approval = "none")
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));
        var stage = new ReportStage(await TestApi.StartAsync(azurite, clock), clock);
        await stage.WriteAsync("", new { id = "f", name = "厦门火炬高新区产业引导基金", zone = "厦门火炬高新区", approval }, "admin", "/api/funds");
        if (approval != "none")
            return stage;
        await stage.SubFundAsync("a", "甲基金", "2020-10-01", "1亿", "5亿");
        await stage.SubFundAsync("b", "<乙> & \"基金\"", "2021-11-02", "1.75亿", "85.25亿", new { otherFiscal = "1亿", stateOwned = "20亿", @private = "62.5亿" });
        await stage.WriteAsync("/sub-funds", new { id = "c", name = "丙基金" });
        await stage.WriteAsync("/paid-in-capital", new { subFund = "a", source = "guidanceFund", amount = "0.4亿", effectiveOn = "2021-02-01", document = "回单〔2021〕3号" });
        await stage.WriteAsync("/paid-in-capital", new { subFund = "a", source = "private", amount = "1.1亿", effectiveOn = "2021-02-01" });
        await stage.WriteAsync("/projects", new { id = "p1", name = "华北大北斗", kind = "enterprise", introducer = new { kind = "subFund", id = "a" }, stage = "landed", totalInvestment = "3亿元", effectiveOn = "2021-11-10" });
        await stage.WriteAsync("/projects", new { id = "p0", name = "旧项目", kind = "enterprise", introducer = new { kind = "institution", id = "bank" }, stage = "landed", totalInvestment = "1亿元", effectiveOn = "2020-11-10" });
        await stage.WriteAsync("/indicators", new { id = "key", name = "市重点项目完成投资", unit = "亿元", period = "2021-01..2021-10", value = 176.74m, plan = 180.70m });
        await stage.WriteAsync("/sub-funds/a/reinvestment-agreement", new { multiple = 1.5, denominator = "committed", categories = new[] { new { id = "local", name = "本地注册", weight = 1 } }, effectiveOn = "2021-02-01" });
        await stage.WriteAsync("/commitments", new { subFund = "c", change = "initial", amount = "0.5亿", effectiveOn = "2021-11-20" });
        return stage;
    }

    public async Task WriteAsync(string route, object body, string person = "submitter", string root = Fund) =>
        (await api.PostAsync(root + route, body, person: person)).RequireStatus(201);

    public Task<TestAnswer> PublishAsync(object body, string? key = null) => api.PostAsync(Fund + "/reports", body, key, "admin");

    public async Task<JObject> PublishedAsync(object body) => (await PublishAsync(body)).RequireStatus(201).Json;

    public async Task<SheetFile> FileAsync(string id, string format) => (await SheetFile.GetAsync(api, $"{Fund}/reports/{id}?format={format}")).RequireStatus(200);

    public async Task<JObject> JsonAsync(string id) => (await api.GetAsync($"{Fund}/reports/{id}")).RequireStatus(200).Json;

    /// <summary>Makes a report's files again from its row and the ledger.</summary>
    public async Task<IReadOnlyList<RenderedFile>> RenderAgainAsync(string id)
    {
        var address = new FundAddress(OpaqueId.Of("demo"), OpaqueId.Of("f"));
        var report = await api.Services.GetRequiredService<ReportStore>().FindAsync(address, id, CancellationToken.None);
        var ledger = await api.Services.GetRequiredService<FundLedger>().ReadAsync(address, CancellationToken.None);
        return await ReportFiles.RenderAsync(FundReport.Of(ledger!.KnownAt(report!.Inputs.KnownAt)!, report.Inputs), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    private async Task SubFundAsync(string id, string name, string formedOn, string commitment, string size, object? sources = null)
    {
        await WriteAsync("/sub-funds", new { id, name, formedOn });
        await WriteAsync("/commitments", new { subFund = id, change = "initial", amount = commitment, effectiveOn = formedOn, document = $"批复-{id}" });
        await WriteAsync("/fund-sizes", new { subFund = id, basis = "committed", amount = size, effectiveOn = formedOn, sources });
    }
}
