using FundLeverage.LocalHost.Azurite;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests;

/// <summary>Recording and listing, as a clerk's tools do it.</summary>
public sealed class RecordTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync(azurite);
        await _api.OpenFundAsync("f", "a");
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Record_OnceWritten_AnswersAReceiptWhoseLinkLeadsToIt()
    {
        var receipt = (await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "贰亿柒仟伍佰万元整", effectiveOn = "2021-06-30", document = " 管委会〔2021〕 5号 " })).RequireStatus(201).Json;

        var record = (await _api.GetAsync((string)receipt["links"]!["self"]!)).RequireStatus(200).Json;

        Assert.Equal((2L, "approved", 64), ((long)receipt["seq"]!, (string)receipt["status"]!, ((string)receipt["hash"]!).Length));
        Assert.Equal((string)receipt["hash"]!, (string)record["hash"]!);
        Assert.Equal(
            """{"subFund":"a","change":"initial","amountYuan":275000000.00,"amountDisplay":"2.75亿元","document":"管委会〔2021〕 5号","approvedBeforeFormation":false}""",
            record["content"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("demo-submitter 演示填报人", $"{record["submittedBy"]!["subject"]} {record["submittedBy"]!["name"]}");
    }

    [Fact]
    public async Task Commitment_ThroughItsLife_IsWhatItsChangesAddUpTo()
    {
        foreach (var (change, amount, day) in new[]
        {
            ("initial", "1亿", "2021-02-01"), ("increase", "5000万", "2021-03-01"), ("reduce", "2000万", "2021-04-01"), ("transferOut", "3000万", "2021-05-01"),
        })
            (await PostAsync("commitments", new { subFund = "a", change, amount, effectiveOn = day })).RequireStatus(201);
        (await PostAsync("commitments", new { subFund = "a", change = "cancel", effectiveOn = "2021-06-01" })).RequireStatus(201);

        Assert.Equal("0.00, 100000000.00, 150000000.00, 130000000.00, 100000000.00, 0.00", await CommittedAsync("2021-01-31", "2021-02-01", "2021-03-01", "2021-04-30", "2021-05-01", "2021-06-01"));
        var backdated = await PostAsync("commitments", new { subFund = "a", change = "reduce", amount = "1.2亿", effectiveOn = "2021-02-15" });
        Assert.Equal((422, "commitment-below-zero"), (backdated.Status, backdated.Code));
    }

    [Fact]
    public async Task ForeignMoney_WithItsRate_IsKeptAsWrittenAndCountsInYuan()
    {
        var body = new { subFund = "a", change = "initial", amount = "1,000万美元", effectiveOn = "2021-06-30", exchange = new { rate = "6.4601", rateOn = "2021-06-30", source = "中国人民银行中间价" } };
        (await PostAsync("commitments", body)).RequireStatus(201);

        var content = (await _api.GetAsync("/api/funds/f/records/2")).Json["content"]!;

        Assert.Equal("64601000.00", (string?)content["amountYuan"]);
        Assert.Equal(
            """{"amount":10000000.00,"currency":"USD","rate":6.4601,"rateOn":"2021-06-30","source":"中国人民银行中间价"}""",
            content["original"]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Sources_ThatDoNotAddUpToTheSize_AreRefusedWithTheSums()
    {
        (await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "5000万", effectiveOn = "2021-06-30" })).RequireStatus(201);

        var wrong = await PostAsync("fund-sizes", Size("6.4亿元"));
        var right = await PostAsync("fund-sizes", Size("6.5亿元"));

        Assert.Equal((422, "sources-do-not-add-up"), (wrong.Status, wrong.Code));
        Assert.Equal("各来源合计 9.4亿元 加本基金认缴 5,000万元,不等于规模 10亿元。", (string?)wrong.Json["detail"]);
        Assert.Equal(201, right.Status);

        static object Size(string privateMoney) => new { subFund = "a", basis = "committed", amount = "10亿元", effectiveOn = "2021-06-30", sources = new { otherFiscal = "1亿元", stateOwned = "2亿元", @private = privateMoney } };
    }

    [Fact]
    public async Task SubFund_FormedLaterAndLiquidated_CountsInBetween()
    {
        (await PostAsync("sub-funds", new { id = "late", name = "迟设基金", creditCode = "911101080000000000" })).RequireStatus(201);
        (await PostAsync("commitments", new { subFund = "late", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        (await PostAsync("fund-sizes", new { subFund = "late", basis = "committed", amount = "5亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        (await PostAsync("sub-funds/late/status", new { status = "formed", effectiveOn = "2021-03-01" })).RequireStatus(201);
        (await PostAsync("sub-funds/late/status", new { status = "liquidated", effectiveOn = "2021-09-01" })).RequireStatus(201);

        Assert.Equal("notFormed", await StateAsync("2021-02-28"));
        Assert.Equal("5.0000", await StateAsync("2021-03-01"));
        Assert.Equal("5.0000", await StateAsync("2021-08-31"));
        Assert.Equal("liquidated", await StateAsync("2021-09-01"));

        async Task<string> StateAsync(string asOf)
        {
            var json = (await _api.GetAsync($"/api/funds/f/leverage?asOf={asOf}")).RequireStatus(200).Json;
            return (string)(json["excluded"]!.FirstOrDefault(e => (string?)e["subFund"] == "late")?["reason"] ?? json["multiple"])!;
        }
    }

    [Fact]
    public async Task Warnings_OfAnAcceptedRecord_AreInTheAnswer()
    {
        (await PostAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = "1亿元", effectiveOn = "2021-06-30" })).RequireStatus(201);

        var paid = (await PostAsync("paid-in-capital", new { subFund = "a", source = "private", amount = "1.5亿元", effectiveOn = "2021-07-01" })).RequireStatus(201);

        Assert.Equal("/amount paid-in-above-size 实缴合计 1.5亿元 超过认缴规模 1亿元,请核对。", string.Join(' ', paid.Json["warnings"]!.Single().Values().Select(v => (string?)v)));
    }

    [Fact]
    public async Task Commitment_LargerThanTheSize_IsWarnedOfAndDoubtedInTheFigure()
    {
        (await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿元", effectiveOn = "2021-06-30" })).RequireStatus(201);
        (await PostAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿元", effectiveOn = "2021-06-30" })).RequireStatus(201);

        var increase = (await PostAsync("commitments", new { subFund = "a", change = "increase", amount = "30亿元", effectiveOn = "2021-07-01" })).RequireStatus(201);
        var before = (await _api.GetAsync("/api/funds/f/leverage?asOf=2021-06-30")).RequireStatus(200).Json;
        var after = (await _api.GetAsync("/api/funds/f/leverage?asOf=2021-07-01")).RequireStatus(200).Json;

        Assert.Equal("commitment-above-size", (string?)increase.Json["warnings"]!.Single()["code"]);
        Assert.Empty(before["warnings"]!);
        Assert.Equal("a sizeBelowGuidance", $"{after["warnings"]!.Single()["subFund"]} {after["warnings"]!.Single()["reason"]}");
    }

    [Fact]
    public async Task Commitments_WhoseSumIsLargerThanCanBeKept_AreRefused()
    {
        (await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "92233720368547758.07", effectiveOn = "2021-06-30" })).RequireStatus(201);

        var more = await PostAsync("commitments", new { subFund = "a", change = "increase", amount = "0.01", effectiveOn = "2021-06-30" });
        var cancelled = await PostAsync("commitments", new { subFund = "a", change = "cancel", effectiveOn = "2021-06-30" });

        Assert.Equal((400, "amount-too-large"), (more.Status, more.Code));
        Assert.Equal(201, cancelled.Status);
    }

    [Fact]
    public async Task Record_WhenTheStoreIsGone_Is503WithRetryAfter()
    {
        var gone = await AzuriteProcess.StartAsync(null, TextWriter.Null, CancellationToken.None);
        await using var api = await TestApi.StartAsync(gone.ConnectionString);
        await api.OpenFundAsync("f", "a");
        await gone.DisposeAsync();

        var read = await api.GetAsync("/api/funds/f/leverage");
        var ready = await api.GetAsync("/api/ready");

        Assert.Equal((503, "temporarily-unavailable", "5"), (read.Status, read.Code, read.Header("Retry-After")));
        Assert.Equal(503, ready.Status);
        Assert.Equal(200, (await api.GetAsync("/api/live")).Status);
    }

    [Fact]
    public async Task ListRecords_PageByPage_GivesEachRecordOnceAndFilters()
    {
        for (var i = 1; i <= 6; i++)
            (await PostAsync("paid-in-capital", new { subFund = "a", source = "private", amount = i, effectiveOn = $"2021-0{i}-01" })).RequireStatus(201);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], await PagesAsync("order=oldest"));
        Assert.Equal([7, 6, 5, 4, 3, 2, 1], await PagesAsync("order=newest"));
        Assert.Equal([6, 5, 4], await PagesAsync("order=newest&from=2021-03-01&to=2021-05-31"));
        Assert.Equal("4, 5", await SeqsAsync("type=paidInCapital&from=2021-03-01&to=2021-04-30&status=approved"));
        Assert.Equal("1", await SeqsAsync("type=subFund"));
        Assert.Equal("", await SeqsAsync("status=pending"));

        async Task<List<int>> PagesAsync(string query)
        {
            var seqs = new List<int>();
            for (var next = $"/api/funds/f/records?maxpagesize=3&{query}"; next is not null;)
            {
                var page = (await _api.GetAsync(next)).RequireStatus(200).Json;
                seqs.AddRange(page["value"]!.Select(r => (int)r["seq"]!));
                Assert.Equal(page["nextLink"] is null, page["continuationToken"] is null);
                next = (string?)page["nextLink"];
            }

            return seqs;
        }

        async Task<string> SeqsAsync(string query) =>
            string.Join(", ", (await _api.GetAsync($"/api/funds/f/records?{query}")).RequireStatus(200).Json["value"]!.Select(r => (int)r["seq"]!));
    }

    [Fact]
    public async Task ListRecords_OfAPersonOrAboutASubFund_GivesOnlyThose()
    {
        await _api.OpenReviewedFundAsync("r", "a", "b");
        await SubmitAsync("a", "submitter", "initial");
        await SubmitAsync("b", "li:submit", "initial");
        await SubmitAsync("b", "submitter", "increase");

        Assert.Equal(["b 5", "a 3"], await ListAsync("submittedBy=demo-submitter&type=commitment&order=newest"));
        Assert.Equal(["b 2", "b 4", "b 5"], await ListAsync("about=b"));
        Assert.Equal(["b 5", "b 4", "b 2"], await ListAsync("about=b&status=pending&order=newest"));
        Assert.Equal(["b 4", "b 2"], await ListAsync("about=b&status=pending&order=newest&continuationToken=NQ"));
        Assert.Empty(await ListAsync("about=nobody"));
        Assert.Equal("choice-unknown", (await _api.GetAsync("/api/funds/r/records?order=random")).RequireStatus(400).Code);

        async Task SubmitAsync(string subFund, string person, string change) =>
            (await _api.PostAsync("/api/funds/r/commitments", new { subFund, change, amount = "1亿", effectiveOn = "2021-06-30" }, person: person)).RequireStatus(201);

        async Task<string[]> ListAsync(string query) =>
            [.. (await _api.GetAsync($"/api/funds/r/records?{query}")).RequireStatus(200).Json["value"]!.Select(r => $"{r["content"]!["subFund"]} {r["seq"]}")];
    }

    [Fact]
    public async Task ListFunds_OfTwoWorkspaces_AreKeptApart()
    {
        (await _api.PostAsync("/api/funds", new { id = "f", name = "另一家" }, person: "admin", workspace: "other")).RequireStatus(201);
        (await _api.PostAsync("/api/funds", new { id = "g", name = "又一只" }, person: "admin", workspace: "other")).RequireStatus(201);

        var own = (await _api.GetAsync("/api/funds")).RequireStatus(200).Json["value"]!;
        var others = (await _api.GetAsync("/api/funds?maxpagesize=1", workspace: "other")).RequireStatus(200).Json;
        var rest = (await _api.GetAsync((string)others["nextLink"]!, workspace: "other")).RequireStatus(200).Json;
        var unknown = await _api.GetAsync("/api/funds/g/leverage");
        var write = await _api.PostAsync("/api/funds/g/sub-funds", new { id = "x", name = "x" });

        Assert.Equal(["f"], own.Select(f => (string?)f["id"]));
        Assert.Equal("另一家", (string?)others["value"]!.Single()["name"]);
        Assert.Equal("g", (string?)rest["value"]!.Single()["id"]);
        Assert.Equal((404, "fund-unknown"), (unknown.Status, unknown.Code));
        Assert.Equal((404, "fund-unknown"), (write.Status, write.Code));
    }

    private Task<TestAnswer> PostAsync(string route, object body) => _api.PostAsync($"/api/funds/f/{route}", body);

    private async Task<string> CommittedAsync(params string[] days)
    {
        var amounts = new List<string>();
        foreach (var day in days)
        {
            var subFund = (JObject)(await _api.GetAsync($"/api/funds/f/sub-funds?asOf={day}")).RequireStatus(200).Json["value"]!.Single();
            amounts.Add((string)subFund["guidanceCommitmentYuan"]!);
        }

        return string.Join(", ", amounts);
    }
}
