using FundLeverage.Functions.Tests.Programs;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>Projects, their statistics, landed rules, indicators and local reinvestment as tables: the figures of the JSON, in words and in the unit asked for.</summary>
public sealed class AnalysisTableTests(AnalysisTableTests.Fund fund) : IClassFixture<AnalysisTableTests.Fund>
{
    private const string Statistics = "/api/funds/f/projects/statistics?from=2021-01-01&to=2021-11-30";
    private const string Figure = "个数=count|总投资(元)=totalInvestmentYuan|未登记总投资个数=withoutInvestment|平均总投资(元)=averageYuan|总投资中位数(元)=medianYuan";

    /// <summary>Route, table, where its rows stand in the JSON, and headings with the members that stand below them.</summary>
    public static TheoryData<string, string, string, string> Tables => new()
    {
        { "/api/funds/f/projects?asOf=2021-11-30", "", "value[*]", "项目编号=id|项目名称=name|行业=industry|区域=region|进入该阶段日期=stageSince|已停留天数=daysInStage|引荐日期=introducedOn|落地日期=landedOn|总投资(元)=totalInvestmentYuan|并入项目编号=mergedInto" },
        { "/api/funds/f/projects?asOf=2021-11-30&status=landed&kind=fund", "", "value[*]", "项目编号=id|总投资(元)=totalInvestmentYuan" },
        { "/api/funds/f/projects?asOf=2021-11-30&region=厦门&introducedFrom=2021-01-01&introducedTo=2021-06-30", "", "value[*]", "项目编号=id|引荐日期=introducedOn" },
        { "/api/funds/g/projects?asOf=2021-11-30", "", "value[*]", "项目编号=id|引荐日期=introducedOn|总投资(元)=totalInvestmentYuan" },
        { "/api/funds/f/landed-rules?asOf=2021-12-31", "", "value[*]", "口径编号=id|版本=version|口径名称=name|依据文件=document|生效日期=effectiveOn|序号=seq" },
        { $"{Statistics}&groupBy=kind", "groups", "groups[*]", "分组编号=key|分组=name|引荐个数=introduced.count|引荐总投资(元)=introduced.totalInvestmentYuan|落地个数=landed.count|落地总投资(元)=landed.totalInvestmentYuan|仍落地个数=flows.stillLanded.count|终止总投资(元)=flows.withdrawn.totalInvestmentYuan|并入个数=flows.merged.count|期末储备总投资(元)=pipeline.totalInvestmentYuan|期末已落地总投资(元)=stocks.landed.totalInvestmentYuan|期末已终止个数=stocks.withdrawn.count" },
        { Statistics, "groups", "groups[*]", "分组编号=key|分组=name|另参与引荐个数=alsoIntroduced|落地总投资(元)=landed.totalInvestmentYuan" },
        { $"{Statistics}&groupBy=quarter", "groups", "groups[*]", "分组编号=key|分组=name|起始日期=from|结束日期=to|引荐个数=introduced.count|落地总投资(元)=landed.totalInvestmentYuan|期末储备个数=pipeline.count" },
        { Statistics, "stages", "stocks.byStage[*]", $"阶段=name|{Figure}" },
        { Statistics, "movements", "stocks.movements.*", "期初个数=opening.count|期初金额(元)=opening.totalInvestmentYuan|新增个数=entered.count|新增金额(元)=entered.totalInvestmentYuan|减少个数=left.count|减少金额(元)=left.totalInvestmentYuan|金额调整(元)=revaluedYuan|期末个数=closing.count|期末金额(元)=closing.totalInvestmentYuan" },
        { Statistics, "funnel", "funnel[*]", "阶段=name|到达及以后个数=count|总投资(元)=totalInvestmentYuan|未登记总投资个数=withoutInvestment|其中已终止=withdrawn|占上一阶段(%)=percent" },
        { Statistics, "conversion", "conversion[*].reached[*]", "到达个数=count|到达比例(%)=percent" },
        { Statistics, "durations", "conversion[*]", "阶段=name|进入个数=entered|其中已终止=withdrawn|已结束停留次数=daysCompleted.count|已结束停留平均天数=daysCompleted.average|已结束停留天数中位数=daysCompleted.median|进行中停留次数=daysRunning.count|进行中停留平均天数=daysRunning.average|进行中停留天数中位数=daysRunning.median" },
        { "/api/funds/f/indicators?asOf=2021-12-31", "", "value[*]", "指标编号=id|指标名称=name|报告期起=periodFrom|报告期止=periodTo|单位=unit|数值=value|年度计划=completion.plan|完成年度计划(%)=completion.percent|无完成比例的原因=completion.unavailableText|序时进度(%)=completion.elapsedPercent|快于序时进度(百分点)=completion.aheadPoints|上年同期数=yearOnYear.value|同比(%)=yearOnYear.percent|同比(百分点)=yearOnYear.points|无同比的原因=yearOnYear.unavailableText|目标=pace.target|距目标差额=pace.missing|剩余年数=pace.yearsLeft|需年均新增=pace.perYear|需年均增长(%)=pace.compoundPercent|无需年均数的原因=pace.unavailableText|目前年均新增=pace.pastPerYear|按目前速度届时=pace.projected|来源=source|依据文件=document|生效日期=effectiveOn|序号=seq|对外表述=sentenceZh" },
        { "/api/funds/f/indicators?asOf=2021-12-31&id=city", "", "value[*]", "指标编号=id|数值=value" },
        { "/api/funds/f/reinvestment?asOf=2021-12-31", "reinvestment", "value[*]", "子基金编号=subFund|子基金名称=name|约定返投倍数=agreement.multiple|返投基数(元)=denominatorYuan|应返投(元)=requiredYuan|已认定返投(元)=recognisedYuan|缺口(元)=gapYuan|已达返投倍数=multiple|返投完成率(%)=completionPercent|状态=statusText|截止日期=agreement.deadline|剩余天数=daysLeft|无法计算的原因=unavailableText|协议约定=agreement.rule|协议记录序号=agreementSeq" },
        { "/api/funds/f/reinvestment?asOf=2021-12-31", "categories", "value[*].categories[*]", "类别编号=category|类别名称=name|投资金额(元)=amountYuan|认定比例=weight|折算金额(元)=weightedYuan|认定上限(元)=capYuan|已认定返投(元)=recognisedYuan|超上限未认定(元)=cutYuan" },
        { "/api/funds/f/reinvestment?asOf=2021-12-31", "totals", "totals", "子基金数=subFunds|已完成子基金数=met|进行中子基金数=open|已逾期子基金数=overdue|无法计算子基金数=unavailable|应返投(元)=requiredYuan|已认定返投(元)=recognisedYuan|缺口(元)=gapYuan" },
    };

