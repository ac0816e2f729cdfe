using FundLeverage.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests;

/// <summary>Introduced projects and their progress, as clerks and reviewers record them over HTTP.</summary>
public sealed class ProjectTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Fund = "/api/funds/f";
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        // Seq 1, 2: sub-funds a and b; 3: the project p-001.
        _api = await TestApi.StartAsync(azurite);
        await _api.OpenFundAsync("f", "a", "b");
        await SubmitAsync("projects", Project("p-001"));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Introduce_AsTheContractHasIt_IsListed()
    {
        var project = Assert.Single((await ListAsync("?asOf=2021-03-31")).Json["value"]!);

        Assert.Equal(
            """{"id":"p-001","name":"华北大北斗","kind":"enterprise","industry":"卫星导航","region":null,"introducers":[{"kind":"subFund","id":"a","name":"a基金","sharePercent":null,"lead":false}],"status":"pipeline","stage":"pipeline","stageSince":"2021-03-01","daysInStage":30,"introducedOn":"2021-03-01","landedOn":null,"totalInvestmentYuan":300000000.00,"evidence":[],"mergedInto":null,"links":{"record":"/api/funds/f/records/3","progress":"/api/funds/f/projects/p-001/progress","financing":"/api/funds/f/projects/p-001/financing"}}""",
            project.ToString(Formatting.None));
        Assert.Empty((await ListAsync("?asOf=2021-02-28")).Json["value"]!);
    }

    [Fact]
    public async Task Progress_OfEveryKind_ShowsOnItsDay()
    {
        await SubmitAsync("projects/p-001/progress", new { stage = "landed", effectiveOn = "2021-09-30", totalInvestment = "3.2亿元", name = "华大北斗", evidence = new[] { "taxRegistration", "businessRegistration" }, document = "纪要" });
        await SubmitAsync("projects", Project("p-002"));
        await SubmitAsync("projects/p-001/progress", new { mergedInto = "p-002", effectiveOn = "2021-12-01" });

        var before = Assert.Single((await ListAsync("?asOf=2021-09-29&stage=pipeline&introducer=a&maxpagesize=1")).Json["value"]!);
        var landed = Assert.Single((await ListAsync("?asOf=2021-10-10&status=landed")).Json["value"]!);
        var merged = Assert.Single((await ListAsync("?asOf=2021-12-01&status=merged")).Json["value"]!);

        Assert.Equal("华北大北斗 300000000.00 ", $"{before["name"]} {(string?)before["totalInvestmentYuan"]} {before["landedOn"]}");
        Assert.Equal("华大北斗 320000000.00 2021-09-30 10 businessRegistration,taxRegistration", $"{landed["name"]} {(string?)landed["totalInvestmentYuan"]} {landed["landedOn"]} {landed["daysInStage"]} {string.Join(',', landed["evidence"]!)}");
        Assert.Equal("p-002", (string?)merged["mergedInto"]);
        var content = (await _api.GetAsync($"{Fund}/records/4")).Json;
        Assert.Equal("projectProgress", (string?)content["type"]);
        Assert.Equal(
            """{"project":"p-001","stage":"landed","totalInvestmentYuan":320000000.00,"totalInvestmentDisplay":"3.2亿元","name":"华大北斗","mergedInto":null,"evidence":["businessRegistration","taxRegistration"],"reason":null,"document":"纪要"}""",
            content["content"]!.ToString(Formatting.None));
    }

    [Theory]
    [InlineData("status=pipeline", "p-001 p-003")]
    [InlineData("status=landed", "p-002")]
    [InlineData("stage=landed", "p-002")]
    [InlineData("kind=fundManager", "p-003")]
    [InlineData("introducer=bank", "p-002 p-003")]
    [InlineData("industry=医药", "p-003")]
    [InlineData("industry=医药&kind=enterprise", "")]
    [InlineData("", "p-001 p-002 p-003")]
    public async Task List_ByAnything_HasWhatFits(string query, string expected)
    {
        await SubmitAsync("projects", Project("p-002", stage: "landed", introducers: new object[] { new { kind = "subFund", id = "a" }, new { kind = "institution", id = "bank", lead = true } }));
        await SubmitAsync("projects", Project("p-003", kind: "fundManager", industry: "医药", introducer: new { kind = "institution", id = "bank", name = "某银行" }));

        Assert.Equal(expected, string.Join(' ', (await ListAsync($"?asOf=2021-12-31&{query}")).Json["value"]!.Select(p => (string)p["id"]!)));
    }

    [Fact]
    public async Task List_PageByPage_HasEveryProjectOnce()
    {
        for (var i = 2; i <= 5; i++)
            await SubmitAsync("projects", Project($"p-00{i}"));

        var ids = new List<string>();
        for (var next = $"{Fund}/projects?maxpagesize=2"; next is not null;)
        {
            var page = (await _api.GetAsync(next)).RequireStatus(200).Json;
            ids.AddRange(page["value"]!.Select(p => (string)p["id"]!));
            next = (string?)page["nextLink"] is { } link ? new Uri(link).PathAndQuery : null;
        }

        Assert.Equal(["p-001", "p-002", "p-003", "p-004", "p-005"], ids);
    }

    [Theory]
    [InlineData("projects", """{}""", 400, "/effectiveOn member-required|/id member-required|/introducer member-required|/kind member-required|/name member-required|/stage member-required")]
    [InlineData("projects", """{"id":"P 1","name":"","kind":"company","introducer":{"kind":"person","extra":1},"stage":"done","totalInvestment":"约3亿","effectiveOn":"2021-13-01","x":1}""", 400, "/effectiveOn date-malformed|/id id-malformed|/introducer/extra member-unknown|/introducer/id member-required|/introducer/kind choice-unknown|/kind choice-unknown|/name text-empty|/stage choice-unknown|/totalInvestment amount-approximate|/x member-unknown")]
    [InlineData("projects", """{"id":"q","name":"q","kind":"fund","introducer":{"kind":"subFund","id":"z"},"stage":"signed","effectiveOn":"2021-03-01"}""", 422, "/introducer/id sub-fund-unknown")]
    [InlineData("projects", """{"id":"q","name":"q","kind":"fund","introducer":{"kind":"institution","id":"z"},"introducers":[{"kind":"institution","id":"z"}],"stage":"signed","effectiveOn":"2021-03-01"}""", 400, "/introducers introducer-and-introducers")]
    [InlineData("projects", """{"id":"q","name":"q","kind":"fund","introducers":[],"stage":"signed","effectiveOn":"2021-03-01"}""", 400, "/introducers list-length")]
    [InlineData("projects", """{"id":"q","name":"q","kind":"fund","introducers":[{"kind":"subFund","id":"a","share":"60"},{"kind":"subFund","id":"b","share":1.5},{"kind":"subFund","id":"b","share":"0%"},{"kind":"subFund","id":"b","share":0.00001},{"kind":"subFund","id":"b","lead":"yes"}],"stage":"signed","effectiveOn":"2021-03-01"}""", 400, "/introducers/0/share share-malformed|/introducers/1/share share-malformed|/introducers/2/share share-malformed|/introducers/3/share share-malformed|/introducers/4/lead member-type")]
    [InlineData("projects", """{"id":"q","name":"q","kind":"fund","introducers":[{"kind":"subFund","id":"a","share":"60%"},{"kind":"subFund","id":"z","share":0.3}],"stage":"signed","effectiveOn":"2021-03-01"}""", 400, "/introducers shares-do-not-add-up|/introducers/1/id sub-fund-unknown")]
    [InlineData("projects", """{"id":"p-001","name":"q","kind":"fund","introducers":[{"kind":"subFund","id":"a"},{"kind":"subFund","id":"b"}],"stage":"signed","effectiveOn":"2021-03-01"}""", 400, "/id project-exists|/introducers introducers-unclear")]
    [InlineData("projects", """{"id":"q","name":"q","kind":"fund","introducer":{"kind":"subFund","id":"a"},"stage":"signed","totalInvestment":"100万美元","effectiveOn":"2021-03-01"}""", 400, "/totalInvestment exchange-required")]
    [InlineData("projects/p-001/progress", """{"effectiveOn":"2021-04-01"}""", 400, " progress-empty")]
    [InlineData("projects/p-001/progress", """{"stage":"landed","effectiveOn":"2021-02-28"}""", 422, "/effectiveOn effective-before-introduction")]
    [InlineData("projects/p-001/progress", """{"evidence":["photo",1],"stage":"Landed","mergedInto":"A","effectiveOn":"2021-04-01"}""", 400, "/evidence/0 choice-unknown|/evidence/1 choice-unknown|/mergedInto id-malformed|/stage choice-unknown")]
    [InlineData("projects/p-001/progress", """{"mergedInto":"p-001","effectiveOn":"2021-04-01"}""", 422, "/mergedInto project-merge-circular")]
    [InlineData("projects/p-001/progress", """{"mergedInto":"p-009","effectiveOn":"2021-04-01"}""", 422, "/mergedInto project-unknown")]
    [InlineData("projects/p-009/progress", """{"stage":"landed","effectiveOn":"2021-04-01"}""", 422, " project-unknown")]
    [InlineData("projects/P/progress", """{"stage":"landed","effectiveOn":"2021-04-01"}""", 400, " id-malformed")]
    [InlineData("projects/p-001/financing", """{}""", 400, "/amount member-required|/effectiveOn member-required|/round member-required|/roundAmount member-required|/subFund member-required")]
    [InlineData("projects/p-001/financing", """{"subFund":"z","round":"A轮","amount":"2亿","roundAmount":"1亿","effectiveOn":"2021-04-01"}""", 422, "/subFund sub-fund-unknown")]
    [InlineData("projects/p-001/financing", """{"subFund":"a","round":"A轮","amount":"2亿","roundAmount":"1亿","effectiveOn":"2021-04-01"}""", 422, "/amount financing-above-round")]
    [InlineData("projects/p-001/financing", """{"subFund":"a","round":"A轮","amount":"2亿","roundAmount":"1亿美元","exchange":{"rate":"7","rateOn":"2021-04-01","source":"x"},"effectiveOn":"2021-04-01"}""", 400, "/exchange exchange-not-needed|/roundAmount exchange-required")]
    [InlineData("landed-rules", """{"id":"r","name":"r","stages":["landed","withdrawn"],"effectiveOn":"2021-04-01"}""", 400, "/stages landed-rule-stage")]
    [InlineData("landed-rules", """{"id":"r","name":"r","version":0,"stages":[],"evidence":{"allOf":"landContract","noneOf":[]},"effectiveOn":"2021-04-01"}""", 400, "/evidence/allOf member-type|/evidence/noneOf member-unknown|/stages list-length|/version number-out-of-range")]
    public async Task Body_ThatIsWrong_IsRefusedWithEveryFailureAndWritesNothing(string route, string body, int status, string errors)
    {
        var answer = await _api.PostAsync($"{Fund}/{route}", body);

        Assert.Equal((status, errors), (answer.Status, string.Join('|', answer.Errors)));
        Assert.All(answer.Json["errors"]!, error => Assert.DoesNotMatch(@"\{\w+\}", (string)error["message"]!));
        Assert.Equal(3, (int)(await _api.GetAsync(Fund)).Json["lastSeq"]!);
    }

    [Fact]
    public async Task Progress_ThatGoesBackOrRevives_IsTakenWithAWarning()
    {
        await SubmitAsync("projects/p-001/progress", new { stage = "signed", effectiveOn = "2021-04-01" });
        var back = await SubmitAsync("projects/p-001/progress", new { stage = "negotiating", effectiveOn = "2021-05-01" });
        await SubmitAsync("projects/p-001/progress", new { stage = "withdrawn", reason = "投资方撤资", effectiveOn = "2021-06-01" });
        var refused = await _api.PostAsync($"{Fund}/projects/p-001/progress", new { totalInvestment = "4亿", effectiveOn = "2021-07-01" });
        var revived = await SubmitAsync("projects/p-001/progress", new { stage = "pipeline", effectiveOn = "2021-08-01" });

        Assert.Equal("project-stage-back 阶段由“签约”退回“洽谈”,请确认。", $"{back["warnings"]![0]!["code"]} {back["warnings"]![0]!["message"]}");
        Assert.Equal((422, "project-withdrawn"), (refused.Status, refused.Code));
        Assert.Equal("project-revived", (string?)revived["warnings"]![0]!["code"]);
    }

    [Fact]
    public async Task Reversal_OfWhatProjectsRestOn_IsRefusedAndOfTheRestTaken()
    {
        await SubmitAsync("projects/p-001/progress", new { stage = "landed", effectiveOn = "2021-09-30" });

        var subFund = await _api.PostAsync($"{Fund}/records/1/reversal", new { reason = "x" });
        var project = await _api.PostAsync($"{Fund}/records/3/reversal", new { reason = "x" });
        Assert.Equal(["422 record-depended-on 3", "422 record-depended-on 4"], new[] { subFund, project }.Select(a => $"{a.Status} {a.Code} {((string)a.Json["detail"]!).Split('第')[2].Split(' ')[1]}"));

        await SubmitAsync("records/4/reversal", new { reason = "未落地" });
        await SubmitAsync("records/3/reversal", new { reason = "录入有误", replacement = Project("p-100", introducer: new { kind = "institution", id = "bank" }) });
        await SubmitAsync("records/1/reversal", new { reason = "x" });
        Assert.Equal(["p-100"], (await ListAsync("?asOf=2021-12-31")).Json["value"]!.Select(p => (string)p["id"]!));
    }

    [Fact]
    public async Task Correction_OfEachRecord_IsOfItsOwnKind()
    {
        await SubmitAsync("projects/p-001/progress", new { stage = "landed", effectiveOn = "2021-09-30" });
        await SubmitAsync("projects/p-001/financing", new { subFund = "a", round = "A轮", amount = "1万", roundAmount = "1亿", effectiveOn = "2021-09-30" });
        await SubmitAsync("landed-rules", new { id = "zone", name = "口径", stages = new[] { "landed" }, effectiveOn = "2021-01-01" });

        await SubmitAsync("records/3/reversal", new { reason = "x", replacement = Project("p-001", stage: "signed") });
        await SubmitAsync("records/4/reversal", new { reason = "x", replacement = new { project = "p-001", stage = "inProduction", effectiveOn = "2021-10-01" } });
        await SubmitAsync("records/5/reversal", new { reason = "x", replacement = new { project = "p-001", subFund = "b", round = "A轮", amount = "2万", roundAmount = "2亿", effectiveOn = "2021-10-01" } });
        await SubmitAsync("records/6/reversal", new { reason = "x", replacement = new { id = "zone", name = "新口径", stages = new[] { "inProduction" }, effectiveOn = "2021-01-01" } });
        var wrong = await _api.PostAsync($"{Fund}/records/9/reversal", new { reason = "x", replacement = new { project = "p-009", stage = "x", effectiveOn = "2021-10-01" } });

        var project = Assert.Single((await ListAsync("?asOf=2021-12-31")).Json["value"]!);
        Assert.Equal("inProduction 2021-10-01", $"{project["stage"]} {project["landedOn"]}");
        Assert.Equal("default 0 False approved, zone 1 True approved", string.Join(", ", (await _api.GetAsync($"{Fund}/landed-rules")).Json["value"]!.Select(r => $"{r["id"]} {r["version"]} {r["inForce"]} {r["status"]}")));
        Assert.Equal(["/replacement/project project-unknown", "/replacement/stage choice-unknown"], wrong.Errors);
        Assert.True((bool)(await _api.GetAsync($"{Fund}/verification")).Json["valid"]!);
    }

    [Fact]
    public async Task Review_OfProjects_LetsThemCountOnlyOnceApproved()
    {
        await _api.OpenReviewedFundAsync("g", "a");
        await PostAsync("g", "approvals", new { records = new[] { new { seq = 1 } } }, "approver");
        await PostAsync("g", "projects", Project("p"));
        await PostAsync("g", "projects/p/progress", new { stage = "landed", effectiveOn = "2021-09-30" });
        await PostAsync("g", "landed-rules", new { id = "zone", name = "口径", stages = new[] { "signed" }, effectiveOn = "2021-01-01" });

        Assert.Equal("pending pipeline  0", await StateAsync());
        var tooEarly = await _api.PostAsync("/api/funds/g/records/4/approval", new { }, person: "approver");
        Assert.Equal((422, "project-unknown"), (tooEarly.Status, tooEarly.Code));
        await PostAsync("g", "records/3/approval", new { }, "approver");
        Assert.Equal("pipeline pipeline 300000000.00 0", await StateAsync());
        await PostAsync("g", "records/4/approval", new { }, "approver");
        Assert.Equal("landed landed 300000000.00 1", await StateAsync());
        Assert.Equal("default True, zone False", string.Join(", ", (await _api.GetAsync("/api/funds/g/landed-rules")).Json["value"]!.Select(r => $"{r["id"]} {r["inForce"]}")));
        var own = await _api.PostAsync("/api/funds/g/records/5/approval", new { }, person: "submitter:approve");
        Assert.Equal((403, "review-by-submitter"), (own.Status, own.Code));

        async Task<string> StateAsync()
        {
            var project = Assert.Single((await _api.GetAsync("/api/funds/g/projects?asOf=2021-12-31")).RequireStatus(200).Json["value"]!);
            var statistics = (await _api.GetAsync("/api/funds/g/projects/statistics?to=2021-12-31")).RequireStatus(200).Json;
            return $"{project["status"]} {project["stage"]} {(string?)project["totalInvestmentYuan"]} {statistics["landed"]!["count"]}";
        }
    }

    private static Dictionary<string, object?> Project(string id, string kind = "enterprise", string stage = "pipeline", string industry = "卫星导航", object? introducer = null, object[]? introducers = null) => new()
    {
        ["id"] = id,
        ["name"] = id == "p-001" ? "华北大北斗" : id,
        ["kind"] = kind,
        [introducers is null ? "introducer" : "introducers"] = introducers ?? introducer ?? new { kind = "subFund", id = "a" },
        ["stage"] = stage,
        ["industry"] = industry,
        ["totalInvestment"] = "3亿元",
        ["effectiveOn"] = "2021-03-01",
    };

    private async Task<TestAnswer> ListAsync(string query) => (await _api.GetAsync($"{Fund}/projects{query}")).RequireStatus(200);

    private Task<JObject> SubmitAsync(string route, object body) => PostAsync("f", route, body);

    private async Task<JObject> PostAsync(string fund, string route, object body, string person = "submitter") =>
        (await _api.PostAsync($"/api/funds/{fund}/{route}", body, person: person)).RequireStatus(201).Json;
}
