using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Reports.Schedules;

/// <summary>Schedules are set, listed and ended over HTTP.</summary>
public sealed class ScheduleRouteTests(AzuriteFixture azurite)
{
    private const string Schedules = "/api/funds/f/report-schedules";

    [Fact]
    public async Task Schedule_OfWhatIsRequiredOnly_HasTheUsualRule()
    {
        await using var api = await StartAsync();

        var set = (await api.PostAsync(Schedules, new { id = "monthly", kind = "monthly" }, person: "admin")).RequireStatus(201).Json;

        Assert.Equal(
            """{"id":"monthly","fund":"f","status":"active","kind":"monthly","zone":"Asia/Shanghai","workingDay":1,"time":"08:30","cron":null,"language":"zh","recipients":[],"version":1,"since":"2021-11-20T00:00:00.0000000Z","setBy":{"subject":"demo-admin","name":"演示管理员"},"links":{"self":"/api/funds/f/report-schedules/monthly","schedules":"/api/funds/f/report-schedules"}}""",
            set.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("{}", "/id member-required|/kind member-required")]
    [InlineData("""{"id":"X","kind":"daily","zone":"China","time":"8:30","workingDay":0,"language":"fr","recipients":[],"more":1}""",
        "/id id-malformed|/kind choice-unknown|/language choice-unknown|/more member-unknown|/recipients list-length|/time schedule-time-malformed|/workingDay schedule-working-day|/zone schedule-zone-unknown")]
    [InlineData("""{"id":"x","kind":"weekly","workingDay":6}""", "/workingDay schedule-working-day")]
    [InlineData("""{"id":"x","kind":"monthly","workingDay":21}""", "/workingDay schedule-working-day")]
    [InlineData("""{"id":"x","kind":"monthly","workingDay":1.5,"zone":8}""", "/workingDay member-type|/zone member-type")]
    [InlineData("""{"id":"x","kind":"monthly","cron":"0 8 32 * *","time":"08:30"}""", "/cron schedule-cron-malformed|/cron schedule-two-rules")]
    [InlineData("""{"id":"x","kind":"monthly","cron":"0 8 1 * *","workingDay":1}""", "/cron schedule-two-rules")]
    [InlineData("""{"id":"x","kind":"monthly","cron":"0 0 30 2 *"}""", "/cron schedule-never-due")]
    [InlineData("""{"id":"x","kind":"monthly","recipients":[{"channel":"A b","formats":["pdf"]},{"channel":"archive","formats":[]},{"channel":"archive","formats":["json"],"to":1},{}]}""",
        "/recipients/0/channel delivery-channel-unknown|/recipients/0/formats/0 choice-unknown|/recipients/1/formats list-length|/recipients/2/channel delivery-channel-repeated|/recipients/2/to member-unknown|/recipients/3/channel member-required|/recipients/3/formats member-required")]
    public async Task Schedule_WithWhatIsWrong_SaysAllOfIt(string body, string errors)
    {
        await using var api = await StartAsync();

        var answer = await api.PostAsync(Schedules, body, person: "admin");

        Assert.Equal((400, errors), (answer.Status, string.Join('|', answer.Errors)));
        Assert.Empty((await api.GetAsync(Schedules)).Json["value"]!);
    }

    [Fact]
    public async Task Schedule_SentAgain_ReplaysAndAnotherBodyUnderItsKeyIsRefused()
    {
        await using var api = await StartAsync();

        var first = (await api.PostAsync(Schedules, new { id = "m", kind = "monthly" }, "k", "admin")).RequireStatus(201);
        (await api.PostAsync(Schedules, new { id = "m", kind = "monthly", time = "09:00" }, person: "admin")).RequireStatus(201);
        var again = (await api.PostAsync(Schedules, new { id = "m", kind = "monthly" }, "k", "admin")).RequireStatus(201);
        var other = await api.PostAsync(Schedules, new { id = "m", kind = "yearly" }, "k", "admin");
        var report = await api.PostAsync("/api/funds/f/reports", new { period = "2021-10" }, "k", "admin");

        Assert.Equal((first.Body, "true", null), (again.Body, again.Header("Idempotency-Replayed"), first.Header("Idempotency-Replayed")));
        Assert.Equal(("idempotency-key-reused", "idempotency-key-reused"), (other.Code, report.Code));
        Assert.Equal((2, "09:00"), ((int)Item(await api.GetAsync(Schedules))["version"]!, (string?)Item(await api.GetAsync(Schedules))["time"]));
    }

    [Fact]
    public async Task List_BetweenOccurrences_ShowsWhatIsNextOverdueAndPublished()
    {
        var clock = Clock();
        await using var api = await StartAsync(clock);
        await api.PostAsync(Schedules, new { id = "m", kind = "monthly", recipients = new[] { new { channel = "leaders", formats = new[] { "html", "xlsx" } } } }, person: "admin");
        clock.Reset(Instant.FromUtc(2022, 1, 3, 0, 0));
        await api.Services.GetRequiredService<ReportTick>().RunAsync(CancellationToken.None);
        clock.Reset(Instant.FromUtc(2022, 3, 15, 0, 0));

        var item = Item(await api.GetAsync(Schedules));

        Assert.Equal("2021-12 2022-01-04T00:30:00.0000000Z 2022-01-04T08:30 False|2022-01 2022-02-07T00:30:00.0000000Z 2022-02-07T08:30 False|2022-02 2022-03-01T00:30:00.0000000Z 2022-03-01T08:30 False", Text("overdue"));
        Assert.Equal("2022-03 2022-04-01T00:30:00.0000000Z 2022-04-01T08:30 False|2022-04 2022-05-05T00:30:00.0000000Z 2022-05-05T08:30 False|2022-05 2022-06-01T00:30:00.0000000Z 2022-06-01T08:30 False", Text("next"));
        Assert.Equal(3, (int)item["overdueCount"]!);
        Assert.Equal("""[{"period":"2021-11","dueAt":"2021-12-01T00:30:00.0000000Z","report":"2021-11-v1","link":"/api/funds/f/reports/2021-11-v1"}]""", item["latest"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""[{"channel":"leaders","formats":["xlsx","html"]}]""", item["recipients"]!.ToString(Newtonsoft.Json.Formatting.None));

        string Text(string name) => string.Join('|', item[name]!.Select(due => $"{due["period"]} {due["dueAt"]} {due["localTime"]} {due["withoutNotice"]}"));
    }

    [Fact]
    public async Task End_OfASchedule_LeavesItInTheListAndPublishesNothingBehind()
    {
        var clock = Clock();
        await using var api = await StartAsync(clock);
        await api.PostAsync(Schedules, new { id = "m", kind = "monthly" }, person: "admin");
        var unknown = await DeleteAsync(api, "other");
        var ended = await DeleteAsync(api, "m");
        clock.Reset(Instant.FromUtc(2022, 3, 15, 0, 0));
        var again = await DeleteAsync(api, "m");
        var published = await api.Services.GetRequiredService<ReportTick>().RunAsync(CancellationToken.None);

        var item = Item(await api.GetAsync(Schedules));

        Assert.Equal((404, "schedule-unknown", 204, 204, 0), (unknown.Status, unknown.Code, ended.Status, again.Status, published));
        Assert.Equal(("ended", "2021-11-20T00:00:00.0000001Z", 0, 0), ((string?)item["status"], (string?)item["since"], item["next"]!.Count(), (int)item["overdueCount"]!));
    }

    [Fact]
    public async Task Schedules_BeyondAsManyAsAFundCanHave_AreRefused()
    {
        await using var api = await StartAsync();
        for (var i = 0; i < 50; i++)
            (await api.PostAsync(Schedules, new { id = $"s{i}", kind = "yearly" }, person: "admin")).RequireStatus(201);

        var more = await api.PostAsync(Schedules, new { id = "more", kind = "yearly" }, person: "admin");
        var change = await api.PostAsync(Schedules, new { id = "s1", kind = "monthly" }, person: "admin");
        await DeleteAsync(api, "s2");

        Assert.Equal((422, "schedule-too-many", 201), (more.Status, more.Code, change.Status));
        Assert.Equal(201, (await api.PostAsync(Schedules, new { id = "more", kind = "yearly" }, person: "admin")).Status);
    }

    [Fact]
    public async Task WorkingDays_FromTheSettings_DecideWhenAReportIsDue()
    {
        var settings = new Dictionary<string, string?> { ["FundLeverage:Reports:WorkingDays"] = "year 2035 国办发明电〔2034〕1号; off 2035-10-01..2035-10-07 国庆节" };
        await using var api = await TestApi.StartAsync(azurite, new FakeClock(Instant.FromUtc(2035, 9, 20, 0, 0)), settings: settings);
        await api.OpenFundAsync("f");
        await api.PostAsync(Schedules, new { id = "m", kind = "monthly" }, person: "admin");

        var next = Item(await api.GetAsync(Schedules))["next"]!;

        Assert.Equal(["2035-10-08T00:30:00.0000000Z False", "2035-11-01T00:30:00.0000000Z False", "2035-12-03T00:30:00.0000000Z False"], next.Select(due => $"{due["dueAt"]} {due["withoutNotice"]}"));
    }

    [Fact]
    public async Task WorkingDays_ThatAreMalformed_StopTheStartWithASentence()
    {
        var settings = new Dictionary<string, string?> { ["FundLeverage:Reports:WorkingDays"] = "year 2035 n; off 2036-10-01" };

        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestApi.StartAsync(azurite, settings: settings));

        Assert.Equal("Setting FundLeverage__Reports__WorkingDays: 'off 2036-10-01': it belongs to the year above it.", refused.Message);
    }

    [Fact]
    public async Task Timer_OfTheHost_PublishesWhatIsDue()
    {
        var clock = Clock();
        await using var api = await TestApi.StartAsync(azurite, clock, settings: new Dictionary<string, string?> { ["ReportTickSchedule"] = "* * * * * *" });
        await api.OpenFundAsync("f");
        await api.PostAsync(Schedules, new { id = "m", kind = "monthly" }, person: "admin");
        clock.Reset(Instant.FromUtc(2021, 12, 1, 0, 30));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!Item(await api.GetAsync(Schedules))["latest"]!.HasValues)
            patience.Token.ThrowIfCancellationRequested();

        Assert.Equal("schedule:m", (string?)Assert.Single((await api.GetAsync("/api/funds/f/reports")).Json["value"]!)["publishedBy"]!["subject"]);
    }

    private static FakeClock Clock() => new(Instant.FromUtc(2021, 11, 20, 0, 0));

    private static Newtonsoft.Json.Linq.JToken Item(TestAnswer list) => Assert.Single(list.RequireStatus(200).Json["value"]!);

    private static Task<TestAnswer> DeleteAsync(TestApi api, string schedule) =>
        api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"{Schedules}/{schedule}"), "admin");

    private async Task<TestApi> StartAsync(FakeClock? clock = null)
    {
        var api = await TestApi.StartAsync(azurite, clock ?? Clock());
        await api.OpenFundAsync("f");
        return api;
    }
}
