using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>Each report is published once, restated beside, and never changed.</summary>
public sealed class PublicationTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("2020", "2020", "2020-v1", "2020-12-31")]
    [InlineData("2021-11", "2021-11", "2021-11-v1", "2021-11-30")]
    [InlineData("2021-Q3", "2021-Q3", "2021-q3-v1", "2021-09-30")]
    [InlineData("2021-H1", "2021-H1", "2021-h1-v1", "2021-06-30")]
    [InlineData("2021-W47", "2021-W47", "2021-w47-v1", "2021-11-28")]
    [InlineData("2021-07..2021-09", "2021-Q3", "2021-q3-v1", "2021-09-30")]
    public async Task Period_InEachShape_IsPublishedAsOfItsLastDay(string asked, string period, string id, string asOf)
    {
        await using var stage = await ReportStage.PrepareAsync(azurite, "required");

        var published = await stage.PublishedAsync(new { period = asked });

        Assert.Equal((id, period, asOf), ((string)published["id"]!, (string)published["period"]!, (string)published["asOf"]!));
        Assert.Equal(["xlsx", "docx", "html", "json", "csv"], published["formats"]!.Select(format => (string)format!));
        Assert.Equal((await stage.Api.GetAsync(ReportStage.Fund)).Json["lastRecordedAt"], published["knownAt"]);
    }

    [Theory]
    [InlineData("""{"period":"2021-11-30"}""", "/period report-period-kind")]
    [InlineData("""{"period":"2021-01..2021-10"}""", "/period report-period-kind")]
    [InlineData("""{"period":"..2021-11-30"}""", "/period report-period-kind")]
    [InlineData("""{"period":"2021-12"}""", "/period report-period-not-over")]
    [InlineData("""{"period":"2021-13","language":"fr","reason":"r"}""", "/language choice-unknown|/period period-malformed|/reason member-unknown")]
    [InlineData("""{"restates":true}""", "/period member-required|/reason member-required")]
    public async Task Publication_WithWhatIsWrong_SaysAllOfIt(string body, string errors)
    {
        await using var stage = await ReportStage.PrepareAsync(azurite, "required");

        var answer = await stage.PublishAsync(body);

        Assert.Equal((400, errors), (answer.Status, string.Join('|', answer.Errors)));
        Assert.Empty((await stage.Api.GetAsync(ReportStage.Fund + "/reports")).Json["value"]!);
    }

    [Fact]
    public async Task Period_OnItsLastDayInShanghai_IsOver()
    {
        var clock = new NodaTime.Testing.FakeClock(NodaTime.Instant.FromUtc(2021, 11, 29, 15, 59), NodaTime.Duration.Zero);
        await using var api = await TestApi.StartAsync(azurite, clock);
        await api.OpenFundAsync("f");
        var before = await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, person: "admin");

        clock.AdvanceMinutes(1);
        var then = await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, person: "admin");

        Assert.Equal((400, 201), (before.Status, then.Status));
    }

    [Fact]
    public async Task Publication_SentAgain_ReplaysAndAnotherBodyUnderItsKeyIsRefused()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);

        var first = (await stage.PublishAsync(new { period = "2021-11" }, "k")).RequireStatus(201);
        await stage.WriteAsync("/sub-funds", new { id = "later", name = "后来的基金" });
        var again = (await stage.PublishAsync(new { period = "2021-11" }, "k")).RequireStatus(201);
        var other = await stage.PublishAsync(new { period = "2021-10" }, "k");

        Assert.Equal((first.Body, "true"), (again.Body, again.Header("Idempotency-Replayed")));
        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other.Code));
        Assert.Null(first.Header("Idempotency-Replayed"));
    }

    [Fact]
    public async Task Publication_OfWhatIsPublished_AnswersThatOne()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);

        var first = (await stage.PublishAsync(new { period = "2021-11" })).RequireStatus(201);
        await stage.WriteAsync("/sub-funds", new { id = "later", name = "后来的基金" });
        var again = (await stage.PublishAsync(new { period = "2021-11", language = "en" }, "again")).RequireStatus(200);
        var replayed = (await stage.PublishAsync(new { period = "2021-11", language = "en" }, "again")).RequireStatus(200);

        Assert.Equal((first.Body, first.Body, "true"), (again.Body, replayed.Body, replayed.Header("Idempotency-Replayed")));
        Assert.Single((await stage.Api.GetAsync(ReportStage.Fund + "/reports")).Json["value"]!);
    }

    [Fact]
    public async Task Publication_ByManyAtOnce_IsOne()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => stage.PublishAsync(new { period = "2021-11" })));

        Assert.Equal([200, 200, 200, 200, 200, 201], answers.Select(answer => answer.Status).Order());
        Assert.Single(answers.Select(answer => answer.Body).Distinct(StringComparer.Ordinal));
        Assert.Equal(answers[0].Json, Assert.Single((await stage.Api.GetAsync(ReportStage.Fund + "/reports")).Json["value"]!));
    }

    [Fact]
    public async Task Restatement_OfAPublishedReport_StandsBesideAndSaysWhatChanged()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        var nothing = await stage.PublishAsync(new { period = "2021-11", restates = true, reason = "r" });
        var first = await stage.PublishedAsync(new { period = "2021-11" });
        var bytes = await stage.FileAsync("2021-11-v1", "html");
        var unchanged = await stage.PublishAsync(new { period = "2021-11", restates = true, reason = "r" });

        await stage.WriteAsync("/fund-sizes", new { subFund = "a", basis = "committed", amount = "8亿", effectiveOn = "2021-11-20" });
        var second = await stage.PublishedAsync(new { period = "2021-11", restates = true, reason = "补录<甲基金>扩募" });
        var json = await stage.JsonAsync("2021-11-v2");
        var page = (await stage.FileAsync("2021-11-v2", "html")).Text;

        Assert.Equal(("report-not-published", "report-unchanged"), (nothing.Code, unchanged.Code));
        Assert.Equal(("2021-11-v2", "2021-11-v1", "补录<甲基金>扩募", 2), ((string)second["id"]!, (string)second["restates"]!, (string)second["reason"]!, (int)second["version"]!));
        Assert.Equal((32.8182m, 33.9091m), ((decimal)json["restatement"]!["before"]!["multiple"]!, (decimal)json["restatement"]!["after"]!["multiple"]!));
        var record = Assert.Single(json["restatement"]!["records"]!);
        Assert.Equal(("added", 800000000.00m), ((string)record["change"]!, (decimal)record["content"]!["amountYuan"]!));
        Assert.Contains("原因:补录&lt;甲基金&gt;扩募。财政杠杆放大倍数由32.8182倍更正为33.9091倍,涉及记录 1 条。", page, StringComparison.Ordinal);
        Assert.Equal(bytes.Bytes, (await stage.FileAsync("2021-11-v1", "html")).Bytes);
        Assert.Equal([(string)first["id"]!, "2021-11-v2"], (await stage.Api.GetAsync(ReportStage.Fund + "/reports")).Json["value"]!.Select(report => (string)report["id"]!));
        Assert.Equal("2021-11-v2", (string?)(await stage.PublishAsync(new { period = "2021-11" })).RequireStatus(200).Json["id"]);
    }

    [Fact]
    public async Task Report_OfAnotherFundOrWorkspace_IsUnknown()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-11" });
        await stage.Api.OpenFundAsync("g");
        (await stage.Api.PostAsync("/api/funds", new { id = "f", name = "别处的基金", approval = "none" }, person: "admin", workspace: "other")).RequireStatus(201);

        var otherFund = await stage.Api.GetAsync("/api/funds/g/reports/2021-11-v1");
        var otherWorkspace = await stage.Api.GetAsync("/api/funds/f/reports/2021-11-v1", workspace: "other");
        var noId = await stage.Api.GetAsync("/api/funds/f/reports/..%7CV");

        Assert.All([otherFund, otherWorkspace, noId], answer => Assert.Equal((404, "report-unknown"), (answer.Status, answer.Code)));
        Assert.Empty((await stage.Api.GetAsync("/api/funds/f/reports", workspace: "other")).Json["value"]!);
        Assert.Equal(404, (await stage.Api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, person: "admin", workspace: "third")).Status);
    }
}
