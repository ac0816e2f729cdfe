using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Azure.Data.Tables;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests;

/// <summary>Verification, export and restore, as an auditor and an administrator use them.</summary>
public sealed class EvidenceTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Fund = "/api/funds/f";

    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync(azurite, prefix: _prefix);
        await _api.OpenReviewedFundAsync("f", "a");
        await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01", document = "管委会〔2021〕5号 \"引号\" \\ 𠮷" });
        await PostAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿", effectiveOn = "2021-02-01", sources = new { otherFiscal = "1亿", stateOwned = "2亿", @private = "6亿" } });
        await PostAsync("approvals", new { records = new[] { new { seq = 1 }, new { seq = 2 }, new { seq = 3 } } }, "approver");
        await PostAsync("records/2/reversal", new { reason = "单位有误", replacement = new { subFund = "a", change = "initial", amount = "2亿", effectiveOn = "2021-02-01" } });
        await PostAsync("records/7/approval", new { reason = "同意" }, "approver");
        await PostAsync("paid-in-capital", new { subFund = "a", source = "private", amount = "1万", effectiveOn = "2021-03-01" });
        await PostAsync("records/10/rejection", new { reason = "无凭证" }, "approver");
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Verification_OfAWholeLedger_IsValidAndNamesItsEnd()
    {
        var fund = (await _api.GetAsync(Fund)).Json;
        var verification = (await _api.GetAsync($"{Fund}/verification")).RequireStatus(200).Json;
        Assert.Equal((true, 12L, 11L, (string)fund["lastHash"]!), ((bool)verification["valid"]!, (long)verification["events"]!, (long)verification["lastSeq"]!, (string)verification["lastHash"]!));
        Assert.Equal(JTokenType.Null, verification["firstInvalid"]!.Type);
        Assert.Equal(404, (await _api.GetAsync("/api/funds/none/verification")).Status);
        Assert.Equal(404, (await _api.GetAsync($"{Fund}/verification", workspace: "other")).Status);
    }

    [Fact]
    public async Task Verification_OfAChangedRow_NamesItAndNoFigureIsGiven()
    {
        var table = new TableClient(azurite.ConnectionString, _prefix + "ledger");
        var row = (await table.GetEntityAsync<TableEntity>("demo|f", "E|0000000000000000002")).Value;
        row["payload"] = ((string)row["payload"]).Replace("10000000000", "10000000001", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var verification = (await _api.GetAsync($"{Fund}/verification")).RequireStatus(200).Json;
        Assert.Equal("False E|0000000000000000002 2 hashMismatch", $"{verification["valid"]} {verification["firstInvalid"]!["row"]} {verification["firstInvalid"]!["seq"]} {verification["firstInvalid"]!["reason"]}");
        Assert.Equal(2L, (long)verification["events"]!);

        await using var fresh = await TestApi.StartAsync(azurite, prefix: _prefix);
        Assert.Equal((500, "ledger-corrupt"), await StatusAsync(fresh, $"{Fund}/leverage"));
    }

    [Fact]
    public async Task Export_Twice_IsTheSameFileAndGzipIsTheSameInside()
    {
        var plain = await ExportAsync("");
        Assert.Equal(plain, await ExportAsync(""));
        Assert.Equal(14, plain.Count(c => c == '\n'));
        Assert.EndsWith($"\"lastSeq\":11}}\n", plain, StringComparison.Ordinal);
        Assert.Equal(plain, Unzip(await BytesAsync("?format=jsonlGz")));
        Assert.Equal(plain, Unzip(await BytesAsync("", acceptGzip: true)));
    }

    [Fact]
    public async Task Export_AsKnownEarlier_IsThePrefix()
    {
        var knownAt = (string)(await _api.GetAsync($"{Fund}/records/2")).Json["recordedAt"]!;
        var early = (await ExportAsync($"?knownAt={knownAt}")).Split('\n');
        Assert.Equal((await ExportAsync("")).Split('\n').Take(4), early.Take(4));
        Assert.StartsWith("{\"end\":\"fundleverage-ledger\",\"events\":3,", early[4], StringComparison.Ordinal);
        Assert.Equal(400, (await _api.GetAsync($"{Fund}/export?asOf=2021-01-01")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, Label = "as a gzip file")]
    public async Task Restore_WhereThereIsNothing_ReproducesEveryAnswer(bool zipped)
    {
        var export = await BytesAsync(zipped ? "?format=jsonlGz" : "");
        await using var empty = await TestApi.StartAsync(azurite);
        var receipt = (await RestoreAsync(empty, export, "k")).RequireStatus(201).Json;
        Assert.Equal(12L, (long)receipt["events"]!);

        var knownAts = (await ExportAsync("")).Split('\n').Skip(1).Take(12).Select(line => (string)JObject.Parse(line)["recordedAt"]!.ToString(Newtonsoft.Json.Formatting.None).Trim('"')).Distinct().ToList();
        foreach (var path in knownAts.SelectMany(at => new[] { $"{Fund}/leverage?asOf=2021-12-31&knownAt={at}", $"{Fund}/records?knownAt={at}" })
            .Append($"{Fund}/records").Append($"{Fund}/sub-funds?asOf=2021-12-31").Append($"{Fund}/verification").Append(Fund).Append($"{Fund}/leverage/restatement?asOf=2021-12-31&knownFrom={knownAts[0]}"))
        {
            var (before, after) = (await _api.GetAsync(path), await empty.GetAsync(path));
            Assert.Equal(200, before.Status);
            Assert.Equal((path, before.Header("ETag")), (path, after.Header("ETag")));
        }

        Assert.Equal(["f"], (await empty.GetAsync("/api/funds")).Json["value"]!.Select(f => (string)f["id"]!));
        Assert.Equal("true", (await RestoreAsync(empty, export, "k")).Header("Idempotency-Replayed"));
        Assert.Equal((409, "fund-exists"), await StatusAsync(() => RestoreAsync(empty, export, "k2")));
        (await empty.PostAsync($"{Fund}/paid-in-capital", new { subFund = "a", source = "private", amount = "1万", effectiveOn = "2021-03-01" })).RequireStatus(201);
    }

    [Theory]
    [InlineData("line 4 changed", "/lines/4")]
    [InlineData("line 4 spaced", "/lines/4")]
    [InlineData("line 4 missing", "/lines/4")]
    [InlineData("lines 4 and 5 swapped", "/lines/4")]
    [InlineData("line 4 twice", "/lines/5")]
    [InlineData("cut after line 6", "/lines/7")]
    [InlineData("cut within line 6", "/lines/6")]
    [InlineData("last line missing", "/lines/14")]
    [InlineData("more behind the last line", "/lines/15")]
    [InlineData("another fund", "/lines/1")]
    [InlineData("empty", "/lines/1")]
    [InlineData("no export", "/lines/1")]
    [InlineData("gzip cut off", null)]
    public async Task Restore_OfABrokenExport_IsRefusedWithItsLineAndWritesNothing(string damage, string? pointer)
    {
        var lines = (await ExportAsync("")).TrimEnd('\n').Split('\n').ToList();
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Damage(lines, damage)) + (damage.StartsWith("cut within", StringComparison.Ordinal) ? "" : "\n"));
        if (damage == "gzip cut off")
            bytes = (await BytesAsync("?format=jsonlGz"))[..^40];

        await using var empty = await TestApi.StartAsync(azurite);
        var answer = await RestoreAsync(empty, damage == "empty" ? [] : bytes, "k");

        Assert.Equal((400, "export-invalid"), (answer.Status, answer.Code));
        if (pointer is not null)
            Assert.Equal(pointer, (string?)answer.Json["errors"]![0]!["pointer"]);
        Assert.Equal(404, (await empty.GetAsync(Fund)).Status);
        (await RestoreAsync(empty, await BytesAsync(""), "k2")).RequireStatus(201);
    }

    [Fact]
    public async Task Restore_OverAFundThatIsThere_OrBySomebodyElse_IsRefused()
    {
        var export = await BytesAsync("");
        Assert.Equal((409, "fund-exists"), await StatusAsync(() => RestoreAsync(_api, export, "k")));
        Assert.Equal((400, "export-invalid"), await StatusAsync(() => RestoreAsync(_api, export, "k", workspace: "other")));
        Assert.Equal((403, "role-missing"), await StatusAsync(() => RestoreAsync(_api, export, "k", "submitter")));
        Assert.Equal((400, "idempotency-key-required"), await StatusAsync(() => RestoreAsync(_api, export, null)));
    }

    private static IEnumerable<string> Damage(List<string> lines, string damage)
    {
        switch (damage)
        {
            case "line 4 changed":
                lines[3] = lines[3].Replace("10000000000", "10000000001", StringComparison.Ordinal);
                break;
            case "line 4 spaced":
                lines[3] = lines[3].Replace(",\"seq\"", ", \"seq\"", StringComparison.Ordinal);
                break;
            case "line 4 missing":
                lines.RemoveAt(3);
                break;
            case "lines 4 and 5 swapped":
                (lines[3], lines[4]) = (lines[4], lines[3]);
                break;
            case "line 4 twice":
                lines.Insert(4, lines[3]);
                break;
            case "cut after line 6":
                return lines.Take(6);
            case "cut within line 6":
                return [.. lines.Take(5), lines[5][..40]];
            case "last line missing":
                return lines.SkipLast(1);
            case "more behind the last line":
                return lines.Append(lines[1]);
            case "another fund":
                return lines.Select(line => line.Replace("\"fund\":\"f\"", "\"fund\":\"g\"", StringComparison.Ordinal));
            case "no export":
                return ["{\"id\":\"f\",\"name\":\"引导基金\"}"];
        }

        return lines;
    }

    private static string Unzip(byte[] zipped)
    {
        using var stream = new StreamReader(new GZipStream(new MemoryStream(zipped), CompressionMode.Decompress), Encoding.UTF8);
        return stream.ReadToEnd();
    }

    private static async Task<TestAnswer> RestoreAsync(TestApi api, byte[] export, string? key, string person = "admin", string workspace = "demo")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Fund}/restoration") { Content = new ByteArrayContent(export) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/jsonl");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await api.SendAsync(request, person, workspace);
    }

    private static async Task<(int Status, string? Code)> StatusAsync(Func<Task<TestAnswer>> ask)
    {
        var answer = await ask();
        return (answer.Status, answer.Code);
    }

    private static Task<(int Status, string? Code)> StatusAsync(TestApi api, string path) => StatusAsync(() => api.GetAsync(path));

    private async Task PostAsync(string route, object body, string person = "submitter") =>
        (await _api.PostAsync($"{Fund}/{route}", body, person: person)).RequireStatus(201);

    private async Task<string> ExportAsync(string query) => Encoding.UTF8.GetString(await BytesAsync(query));

    private async Task<byte[]> BytesAsync(string query, bool acceptGzip = false)
    {
        using var http = new HttpClient { BaseAddress = _api.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _api.Token("reader"));
        if (acceptGzip)
            http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var answer = await http.GetAsync(new Uri($"{Fund}/export{query}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
