using System.Globalization;
using FundLeverage.Functions.Tests.Programs;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>The evidence as CSV and as a workbook: the same records and figures as JSON, and formulas that come to the same.</summary>
public sealed class EvidenceSheetTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Path = "/api/funds/f/leverage/evidence?asOf=2021-11-30";
    private const string Formula = "=HYPERLINK(\"http://x\")";

    private readonly FakeClock _clock = new(Instant.FromUtc(2021, 12, 1, 17, 59, 58), Duration.FromMilliseconds(7));
    private TestApi _api = null!;

    public static TheoryData<string> Measures => ["M1", "M2", "M3", "M4", "M5", "M6"];

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync(azurite, _clock);
        await _api.OpenReviewedFundAsync("f", "a", "b");
        await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01", document = "管委会〔2021〕5号 \"引号\", 逗号" });
        await PostAsync("commitments", new { subFund = "a", change = "reduce", amount = "3333333.33", effectiveOn = "2021-06-30", document = Formula });
        await PostAsync("commitments", new { subFund = "b", change = "initial", amount = "0.5亿", effectiveOn = "2021-03-01", document = "-1+1" });
        await SizeAsync("a", "10亿", "1亿", "2亿", "6亿");
        await SizeAsync("b", "7.77亿", "0", "1亿", "6.27亿");
        await PostAsync("approvals", new { records = Enumerable.Range(1, 7).Select(seq => new { seq }) }, "approver");
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Workbook_ReadByAnotherReader_IsTheJson(string measure)
    {
        var json = (await _api.GetAsync($"{Path}&measure={measure}")).RequireStatus(200).Json;
        var file = (await SheetFile.GetAsync(_api, $"{Path}&measure={measure}&format=xlsx")).RequireStatus(200);

        Assert.Empty(file.Errors());
        var (figure, records) = (file.Sheets()["口径"], file.Sheets()["记录"]);
        var lines = json["value"]!.ToList();
        Assert.Equal(["序号", "子基金编号", "子基金名称", "记录类型", "明细", "生效日期", "依据文件", "填报人", "填报时间", "复核人", "复核时间", "哈希", "G 本引导基金(元)", "F 其他财政资金(元)", "E 国有资本(元)", "P 民间及外资(元)", "T 合计(元)", "计入分子(元)", "计入分母(元)"], records[0]);
        Assert.Equal(lines.Count, records.Length - 2);
        Assert.All(lines.Zip(records.Skip(1)), pair => Assert.Equal(Expected(pair.First), pair.Second.Select(Comparable)));
        var capital = json["capital"]!;
        Assert.Equal(
            [capital["guidanceYuan"], capital["otherFiscalYuan"], capital["stateOwnedYuan"], capital["privateYuan"], capital["totalYuan"], json["measure"]!["numeratorYuan"], json["measure"]!["denominatorYuan"]],
            records[^1].Skip(12).Select(value => (JToken)(decimal)(double)value!));

        var multiple = figure.Single(row => (string?)row[0] == "倍数");
        Assert.Equal(((decimal)json["measure"]!["multiple"]!, (decimal)json["measure"]!["multiple"]!, true), (Number(multiple[1]), Number(multiple[2]), multiple[3]));
        Assert.Equal(new DateTime(2021, 11, 30), figure.Single(row => (string?)row[0] == "截至日期")[1]);
        Assert.Equal((string?)json["knownAt"], figure.Single(row => (string?)row[0] == "账务截至时刻(UTC)")[1]);
        Assert.Equal($"{measure} {json["measure"]!["nameZh"]}", figure.Single(row => (string?)row[0] == "指标")[1]);

        var again = (await _api.GetAsync((string)figure.Single(row => (string?)row[0] == "再次查询")[1]!)).RequireStatus(200).Json;
        Assert.Equal((json["measure"]!.ToString(), json["value"]!.ToString()), (again["measure"]!.ToString(), again["value"]!.ToString()));
    }

    [Fact]
    public async Task Workbook_HasLiveFormulasAHeadingThatStaysAndAFilter()
    {
        var file = (await SheetFile.GetAsync(_api, $"{Path}&format=xlsx")).RequireStatus(200);

        Assert.Equal(
            ["B12 ROUND(SUM('记录'!R2:R8),2)", "D12 B12=C12", "B13 ROUND(SUM('记录'!S2:S8),2)", "D13 B13=C13", "B14 ROUND(B12/B13,4)", "D14 B14=C14"],
            file.Formulas("口径").Select(formula => $"{formula.Key} {formula.Value}"));
        Assert.Equal("MNOPQRS".Select(column => $"SUM({column}2:{column}8)"), file.Formulas("记录").Values);
        Assert.Contains("<x:pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\" />", file.Xml("记录"), StringComparison.Ordinal);
        Assert.Contains("<x:autoFilter ref=\"A1:S8\" />", file.Xml("记录"), StringComparison.Ordinal);
        Assert.Equal((SheetsXlsx, "attachment", "测试引导基金-杠杆凭据-财政杠杆放大倍数-2021-11-30.xlsx", "f-evidence-M1-committed-2021-11-30.xlsx"), (file.MediaType, file.Disposition?.DispositionType, file.Disposition?.FileNameStar, file.Disposition?.FileName));
    }

    [Fact]
    public async Task Workbook_InEnglish_SpeaksEnglish()
    {
        var sheets = (await SheetFile.GetAsync(_api, $"{Path}&format=xlsx", language: "en")).Sheets();

        Assert.Equal(["Figure", "Records"], sheets.Keys);
        Assert.Equal("Seq|Sub-fund|Sub-fund name|Type|Detail|Effective on|Document|Submitted by|Submitted at|Approved by|Approved at|Hash|G guidance fund (CNY)|F other fiscal (CNY)|E state-owned (CNY)|P private (CNY)|T total (CNY)|In numerator (CNY)|In denominator (CNY)", string.Join('|', sheets["Records"][0]));
        Assert.Equal("commitment initial", $"{sheets["Records"][2][3]} {sheets["Records"][2][4]}");
    }

    [Fact]
    public async Task Csv_OfEvidence_IsInertInTextsAndPlainInNumbers()
    {
        var file = (await SheetFile.GetAsync(_api, Path, accept: "text/csv")).RequireStatus(200);
        var json = (await _api.GetAsync(Path)).Json["value"]!.ToList();

        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes[..3]);
        Assert.Equal(file.Text.Count(c => c == '\n'), file.Text.Split("\r\n").Length - 1);
        var rows = Csv.Read(file.Text);
        Assert.Equal(json.Count + 1, rows.Length);
        var reduction = rows.Single(row => row[4] == "调减");
        Assert.Equal("'" + Formula, reduction[6]);
        Assert.Equal((-3333333.33m).ToString(CultureInfo.InvariantCulture), reduction[12]);
        Assert.Contains(",\"管委会〔2021〕5号 \"\"引号\"\", 逗号\",", file.Text, StringComparison.Ordinal);
        Assert.Contains(",'-1+1,", file.Text, StringComparison.Ordinal);
        Assert.Equal(json.Select(line => $"{line["seq"]} {line["recordedAt"]} {line["hash"]} {line["numeratorYuan"]}"), rows.Skip(1).Select(row => $"{row[0]} {row[8]} {row[11]} {row[17]}"));
    }

    [Fact]
    public async Task Tables_OfMoreThanAPage_HoldEveryRecord()
    {
        await PostAsync("approvals", new { records = await PaymentsAsync(98) }, "approver");
        await PostAsync("approvals", new { records = await PaymentsAsync(30) }, "approver");

        var file = (await SheetFile.GetAsync(_api, $"{Path}&basis=paidIn&format=xlsx")).RequireStatus(200);
        var json = (await _api.GetAsync($"{Path}&basis=paidIn&maxpagesize=1000")).Json;

        Assert.Equal((129, 131), (json["value"]!.Count(), file.Sheets()["记录"].Length));
        Assert.Equal(130, Csv.Read((await SheetFile.GetAsync(_api, $"{Path}&basis=paidIn&format=csv")).Text).Length);
    }

    [Fact]
    public async Task Workbook_WhereASourceIsUnknown_SaysSoInWords()
    {
        await PostAsync("sub-funds", new { id = "c", name = "丙基金", formedOn = "2021-01-01" });
        await PostAsync("commitments", new { subFund = "c", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" });
        await PostAsync("fund-sizes", new { subFund = "c", basis = "committed", amount = "5亿", effectiveOn = "2021-02-01" });
        await PostAsync("approvals", new { records = new[] { new { seq = 15 }, new { seq = 16 }, new { seq = 17 } } }, "approver");

        var file = (await SheetFile.GetAsync(_api, $"{Path}&measure=M3&format=xlsx")).RequireStatus(200);

        const string why = "有子基金的规模未登记资金来源,无法计算";
        Assert.Empty(file.Errors());
        var (figure, records) = (file.Sheets()["口径"], file.Sheets()["记录"]);
        Assert.Equal([[why, null, null], [246666666.67, 246666666.67, true], [why, null, null]], figure.Where(row => ((string?)row[0])?.Split(' ')[0] is "分子" or "分母" or "倍数").Select(row => row.Skip(1)));
        Assert.Equal(["B13", "D13"], file.Formulas("口径").Keys);
        var size = records.Single(row => row[1] is "c" && row[3] is "总规模");
        Assert.Equal([null, null, null, 500000000.0, null, 0.0], size.Skip(13));
        Assert.Equal([246666666.67, "未登记", "未登记", "未登记", 2277000000.0, "未登记", 246666666.67], records[^1].Skip(12));
    }

    [Fact]
    public async Task Workbook_OfAnAmountThatNoCellHolds_WritesItAsTextAndSaysSo()
    {
        const string size = "90000000000000000.55";
        await PostAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = size, effectiveOn = "2021-10-01" });
        await PostAsync("records/15/approval", new { }, "approver");

        var file = (await SheetFile.GetAsync(_api, $"{Path}&format=xlsx")).RequireStatus(200);
        var json = (await _api.GetAsync(Path)).Json["measure"]!;

        Assert.Empty(file.Errors());
        var (figure, records) = (file.Sheets()["口径"], file.Sheets()["记录"]);
        Assert.Equal([size, size], records.Single(row => row[16] is size).Skip(16).Take(2));
        Assert.Equal("90000000777000000.55", records[^1][16]);
        Assert.Equal(["金额超过 15 位有效数字,表格无法重算", "90000000777000000.55", null], figure.Single(row => ((string?)row[0])?.StartsWith("分子", StringComparison.Ordinal) == true).Skip(1));
        Assert.Equal((decimal)json["multiple"]!, Number(figure.Single(row => row[0] is "倍数")[2]));
        Assert.Contains(figure, row => ((string?)row[0])?.StartsWith("有金额超过 15 位有效数字", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Workbook_WhereNothingCounts_HasNoRowsAndNoFigure()
    {
        var file = (await SheetFile.GetAsync(_api, "/api/funds/f/leverage/evidence?asOf=2020-01-01&format=xlsx")).RequireStatus(200);

        Assert.Empty(file.Errors());
        Assert.Equal(["合计", .. Enumerable.Repeat<object?>(null, 11), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], file.Sheets()["记录"][1]);
        Assert.Equal(["倍数", "分母为零,无法计算", null, null], file.Sheets()["口径"].Single(row => row[0] is "倍数"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Tables_OfOneState_AreTheSameBytesAndKnownByTheirETag(string format)
    {
        var path = $"{Path}&format={format}";
        var first = (await SheetFile.GetAsync(_api, path)).RequireStatus(200);
        var again = (await SheetFile.GetAsync(_api, path)).RequireStatus(200);

        Assert.Equal(first.Bytes, again.Bytes);
        Assert.Equal((304, 0, first.ETag), await KnownAsync(path, first.ETag!));
        Assert.NotEqual(first.ETag, (await SheetFile.GetAsync(_api, path, language: "en")).ETag);
        Assert.NotEqual(first.ETag, (await SheetFile.GetAsync(_api, $"{path}&measure=M2")).ETag);
        var knownAt = (string)(await _api.GetAsync(Path)).Json["knownAt"]!;

        await PostAsync("commitments", new { subFund = "a", change = "increase", amount = "1", effectiveOn = "2021-10-01" });
        await PostAsync("records/15/approval", new { }, "approver");
        Assert.NotEqual(first.ETag, (await SheetFile.GetAsync(_api, path, ifNoneMatch: first.ETag)).RequireStatus(200).ETag);
        Assert.Equal(first.Bytes, (await SheetFile.GetAsync(_api, $"{path}&knownAt={knownAt}")).Bytes);
    }

    [Theory]
    [InlineData(null, null, "application/json")]
    [InlineData(null, "*/*", "application/json")]
    [InlineData(null, "text/html, application/xhtml+xml, */*;q=0.8", "application/json", Label = "a browser")]
    [InlineData(null, "image/png", "application/json", Label = "nothing that there is")]
    [InlineData(null, "not a media type", "application/json")]
    [InlineData(null, "text/csv", "text/csv")]
    [InlineData(null, "TEXT/CSV; charset=utf-8", "text/csv")]
    [InlineData(null, "application/json;q=0.5, text/csv", "text/csv")]
    [InlineData(null, "text/csv;q=0, application/json", "application/json")]
    [InlineData(null, SheetsXlsx, SheetsXlsx)]
    [InlineData("json", "text/csv", "application/json", Label = "an explicit format wins")]
    [InlineData("csv", SheetsXlsx, "text/csv", Label = "an explicit format wins")]
    public async Task Format_IsThatOfTheParameterElseTheBestAccepted(string? format, string? accept, string mediaType)
    {
        var file = await SheetFile.GetAsync(_api, Path + (format is null ? "" : $"&format={format}"), accept);

        Assert.Equal((200, mediaType), (file.Status, file.MediaType));
    }

    [Theory]
    [InlineData("format=pdf", null, "/format choice-unknown")]
    [InlineData("format=CSV", null, "/format choice-unknown")]
    [InlineData("format=csv&maxpagesize=10&continuationToken=MQ", null, "/continuationToken parameter-of-other-format|/maxpagesize parameter-of-other-format")]
    [InlineData("maxpagesize=10", SheetsXlsx, "/maxpagesize parameter-of-other-format")]
    [InlineData("format=xlsx&unit=wan&measure=M9", null, "/measure choice-unknown|/unit parameter-unknown")]
    [InlineData("format=csv&format=xlsx", null, "/format parameter-repeated")]
    public async Task Format_WithWhatIsWrong_SaysAllOfIt(string query, string? accept, string errors)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Path}&{query}");
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        var answer = await _api.SendAsync(request, "reader");

        Assert.Equal(400, answer.Status);
        Assert.Equal(errors.Split('|'), answer.Errors);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task LibreOffice_WithoutAnyStoredValue_ComesToTheFigureOfTheApi(string measure)
    {
        LibreOffice.Require();
        var json = (await _api.GetAsync($"{Path}&measure={measure}")).Json["measure"]!;
        var file = (await SheetFile.GetAsync(_api, $"{Path}&measure={measure}&format=xlsx")).RequireStatus(200);
        foreach (var sheet in new[] { "口径", "记录" })
            file = file.With(sheet, Workbooks.RemoveStoredValues);

        var figure = (await LibreOffice.CalculateAsync(file.Bytes))["口径"];

        Assert.Equal(
            [.. new[] { "numeratorYuan", "denominatorYuan", "multiple" }.Select(term => (Text(json[term]), Text(json[term]), "TRUE"))],
            figure.SkipWhile(row => row[0] != "项目").Skip(1).Take(3).Select(row => (row[1], row[2], row[3])));
    }

    [Fact]
    public async Task LibreOffice_AfterAnAmountWasChanged_ShowsThatTheFigureIsAnother()
    {
        LibreOffice.Require();
        var file = (await SheetFile.GetAsync(_api, $"{Path}&format=xlsx")).RequireStatus(200)
            .With("记录", sheet => Workbooks.Set(sheet, "S3", "200000000"))
            .With("口径", Workbooks.RemoveStoredValues);

        var figure = (await LibreOffice.CalculateAsync(file.Bytes))["口径"];

        // T 1,777,000,000; G 146,666,666.67, and 1亿 more.
        Assert.Equal(["7.2041", "12.1159", "FALSE"], figure.Single(row => row[0] == "倍数").Skip(1).Select(Four));
    }

    private const string SheetsXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static string Four(string cell) => decimal.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.0000", CultureInfo.InvariantCulture) : cell;

    private static string Text(JToken? number) => ((decimal)number!).ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal Number(object? cell) => (decimal)(double)cell!;

    private static IEnumerable<object?> Expected(JToken line)
    {
        var content = line["content"]!;
        var (type, detail) = ((string)line["type"]!, (string?)(content["change"] ?? content["basis"])) switch
        {
            ("subFund", _) => ("子基金登记", null),
            ("commitment", "initial") => ("认缴变动", "首次认缴"),
            ("commitment", "reduce") => ("认缴变动", "调减"),
            ("fundSize", "committed") => ("总规模", "认缴"),
            var other => throw new ArgumentOutOfRangeException(nameof(line), other, null),
        };
        return
        [
            (decimal)line["seq"]!, (string?)line["subFund"], (string?)line["subFundName"], type, detail,
            DateTime.Parse((string)line["effectiveOn"]!, CultureInfo.InvariantCulture), (string?)line["document"],
            (string?)line["submittedBy"]!["name"], Clock(line["recordedAt"]), (string?)line["review"]!["by"]!["name"], Clock(line["review"]!["at"]), (string?)line["hash"],
            .. new[] { "guidanceYuan", "otherFiscalYuan", "stateOwnedYuan", "privateYuan", "totalYuan" }.Select(source => (object?)(decimal?)line["adds"]![source]),
            (decimal?)line["numeratorYuan"], (decimal?)line["denominatorYuan"],
        ];
    }

    /// <summary>By the clock of Asia/Shanghai, to the second.</summary>
    private static DateTime Clock(JToken? instant)
    {
        var local = DateTime.Parse((string)instant!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).AddHours(8);
        return new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second);
    }

    private static object? Comparable(object? cell) => cell switch
    {
        double number => (decimal)number,
        DateTime time => time.AddTicks(TimeSpan.TicksPerSecond / 2) is var up ? new DateTime(up.Year, up.Month, up.Day, up.Hour, up.Minute, up.Second) : null,
        _ => cell,
    };

    private async Task<(int Status, int Length, string? ETag)> KnownAsync(string path, string etag)
    {
        var file = await SheetFile.GetAsync(_api, path, ifNoneMatch: etag);
        return (file.Status, file.Bytes.Length, file.ETag);
    }

    private async Task<IReadOnlyList<object>> PaymentsAsync(int count)
    {
        var records = new List<object>();
        for (var i = 0; i < count; i++)
            records.Add(new { seq = (long)(await PostAsync("paid-in-capital", new { subFund = "a", source = i % 2 == 0 ? "guidanceFund" : "private", amount = "1.01万", effectiveOn = "2021-07-15" })).Json["seq"]! });
        return records;
    }

    private Task<TestAnswer> SizeAsync(string subFund, string amount, string otherFiscal, string stateOwned, string privateMoney) =>
        PostAsync("fund-sizes", new { subFund, basis = "committed", amount, effectiveOn = "2021-04-01", sources = new { otherFiscal, stateOwned, @private = privateMoney } });

    private async Task<TestAnswer> PostAsync(string route, object body, string person = "submitter") =>
        (await _api.PostAsync($"/api/funds/f/{route}", body, person: person)).RequireStatus(201);
}
