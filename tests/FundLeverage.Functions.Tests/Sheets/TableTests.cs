using System.Globalization;
using FundLeverage.Functions.Tests.Programs;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>Every list and statistic as a table: the rows and figures of the JSON, in the unit that was asked for.</summary>
public sealed class TableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string AsOf = "asOf=2021-11-30";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly FakeClock _clock = new(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));
    private TestApi _api = null!;
    private string _early = "";

    /// <summary>Routes, where their rows stand in the JSON, and which columns (by number) hold which members, with amounts among them.</summary>
    public static TheoryData<string, string, string> Routes => new()
    {
        { "/api/funds", "value", "0 id|1 name|3 currency|4 zone" },
        { $"/api/funds/f/sub-funds?{AsOf}", "value", "0 id|1 name|2 manager|3 industry|7 region|10 formedOn|12 asOf|13 guidanceCommitmentYuan|14 committedSizeYuan|15 targetSizeYuan|16 paidInYuan" },
        { "/api/funds/f/records", "value", "0 seq|3 content.subFund|6 effectiveOn|7 content.amountYuan|8 content.sources.otherFiscalYuan|9 content.sources.stateOwnedYuan|10 content.sources.privateYuan|11 content.original.amount|12 content.original.currency|13 content.original.rate|14 content.document|15 content.record|16 content.reason|17 submittedBy.name|22 reversal.seq|23 hash" },
        { $"/api/funds/f/records?type=commitment&from=2021-02-01&{AsOf}", "value", "0 seq|6 effectiveOn|7 content.amountYuan|14 content.document|22 reversal.seq" },
        { $"/api/funds/f/leverage?{AsOf}", "groups", "0 key|1 name|2 subFunds|3 capital.guidanceYuan|4 capital.otherFiscalYuan|5 capital.stateOwnedYuan|6 capital.privateYuan|7 capital.totalYuan|8 multiple" },
        { $"/api/funds/f/leverage?groupBy=manager&{AsOf}", "groups", "0 key|1 name|2 subFunds|3 guidanceCommitmentYuan|7 totalFundSizeYuan|8 multiple" },
        { "/api/funds/f/leverage/trend?from=2020-07-01&to=2021-11-30&every=quarter", "points", "0 asOf|1 subFunds|2 guidanceCommitmentYuan|6 totalFundSizeYuan|7 measures.M1|8 measures.M2|9 measures.M3|10 measures.M4|11 measures.M5|12 measures.M6" },
        { "/api/funds/f/leverage/bridge?from=2020-12-31&to=2021-11-30", "subFunds", "0 subFund|1 name|3 guidanceCommitmentYuan|4 totalFundSizeYuan|5 multiple" },
        { $"/api/funds/f/leverage/restatement?{AsOf}&knownFrom={{early}}", "records", "0 seq|3 content.subFund|5 effectiveOn|6 content.amountYuan|7 content.document|8 reason|9 submitted.by.name|11 decided.by.name|13 replacedBy" },
        { $"/api/leverage?{AsOf}", "funds", "0 fund|1 name|3 guidanceCommitmentYuan|4 totalFundSizeYuan|5 multiple" },
        { "/api/reader-keys", "value", "0 id|1 name|2 fund|4 expiresOn|5 issuedBy.name|9 lastUsedOn" },
    };

    public static TheoryData<string> Paths => [.. Routes.Select(route => route.Data.Item1)];

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync(azurite, _clock);
        await _api.OpenFundAsync("f");
        await SubFundAsync("a", "2020-10-01", "1亿", "5亿", "甲管理人");
        await SubFundAsync("b", "2021-02-01", "1.5亿", "10亿", "乙管理人");
        await PostAsync("fund-sizes", new { subFund = "b", basis = "committed", amount = "1000000000.01", effectiveOn = "2021-02-02", sources = new { otherFiscal = "1亿", stateOwned = "2.5亿", @private = "500000000.01" } });
        await PostAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = "5亿", effectiveOn = "2020-10-02", sources = new { otherFiscal = "0", stateOwned = "1亿", @private = "3亿" } });
        _early = (string)(await _api.GetAsync("/api/funds/f")).Json["lastRecordedAt"]!;
        await PostAsync("commitments", new { subFund = "a", change = "reduce", amount = "123456.78", effectiveOn = "2021-03-01", document = "@批复" });
        await PostAsync("paid-in-capital", new { subFund = "a", source = "private", amount = "US$1,000", effectiveOn = "2021-03-02", exchange = new { rate = "6.4615", rateOn = "2021-03-02", source = "中国人民银行" } });
        await PostAsync("commitments", new { subFund = "b", change = "increase", amount = "1亿", effectiveOn = "2021-04-01" });
        var wrong = (long)(await _api.GetAsync("/api/funds/f")).Json["lastSeq"]!;
        await PostAsync($"records/{wrong}/reversal", new { reason = "重复登记" });
        await PostAsync("sub-funds", new { id = "later", name = "丁基金" });
        (await _api.PostAsync("/api/reader-keys", new { name = "Power BI", fund = "f" }, person: "admin")).RequireStatus(201);
        (await _api.PostAsync("/api/reader-keys", new { name = "=看板" }, person: "admin")).RequireStatus(201);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Tables_OfEveryRoute_HoldWhatTheJsonHolds(string route, string rowsAt, string columns)
    {
        var path = Path(route);
        var json = (await _api.GetAsync(path, "admin")).RequireStatus(200).Json;
        var workbook = (await GetAsync(path, "format=xlsx")).RequireStatus(200);
        var rows = (json["subFunds"] is JArray bridge ? bridge.SelectMany(s => s["causes"]!.Select(c => (JToken)Merge(s, c))) : json[rowsAt]!).ToList();

        Assert.Empty(workbook.Errors());
        Assert.Equal(Xlsx, workbook.MediaType);
        Assert.EndsWith(".xlsx", workbook.Disposition?.FileNameStar, StringComparison.Ordinal);
        var table = workbook.Sheets().First().Value.Skip(1).TakeWhile(row => row[0] is not "合计").ToList();
        var csv = Csv.Read((await GetAsync(path, "format=csv")).RequireStatus(200).Text).Skip(1).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal((rows.Count, rows.Count), (table.Count, csv.Count));
        foreach (var column in columns.Split('|').Select(text => text.Split(' ')))
        {
            var number = int.Parse(column[0], CultureInfo.InvariantCulture);
            Assert.Equal(rows.Select(row => $"{column[1]}: {Cells.Text(row.SelectToken(column[1]))}"), table.Select(row => $"{column[1]}: {Cells.Text(row[number])}"));
            Assert.Equal(rows.Select(row => $"{column[1]}: {Cells.Text(row.SelectToken(column[1]))}"), csv.Select(row => $"{column[1]}: {Cells.Plain(row[number])}"));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Tables_OfEveryRoute_AreTheSameBytesKnownByTheirETagAndSpeakEnglish(string route)
    {
        var path = Path(route);
        foreach (var format in new[] { "format=csv&unit=wan", "format=xlsx&unit=yi" })
        {
            var first = (await GetAsync(path, format)).RequireStatus(200);
            Assert.Equal(first.Bytes, (await GetAsync(path, format)).Bytes);
            Assert.Equal(304, (await GetAsync(path, format, ifNoneMatch: first.ETag)).Status);
            var english = (await GetAsync(path, format, language: "en")).RequireStatus(200);
            Assert.NotEqual(first.ETag, english.ETag);
            if (format.Contains("csv", StringComparison.Ordinal))
                Assert.DoesNotMatch("[\u4E00-\u9FFF]", english.Text.Split("\r\n")[0]);
            else
                Assert.Equal("About", english.Sheets().Keys.Last());
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Tables_AskedForWrongly_AreRefused(string route)
    {
        var path = Path(route);
        Assert.Equal((400, "choice-unknown"), await RefusedAsync(path, "format=pdf"));
        Assert.Equal((400, "choice-unknown"), await RefusedAsync(path, "format=csv&unit=CNY"));
        Assert.Equal((400, "parameter-of-other-format"), await RefusedAsync(path, "unit=wan"));
        Assert.Equal((400, path.Contains("leverage", StringComparison.Ordinal) ? "parameter-unknown" : "parameter-of-other-format"), await RefusedAsync(path, "format=csv&maxpagesize=5"));
    }

    [Theory]
    [InlineData("yuan", "G 本引导基金(元)", 99876543.22, "99876543.22")]
    [InlineData("wan", "G 本引导基金(万元)", 9987.654322, "9987.654322")]
    [InlineData("yi", "G 本引导基金(亿元)", 0.9987654322, "0.9987654322")]
    public async Task Unit_MovesThePointAndIsNamedInTheHeading(string unit, string heading, double cell, string text)
    {
        var sheet = (await GetAsync($"/api/funds/f/leverage?{AsOf}", $"format=xlsx&unit={unit}")).Sheets()["分组"];
        var csv = Csv.Read((await GetAsync($"/api/funds/f/leverage?{AsOf}", $"format=csv&unit={unit}")).Text);

        Assert.Equal((heading, cell, 5.0062), ((string)sheet[0][3]!, (double)sheet[1][3]!, (double)sheet[1][8]!));
        Assert.Equal((heading, text, "5.0062"), (csv[0][3], csv[1][3], csv[1][8]));
    }

    /// <summary>Nobody approved the records of a fund without review, and no table says that somebody did.</summary>
    [Theory]
    [InlineData("zh-CN", "状态", "复核人", "免复核")]
    [InlineData("en", "Status", "Reviewed by", "no review")]
    public async Task Records_OfAFundWithoutReview_SayThatNobodyReviewedThem(string language, string status, string reviewer, string expected)
    {
        var csv = Csv.Read((await GetAsync("/api/funds/f/records?type=fundSize", "format=csv", language: language)).RequireStatus(200).Text);
        var json = (await _api.GetAsync("/api/funds/f/records?type=fundSize")).Json["value"]!;

        Assert.All(csv.Skip(1), row => Assert.Equal((expected, expected), (row[Array.IndexOf(csv[0], status)], row[Array.IndexOf(csv[0], reviewer)])));
        Assert.All(json, record => Assert.Equal("approved", (string?)record["status"]));
    }

    [Fact]
    public async Task Leverage_AsAWorkbook_HasEveryTableAndSaysWhatItIsOf()
    {
        var file = await GetAsync($"/api/funds/f/leverage?{AsOf}", "format=xlsx");
        var json = (await _api.GetAsync($"/api/funds/f/leverage?{AsOf}")).Json;
        var sheets = file.Sheets();

        Assert.Equal(["分组", "指标", "未计入", "需留意", "说明"], sheets.Keys);
        Assert.Equal(json["measures"]!.Select(m => $"{m["id"]} {m["nameZh"]} {Cells.Text(m["numeratorYuan"])} {Cells.Text(m["multiple"])} {Cells.Text(m["amountYuan"])}"), sheets["指标"].Skip(1).Select(row => $"{row[0]} {row[1]} {Cells.Text(row[3])} {Cells.Text(row[5])} {Cells.Text(row[6])}"));
        Assert.Equal(json["excluded"]!.Select(e => $"{e["subFund"]} {e["reasonText"]}"), sheets["未计入"].Skip(1).Select(row => $"{row[0]} {row[2]}"));
        Assert.Equal(json["warnings"]!.Select(w => $"{w["subFund"]} {w["reasonText"]}"), sheets["需留意"].Skip(1).Select(row => $"{row[0]} {row[2]}"));
        Assert.Equal([(string?)json["sentenceZh"], (string?)json["knownAt"]], new[] { "对外表述", "账务截至时刻(UTC)" }.Select(label => (string?)sheets["说明"].Single(row => row[0] is string text && text == label)[1]));
        Assert.Equal(["SUM(D2:D3)", "SUM(E2:E3)", "SUM(F2:F3)", "SUM(G2:G3)", "SUM(H2:H3)", "ROUND(H4/D4,4)"], file.Formulas("分组").Values);
        Assert.Equal((decimal)json["multiple"]!, (decimal)(double)sheets["分组"][^1][8]!);
    }

    [Theory]
    [InlineData("/api/funds/f/leverage?asOf=2021-11-30", "measures", "M1")]
    [InlineData("/api/funds/f/leverage?asOf=2021-11-30", "excluded", "later")]
    [InlineData("/api/funds/f/leverage/bridge?from=2020-12-31&to=2021-11-30", "figures", "变动前")]
    [InlineData("/api/leverage?asOf=2021-11-30", "figures", "各基金相加")]
    public async Task Csv_OfAnotherTable_IsThatTable(string path, string table, string first)
    {
        var file = (await GetAsync(path, $"format=csv&table={table}")).RequireStatus(200);

        Assert.Equal(first, Csv.Read(file.Text)[1][0]);
        Assert.Contains($"-{table}", file.Disposition!.FileName!, StringComparison.Ordinal);
        Assert.Equal((400, "choice-unknown"), await RefusedAsync(path, "format=csv&table=nope"));
        Assert.Equal((400, "parameter-of-other-format"), await RefusedAsync(path, $"format=xlsx&table={table}"));
    }

    [Fact]
    public async Task LibreOffice_WithoutAnyStoredValue_AddsTheTableUpInItsUnit()
    {
        LibreOffice.Require();
        var file = (await GetAsync($"/api/funds/f/leverage?{AsOf}", "format=xlsx&unit=yi")).With("分组", Workbooks.RemoveStoredValues);

        var totals = (await LibreOffice.CalculateAsync(file.Bytes))["分组"][^1];

        // G 1亿 − 123,456.78 + 1.5亿, T 5亿 + 10亿; the reversed increase of b does not count.
        Assert.Equal(["合计", "", "", "2.4987654322", "1", "3.5", "8.0000000001", "15.0000000001", "6.003"], totals[..9]);
    }

    private static JObject Merge(JToken subFund, JToken cause) => new()
    {
        ["subFund"] = subFund["subFund"],
        ["name"] = subFund["name"],
        ["guidanceCommitmentYuan"] = cause["guidanceCommitmentYuan"],
        ["totalFundSizeYuan"] = cause["totalFundSizeYuan"],
        ["multiple"] = cause["multiple"],
    };

    private string Path(string route) => route.Replace("{early}", _early, StringComparison.Ordinal);

    private Task<SheetFile> GetAsync(string path, string query, string? language = null, string? ifNoneMatch = null) =>
        SheetFile.GetAsync(_api, Cells.With(path, query), language: language, ifNoneMatch: ifNoneMatch, person: "admin");

    private async Task<(int Status, string? Code)> RefusedAsync(string path, string query)
    {
        var answer = await _api.GetAsync(Cells.With(path, query), "admin");
        return (answer.Status, answer.Code);
    }

    private async Task SubFundAsync(string id, string formedOn, string commitment, string size, string manager)
    {
        await PostAsync("sub-funds", new { id, name = $"{id}基金", formedOn, manager, industry = "-半导体", region = "厦门" });
        await PostAsync("commitments", new { subFund = id, change = "initial", amount = commitment, effectiveOn = formedOn });
        await PostAsync("fund-sizes", new { subFund = id, basis = "committed", amount = size, effectiveOn = formedOn });
    }

    private async Task PostAsync(string route, object body) => (await _api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
}
