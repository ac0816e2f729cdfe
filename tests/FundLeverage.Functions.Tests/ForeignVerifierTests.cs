using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>
/// An export is verified by a program in another language that was written from docs/ledger-format.md and uses nothing
/// of ours; and it finds what was changed.
/// </summary>
public sealed class ForeignVerifierTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Fund = "/api/funds/f";
    private readonly string _file = Path.GetTempFileName();
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync(azurite);
        await _api.OpenReviewedFundAsync("f", "a");
        await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "900万亿", effectiveOn = "2021-02-01", document = "批复\"引号\"\\反斜线/斜线 𠮷 é <>&'" });
        await PostAsync("commitments", new { subFund = "a", change = "increase", amount = "1,000万美元", effectiveOn = "2021-06-30", exchange = new { rate = "6.4601", rateOn = "2021-06-30", source = "中国人民银行中间价" } });
        await PostAsync("fund-sizes", new { subFund = "a", basis = "target", amount = "10亿", effectiveOn = "2021-02-01", sources = new { stateOwned = "0.01元" } });
        await PostAsync("approvals", new { records = Enumerable.Range(1, 4).Select(seq => new { seq }), reason = "同意" }, "approver");
        await PostAsync("records/4/reversal", new { reason = "重复" });
        await PostAsync("records/9/rejection", new { reason = "不重复" }, "approver");
        await PostAsync("indicators", new { id = "i", name = "市重点项目完成投资", unit = "亿元", period = "2021-01..2021-10", value = 176.74m, plan = "180.70", target = 200, targetPeriod = "2025" });
        await PostAsync("sub-funds/a/reinvestment-agreement", new
        {
            multiple = 1.5,
            denominator = "paidIn",
            categories = new object[] { new { id = "local", name = "本地注册", weight = 1 }, new { id = "a-b", name = "迁入\"引号\"", weight = "50%", cap = new { amount = "1亿" } } },
            effectiveOn = "2021-03-01",
        });
        await PostAsync("sub-funds/a/reinvestments", new { category = "a-b", project = "某项目", amount = "1,000万元", effectiveOn = "2021-04-01" });
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        File.Delete(_file);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?format=jsonlGz")]
    public async Task Export_AsItCame_IsValid(string query)
    {
        var bytes = await ExportAsync(query);
        var fund = (await _api.GetAsync(Fund)).Json;
        Assert.Equal((0, $"valid: 14 events, last seq 13, last hash {fund["lastHash"]}"), await VerifyAsync(bytes));
    }

    [Fact]
    public async Task Export_WithIntroducedProjects_IsValid()
    {
        await PostAsync("projects", new { id = "p", name = "项目\"引号\"", kind = "enterprise", introducers = new object[] { new { kind = "subFund", id = "a", share = "60%" }, new { kind = "institution", id = "bank", name = "某银行", share = 0.4 } }, stage = "signed", totalInvestment = "900万亿", effectiveOn = "2021-03-01" });
        await PostAsync("projects/p/progress", new { stage = "landed", evidence = new[] { "taxRegistration", "landContract" }, effectiveOn = "2021-04-01" });
        await PostAsync("projects/p/financing", new { subFund = "a", round = "A轮", amount = "10万美元", exchange = new { rate = "6.5", rateOn = "2021-04-01", source = "中行" }, roundAmount = "1亿", effectiveOn = "2021-04-01" });
        await PostAsync("landed-rules", new { id = "zone", name = "高新区口径", stages = new[] { "landed" }, effectiveOn = "2021-01-01" });
        await PostAsync("approvals", new { records = new[] { new { seq = 14 }, new { seq = 15 } } }, "approver");
        await PostAsync("records/15/reversal", new { reason = "有误" });

        var fund = (await _api.GetAsync(Fund)).Json;
        Assert.Equal((0, $"valid: 21 events, last seq 20, last hash {fund["lastHash"]}"), await VerifyAsync(await ExportAsync("")));
        Assert.True((bool)(await _api.GetAsync($"{Fund}/verification")).Json["valid"]!);
    }

    [Fact]
    public async Task Receipt_KeptElsewhere_ProvesWhatTheHistoryWas()
    {
        var record = (await _api.GetAsync($"{Fund}/records/2")).Json;
        var bytes = await ExportAsync("");
        Assert.Equal(0, (await VerifyAsync(bytes, "2", (string)record["hash"]!)).Exit);
        Assert.Equal((1, "line 4: is not what the receipt says"), await VerifyAsync(bytes, "2", new string('0', 64)));
    }

    [Theory]
    [InlineData(3, "\"a\"", "\"b\"", "line 3: hash mismatch")]
    [InlineData(4, "90000000000000000", "90000000000000001", "line 4: hash mismatch")]
    [InlineData(4, ",\"seq\"", " ,\"seq\"", "line 4: not canonical")]
    [InlineData(1, "\"format\":1", "\"format\":2", "line 1: not the export of a ledger in format 1")]
    [InlineData(16, "\"events\":14", "\"events\":15", "line 16: no true last line: cut off or changed")]
    public async Task Export_Changed_IsFoundAtItsLine(int line, string what, string by, string expected)
    {
        var lines = Encoding.UTF8.GetString(await ExportAsync("")).Split('\n');
        Assert.Contains(what, lines[line - 1], StringComparison.Ordinal);
        lines[line - 1] = lines[line - 1].Replace(what, by, StringComparison.Ordinal);
        Assert.Equal((1, expected), await VerifyAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    [Fact]
    public async Task Export_WithALineMissingOrCutOff_IsFoundAtItsLine()
    {
        var lines = Encoding.UTF8.GetString(await ExportAsync("")).Split('\n').ToList();
        Assert.Equal((1, "line 5: seq 4 where 3 follows"), await VerifyAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((_, i) => i != 4)))));
        Assert.Equal((1, "line 6: no true last line: cut off or changed"), await VerifyAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(6)) + "\n")));
        Assert.Equal((1, "line 7: cut off"), await VerifyAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(6)) + "\n{\"actor\"")));
    }

    private async Task<(int Exit, string Output)> VerifyAsync(byte[] export, params string[] receipt)
    {
        await File.WriteAllBytesAsync(_file, export);
        var script = Path.Combine(Repository.Root, "tests", "FundLeverage.Functions.Tests", "verify-export.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, _file, .. receipt]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output.Trim());
    }

    private async Task PostAsync(string route, object body, string person = "submitter") =>
        (await _api.PostAsync($"{Fund}/{route}", body, person: person)).RequireStatus(201);

    private async Task<byte[]> ExportAsync(string query)
    {
        using var http = new HttpClient { BaseAddress = _api.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _api.Token("reader"));
        return await http.GetByteArrayAsync(new Uri($"{Fund}/export{query}", UriKind.Relative));
    }
}