    /// <summary>Each route, and whether it has pages and a unit.</summary>
    public static TheoryData<string, bool, bool> Routes => new()
    {
        { "/api/funds/f/projects?asOf=2021-11-30", true, true },
        { "/api/funds/f/landed-rules?asOf=2021-12-31", true, true },
        { Statistics, false, true },
        { "/api/funds/f/indicators?asOf=2021-12-31", true, false },
        { "/api/funds/f/reinvestment?asOf=2021-12-31", true, true },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Tables_OfEveryRoute_HoldWhatTheJsonHolds(string path, string table, string rowsAt, string columns)
    {
        var rows = (await fund.Api.GetAsync(path)).RequireStatus(200).Json.SelectTokens(rowsAt).ToList();
        var workbook = await GetAsync(path, "format=xlsx");
        var csv = Csv.Read((await GetAsync(path, table.Length == 0 ? "format=csv" : $"format=csv&table={table}")).Text);
        var sheet = workbook.Sheets().Values.Single(rows => rows[0].SequenceEqual(csv[0]));

        Assert.Empty(workbook.Errors());
        Assert.NotEmpty(rows);
        var cells = sheet.Skip(1).TakeWhile(row => row[0] is not "合计").ToList();
        Assert.Equal((rows.Count, rows.Count + 1), (cells.Count, csv.Length));
        foreach (var column in columns.Split('|').Select(text => text.Split('=')))
        {
            var place = Array.IndexOf(csv[0], column[0]);
            Assert.True(place >= 0, $"{column[0]} is none of {string.Join(' ', csv[0])}");
            var expected = rows.Select(row => $"{column[0]}: {Cells.Text(row.SelectToken(column[1]))}").ToList();
            Assert.Equal(expected, cells.Select(row => $"{column[0]}: {Cells.Text(row[place])}"));
            Assert.Equal(expected, csv.Skip(1).Select(row => $"{column[0]}: {Cells.Plain(row[place])}"));
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Tables_OfEveryRoute_AreKnownByTheirETagSpeakEnglishAndRefuseWhatTheyDoNotHave(string path, bool hasPages, bool hasUnit)
    {
        foreach (var format in new[] { "format=csv", "format=xlsx" })
        {
            var first = await GetAsync(path, format);
            Assert.Equal(first.Bytes, (await GetAsync(path, format)).Bytes);
            Assert.Equal(304, (await SheetFile.GetAsync(fund.Api, Cells.With(path, format), ifNoneMatch: first.ETag)).Status);
            var english = (await SheetFile.GetAsync(fund.Api, Cells.With(path, format), language: "en")).RequireStatus(200);
            Assert.NotEqual(first.ETag, english.ETag);
            if (format == "format=xlsx")
                Assert.All(english.Sheets().SkipLast(1), sheet => Assert.All(sheet.Value[0], heading => Assert.DoesNotMatch("[\u4E00-\u9FFF]", (string)heading!)));
        }

        Assert.Equal((400, "choice-unknown"), await RefusedAsync(path, "format=pdf"));
        Assert.Equal((400, hasUnit ? "parameter-of-other-format" : "parameter-unknown"), await RefusedAsync(path, "unit=wan"));
        Assert.Equal((400, hasPages ? "parameter-of-other-format" : "parameter-unknown"), await RefusedAsync(path, "format=csv&maxpagesize=5"));
    }

    [Fact]
    public async Task Statistics_AsAWorkbook_HaveEachFigureBesideTheYearBefore()
    {
        var json = (await fund.Api.GetAsync(Statistics)).RequireStatus(200).Json;
        var file = await GetAsync(Statistics, "format=xlsx");
        var sheets = file.Sheets();

        Assert.Equal(["本期与上年同期", "分组", "分组明细", "期末阶段", "存量变动", "项目漏斗", "阶段转化", "阶段停留", "说明"], sheets.Keys);
        Assert.Equal("f-project-statistics-2021-11-30.xlsx", file.Disposition?.FileName);
        var rows = sheets["本期与上年同期"].Skip(1).ToList();
        Assert.Equal(["期内引荐", "期内落地", "期内落地且仍落地", "期内终止", "期内并入其他项目", "期末储备", "期末已落地", "期末已终止"], rows.Select(row => row[0]));
        Assert.Equal(Figures(json), rows.Select(row => Line(row[1..6])));
        Assert.Equal(Figures(json["previousPeriod"]!), rows.Select(row => Line(row[6..11])));
        foreach (var (name, row) in new[] { ("introduced", rows[0]), ("landed", rows[1]), ("pipeline", rows[5]) })
        {
            var growth = json["growth"]![name]!;
            Assert.Equal($"{Cells.Text(growth["countPercent"])}|{Cells.Text(growth["totalInvestmentPercent"])}|{Cells.Text(growth["unavailableText"])}", Line(row[11..14]));
        }

        var facts = sheets["说明"].Where(row => row[0] is string).ToDictionary(row => (string)row[0]!, row => Cells.Text(row[1]));
        Assert.Equal(
            ["2021-01-01", "2021-11-30", "2020-01-01", "2020-11-30", "默认口径", "引荐方", (string?)json["sentenceZh"], (string?)json["roundedSentenceZh"], (string?)json["knownAt"]],
            new[] { "起始日期", "结束日期", "上年同期起始日期", "上年同期结束日期", "落地口径", "分组方式", "对外表述", "对外表述(约数)", "账务截至时刻(UTC)" }.Select(label => facts[label]));

        static IEnumerable<string> Figures(JToken period) => period["flows"]!.Concat(period["stocks"]!.Take(3)).Select(figure =>
            string.Join('|', new[] { "count", "totalInvestmentYuan", "withoutInvestment", "averageYuan", "medianYuan" }.Select(member => Cells.Text(figure.First![member]))));
    }

    [Fact]
    public async Task Statistics_ByGroup_AddUpBelowAndHaveEveryFigureInTheDetail()
    {
        var json = (await fund.Api.GetAsync(Statistics)).RequireStatus(200).Json;
        var file = await GetAsync(Statistics, "format=xlsx&unit=yi");
        var (groups, detail) = (file.Sheets()["分组"], file.Sheets()["分组明细"]);

        var landed = Array.IndexOf(groups[0], "落地总投资(亿元)");
        Assert.Equal((decimal)json["landed"]!["totalInvestmentYuan"]! / 100_000_000m, (decimal)(double)groups[^1][landed]!);
        Assert.Equal((decimal)json["landed"]!["count"]!, (decimal)(double)groups[^1][landed - 1]!);
        Assert.Contains("SUM(H2:H4)", file.Formulas("分组").Values);
        Assert.Equal((json["groups"]!.Count() * 8) + 1, detail.Length);
        Assert.Equal(
            json["groups"]!.Select(group => $"{group["key"]} {Cells.Text(group["landed"]!["count"])} {Cells.Text((decimal?)group["landed"]!["medianYuan"] / 100_000_000m)}"),
            detail.Where(row => row[3] is "期内落地").Select(row => $"{row[0]} {Cells.Text(row[4])} {Cells.Text(row[8])}"));
    }

    [Fact]
    public async Task Statistics_ByTime_AddUpWhatHappenedAndNotWhatThereIs()
    {
        var groups = (await GetAsync($"{Statistics}&groupBy=month", "format=xlsx")).Sheets()["分组"];

        Assert.NotNull(groups[^1][Array.IndexOf(groups[0], "引荐个数")]);
        Assert.Null(groups[^1][Array.IndexOf(groups[0], "期末储备个数")]);
    }

    [Theory]
    [InlineData("/api/funds/f/projects?asOf=2021-11-30", "总投资", "e2", "wan", "1305.67")]
    [InlineData("/api/funds/f/projects?asOf=2021-11-30", "总投资", "f1", "yi", "20")]
    [InlineData("/api/funds/f/reinvestment?asOf=2021-12-31", "应返投", "a", "yi", "1.5")]
    public async Task Money_IsInTheUnitThatItsHeadingSays(string path, string heading, string key, string unit, string expected)
    {
        var csv = Csv.Read((await GetAsync(path, $"format=csv&unit={unit}")).Text);
        var place = Array.IndexOf(csv[0], heading + (unit == "yi" ? "(亿元)" : "(万元)"));

        Assert.Equal(expected, Cells.Plain(csv.Single(row => row[0] == key)[place]));
    }

    [Theory]
    [InlineData("/api/funds/f/projects?asOf=2021-11-30", "e1", "状态=已落地|项目类别=企业|阶段=落地|引荐方=a基金|落地佐证=投资协议、工商注册", "Status=landed|Kind=Enterprise|Stage=Landed|Introduced by=a基金|Evidence=investment agreement, business registration")]
    [InlineData("/api/funds/f/projects?asOf=2021-11-30", "f1", "引荐方=某银行 90%、a基金 10%", "Introduced by=某银行 90%, a基金 10%")]
    [InlineData("/api/funds/f/projects?asOf=2021-11-30", "f2", "引荐方=某银行(牵头)、a基金", "Introduced by=某银行 (lead), a基金")]
    [InlineData("/api/funds/f/projects?asOf=2021-11-30", "m1", "状态=已并入其他项目|已停留天数=", "Status=merged into another|Days in stage=")]
    [InlineData("/api/funds/f/projects?asOf=2021-11-30", "w1", "状态=已终止|阶段=终止", "Status=withdrawn|Stage=Withdrawn")]
    [InlineData("/api/funds/g/projects?asOf=2021-11-30", "p1", "状态=待复核|总投资(元)=", "Status=pending|Total investment (CNY)=")]
    [InlineData("/api/funds/f/landed-rules?asOf=2021-12-31", "zone", "计为落地的阶段=落地、投产|须齐备的佐证=工商注册|须有其一的佐证=|状态=免复核|当日适用=是", "Stages that count=Landed, In production|Evidence: all of=business registration|Evidence: one of=|Status=no review|In force=yes")]
    [InlineData("/api/funds/f/landed-rules?asOf=2021-12-31", "default", "口径名称=默认口径|当日适用=否|生效日期=", "Name of the rule=default rule|In force=no|Effective on=")]
    [InlineData("/api/funds/f/indicators?asOf=2021-12-31", "giants", "报告期=2021年|见报用词=准确|目标用词=以上|目标期=2025年|可否达到=是", "Printed as=exact|Target printed as=at least|Suffices=yes")]
    [InlineData("/api/funds/f/indicators?asOf=2021-12-31", "jobs", "报告期=2021年1-11月|见报用词=超|目标用词=", "Printed as=over|Target printed as=")]
    [InlineData("/api/funds/f/reinvestment?asOf=2021-12-31", "a", "返投基数口径=认缴|状态=进行中", "Denominator=committed|Status=Under way")]
    [InlineData("/api/funds/f/reinvestment?asOf=2021-12-31", "b", "返投基数口径=实缴|状态=|应返投(元)=", "Denominator=paid in|Status=|Required (CNY)=")]
    public async Task Words_StandInTheLanguageOfTheReader(string path, string key, string chinese, string english)
    {
        foreach (var (language, expected) in new[] { ("zh-CN", chinese), ("en", english) })
        {
            var csv = Csv.Read((await SheetFile.GetAsync(fund.Api, Cells.With(path, "format=csv"), language: language)).RequireStatus(200).Text);
            var row = csv.Last(row => row[0] == key);
            Assert.Equal(expected.Split('|'), expected.Split('|').Select(text => text[..text.IndexOf('=', StringComparison.Ordinal)]).Select(heading => $"{heading}={row[Array.IndexOf(csv[0], heading)]}"));
        }
    }

    [Fact]
    public async Task LibreOffice_WithoutAnyStoredValue_AddsTheGroupsUp()
    {
        LibreOffice.Require();
        var json = (await fund.Api.GetAsync(Statistics)).RequireStatus(200).Json;
        var file = (await GetAsync(Statistics, "format=xlsx")).With("分组", Workbooks.RemoveStoredValues);

        var groups = (await LibreOffice.CalculateAsync(file.Bytes))["分组"];

        Assert.Equal(
            new[] { "introduced", "landed" }.Select(figure => $"{Cells.Text(json[figure]!["count"])} {Cells.Text(json[figure]!["totalInvestmentYuan"])}"),
            new[] { "引荐", "落地" }.Select(figure => Array.IndexOf(groups[0], figure + "个数")).Select(place => $"{groups[^1][place]} {groups[^1][place + 1]}"));
    }

    private static string Line(IEnumerable<object?> cells) => string.Join('|', cells.Select(Cells.Text));

    private async Task<SheetFile> GetAsync(string path, string query) => (await SheetFile.GetAsync(fund.Api, Cells.With(path, query))).RequireStatus(200);

    private async Task<(int Status, string? Code)> RefusedAsync(string path, string query)
    {
        var answer = await fund.Api.GetAsync(Cells.With(path, query));
        return (answer.Status, answer.Code);
    }

    /// <summary>A fund with everything that these tables are of, and one whose project waits for review. No test of this class changes them.</summary>
    public sealed class Fund(AzuriteFixture azurite) : IAsyncLifetime
    {
        private const string Categories = """[{"id":"local","name":"本地注册","weight":1},{"id":"moved","name":"迁入","weight":"50%","cap":{"share":"30%"}}]""";

        public TestApi Api { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await TestApi.StartAsync(azurite);
            await Api.OpenFundAsync("f", "a", "b");
            await Api.OpenReviewedFundAsync("g");
            await ProjectsAsync();
            await PostAsync("landed-rules", """{"id":"zone","name":"高新区口径","stages":["landed","inProduction"],"evidence":{"allOf":["businessRegistration"]},"effectiveOn":"2021-12-01","document":"厦高管〔2021〕9号"}""");
            await PostAsync("indicators", """{"id":"city","name":"市重点项目完成投资","unit":"亿元","period":"2020-01..2020-10","value":"160.00"}""");
            await PostAsync("indicators", """{"id":"city","name":"市重点项目完成投资","unit":"亿元","period":"2021-01..2021-10","value":176.74,"plan":180.70,"source":"=统计局","document":"月报"}""");
            await PostAsync("indicators", """{"id":"giants","name":"小巨人企业","unit":"家","period":"2020","value":10}""");
            await PostAsync("indicators", """{"id":"giants","name":"小巨人企业","unit":"家","period":"2021","value":29,"target":100,"targetPeriod":"2025","targetHedge":"atLeast"}""");
            await PostAsync("indicators", """{"id":"jobs","name":"新增落地项目","unit":"个","period":"2021-01..2021-11","value":1500,"hedge":"over"}""");
            await PostAsync("indicators", """{"id":"talent","name":"硕博占比","unit":"%","period":"2020","value":6}""");
            await PostAsync("indicators", """{"id":"talent","name":"硕博占比","unit":"%","period":"2021","value":6.5}""");
            await PostAsync("commitments", """{"subFund":"a","change":"initial","amount":"1亿","effectiveOn":"2021-02-01"}""");
            await PostAsync("sub-funds/a/reinvestment-agreement", $$"""{"multiple":1.5,"denominator":"committed","deadline":"2024-12-31","rule":"不低于1.5倍","categories":{{Categories}},"effectiveOn":"2021-02-01"}""");
            await PostAsync("sub-funds/b/reinvestment-agreement", $$"""{"multiple":1.2,"denominator":"paidIn","categories":{{Categories}},"effectiveOn":"2021-02-01"}""");
            await PostAsync("sub-funds/a/reinvestments", """{"category":"local","project":"项目一","amount":"3,333.33万","effectiveOn":"2021-03-01"}""");
            await PostAsync("sub-funds/a/reinvestments", """{"category":"moved","project":"项目二","amount":"1亿","effectiveOn":"2021-04-01"}""");
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();

        private async Task ProjectsAsync()
        {
            const string bank = """{"kind":"institution","id":"bank","name":"某银行"}""";
            const string byA = "\"introducer\":{\"kind\":\"subFund\",\"id\":\"a\"}";
            await IntroduceAsync("e1", "enterprise", "2020-11-01", null, byA);
            await IntroduceAsync("e2", "enterprise", "2021-03-01", "13056700", byA);
            await IntroduceAsync("f1", "fund", "2020-03-31", "20亿", "\"introducers\":[{\"kind\":\"institution\",\"id\":\"bank\",\"name\":\"某银行\",\"share\":\"90%\"},{\"kind\":\"subFund\",\"id\":\"a\",\"share\":\"10%\"}]");
            await IntroduceAsync("f2", "holdingPlatform", "2021-05-01", "19.8亿", "\"introducers\":[{\"kind\":\"institution\",\"id\":\"bank\",\"name\":\"某银行\",\"lead\":true},{\"kind\":\"subFund\",\"id\":\"a\"}]");
            await IntroduceAsync("m1", "fundManager", "2021-06-01", "1亿", $"\"introducer\":{bank}");
            await IntroduceAsync("r1", "fund", "2021-07-01", "7亿", "\"introducer\":{\"kind\":\"subFund\",\"id\":\"b\"}");
            await IntroduceAsync("w1", "fund", "2021-07-02", "3亿", byA);
            await ProgressAsync("e1", """{"stage":"landed","evidence":["investmentAgreement","businessRegistration"],"effectiveOn":"2021-01-01"}""");
            await ProgressAsync("e2", """{"stage":"signed","effectiveOn":"2021-04-01"}""");
            await ProgressAsync("e2", """{"stage":"landed","effectiveOn":"2021-04-11"}""");
            await ProgressAsync("f1", """{"stage":"landed","effectiveOn":"2021-05-31"}""");
            await ProgressAsync("f2", """{"stage":"underConstruction","effectiveOn":"2021-06-30"}""");
            await ProgressAsync("m1", """{"mergedInto":"f2","effectiveOn":"2021-08-01"}""");
            await ProgressAsync("w1", """{"stage":"withdrawn","reason":"放弃","effectiveOn":"2021-09-01"}""");
            (await Api.PostAsync("/api/funds/g/projects", """{"id":"p1","name":"待复核项目","kind":"fund","stage":"landed","totalInvestment":"1亿","effectiveOn":"2021-07-01","introducer":{"kind":"institution","id":"bank","name":"某银行"}}""")).RequireStatus(201);
        }

        private Task IntroduceAsync(string id, string kind, string on, string? investment, string introducer) => PostAsync(
            "projects",
            $$"""{"id":"{{id}}","name":"{{id}}项目","kind":"{{kind}}","stage":"pipeline","region":"厦门","industry":"-半导体","totalInvestment":{{(investment is null ? "null" : $"\"{investment}\"")}},"effectiveOn":"{{on}}",{{introducer}}}""");

        private Task ProgressAsync(string id, string body) => PostAsync($"projects/{id}/progress", body);

        private async Task PostAsync(string route, string body) => (await Api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
    }
}
