using FundLeverage.Testing;
using Newtonsoft.Json;

namespace FundLeverage.Functions.Tests;

/// <summary>Local reinvestment over HTTP.</summary>
public sealed class ReinvestmentTests(AzuriteFixture azurite, ReinvestmentTests.Fund fund) : IClassFixture<ReinvestmentTests.Fund>
{
    private const string SubFund = "/api/funds/f/sub-funds/a";
    private const string Agreement = "reinvestment-agreement";
    private const string Amounts = "reinvestments";
    private const string Terms = """{"multiple":1.5,"denominator":"committed","deadline":"2028-06-30","rule":"返投1.5倍","categories":[{"id":"moved","name":"迁入","weight":"50%","cap":{"share":"30%"}},{"id":"local","name":"本地注册","weight":1}],"effectiveOn":"2021-02-01","document":"合伙协议"}""";
    private const string Local = """{"category":"local","project":"某项目","amount":"6,000万元","effectiveOn":"2021-03-01"}""";

    /// <summary>Route, what is replaced in a good body, status, every failure as "pointer code".</summary>
    public static TheoryData<string, string, string, int, string> BadBodies => new()
    {
        { Agreement, Terms, "{}", 400, "/categories member-required|/denominator member-required|/effectiveOn member-required|/multiple member-required" },
        { Agreement, "1.5,", "0,", 400, "/multiple multiple-malformed" },
        { Agreement, "1.5,", "\"1.5倍\",", 400, "/multiple multiple-malformed" },
        { Agreement, "\"committed\"", "\"target\"", 400, "/denominator choice-unknown" },
        { Agreement, "\"weight\":1}", "\"weight\":0}", 400, "/categories/1/weight weight-malformed" },
        { Agreement, "\"weight\":1}", "\"weight\":10.0001}", 400, "/categories/1/weight weight-malformed" },
        { Agreement, "\"weight\":1}", "\"weight\":\"33.333%\"}", 400, "/categories/1/weight weight-malformed" },
        { Agreement, "\"weight\":1}", "\"weight\":true}", 400, "/categories/1/weight member-type" },
        { Agreement, "\"share\":\"30%\"", "\"share\":\"101%\"", 400, "/categories/0/cap/share weight-malformed" },
        { Agreement, "\"share\":\"30%\"", "\"share\":\"30%\",\"amount\":\"1亿\"", 400, "/categories/0/cap reinvestment-cap-amount-or-share" },
        { Agreement, "\"share\":\"30%\"", "", 400, "/categories/0/cap reinvestment-cap-amount-or-share" },
        { Agreement, "\"share\":\"30%\"", "\"amount\":\"0\"", 400, "/categories/0/cap/amount amount-zero" },
        { Agreement, "\"share\":\"30%\"", "\"amount\":\"100万美元\"", 400, "/categories/0/cap/amount currency-not-yuan" },
        { Agreement, "\"id\":\"local\"", "\"id\":\"moved\"", 400, "/categories reinvestment-category-repeated" },
        { Agreement, "{\"multiple\"", "{\"agreement\":\"none\",\"multiple\"", 400, "/agreement reinvestment-agreement-missing|/categories member-unknown|/deadline member-unknown|/denominator member-unknown|/multiple member-unknown|/rule member-unknown" },
        { Agreement, "2028-06-30", "2021-01-31", 422, "/deadline reinvestment-deadline-before-agreement" },
        { Agreement, Terms, """{"agreement":"none","effectiveOn":"2021-02-01"}""", 422, "/agreement reinvestment-agreement-missing" },
        { Amounts, Local, "{}", 400, "/amount member-required|/category member-required|/effectiveOn member-required|/project member-required" },
        { Amounts, "6,000万元", "约6,000万元", 400, "/amount amount-approximate" },
        { Amounts, "6,000万元", "100万美元", 400, "/amount exchange-required" },
        { Amounts, "\"local\"", "\"Local\"", 400, "/category id-malformed" },
        { Amounts, "6,000万元", "6,000万元", 422, "/effectiveOn reinvestment-agreement-missing" },
        { Amounts, "2021-03-01", "2020-12-31", 422, "/effectiveOn effective-before-formation|/effectiveOn reinvestment-agreement-missing" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task Body_ThatIsWrong_IsRefusedWithEveryFailure(string route, string what, string by, int status, string errors)
    {
        var good = route == Agreement ? Terms : Local;
        Assert.Contains(what, good, StringComparison.Ordinal);
        var answer = await fund.Api.PostAsync($"{SubFund}/{route}", good.Replace(what, by, StringComparison.Ordinal));
        Assert.Equal((status, errors), (answer.Status, string.Join('|', answer.Errors)));
        Assert.All(answer.Json["errors"]!, error => Assert.DoesNotMatch(@"\{\w+\}", (string)error["message"]!));
    }

    [Theory]
    [InlineData("z", " sub-fund-unknown")]
    [InlineData("A", " id-malformed")]
    public async Task SubFund_ThatIsNotThere_IsRefused(string subFund, string errors)
    {
        Assert.Equal(errors, string.Join('|', (await fund.Api.PostAsync($"/api/funds/f/sub-funds/{subFund}/{Agreement}", Terms)).Errors));
        Assert.Equal(errors, string.Join('|', (await fund.Api.PostAsync($"/api/funds/f/sub-funds/{subFund}/{Amounts}", Local)).Errors));
    }

    [Fact]
    public async Task Reinvestment_FromAgreementToReversal_IsWorkedOutAndReviewed()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenReviewedFundAsync("f", "a");
        await PostAsync(api, "commitments", """{"subFund":"a","change":"initial","amount":"1亿","effectiveOn":"2021-02-01"}""");
        await PostAsync(api, $"sub-funds/a/{Agreement}", Terms);
        await PostAsync(api, $"sub-funds/a/{Amounts}", Local);
        await PostAsync(api, $"sub-funds/a/{Amounts}", """{"category":"moved","project":"迁入项目","amount":"2亿元","effectiveOn":"2021-04-01"}""");
        Assert.Equal("[]", JsonConvert.SerializeObject((await GetAsync(api))["value"]));

        // What rests on a pending agreement cannot be approved before it; all together they can.
        Assert.Equal(" reinvestment-agreement-missing", Assert.Single((await ApproveAsync(api, 1, 2, 4)).Errors).Replace("/records/2", "", StringComparison.Ordinal));
        (await ApproveAsync(api, 1, 2, 3, 4, 5)).RequireStatus(201);

        var statement = await GetAsync(api);
        var item = statement["value"]!.Single();
        Assert.Equal(
            "[100000000.00,150000000.00,105000000.00,1.0500,70.00,\"open\",\"进行中\",45000000.00,2373]",
            JsonConvert.SerializeObject(new[] { "denominatorYuan", "requiredYuan", "recognisedYuan", "multiple", "completionPercent", "status", "statusText", "gapYuan", "daysLeft" }.Select(name => item[name])));
        Assert.Equal(
            """[["local",60000000.00,60000000.00,null,60000000.00,0.00],["moved",200000000.00,100000000.00,45000000.00,45000000.00,55000000.00]]""",
            JsonConvert.SerializeObject(item["categories"]!.Select(c => new[] { c["category"], c["amountYuan"], c["weightedYuan"], c["capYuan"], c["recognisedYuan"], c["cutYuan"] })));
        Assert.Equal("""{"subFunds":1,"met":0,"open":1,"overdue":0,"unavailable":0,"requiredYuan":150000000.00,"recognisedYuan":105000000.00,"gapYuan":45000000.00}""", JsonConvert.SerializeObject(statement["totals"]));

        var path = $"/api/funds/f/reinvestment?asOf=2021-12-31&knownAt={statement["knownAt"]}";
        var before = (await api.GetAsync(path)).RequireStatus(200);

        Assert.Equal(" record-depended-on", Assert.Single((await api.PostAsync("/api/funds/f/records/3/reversal", new { reason = "x" })).Errors));
        await PostAsync(api, "records/5/reversal", """{"reason":"金额有误","replacement":{"subFund":"a","category":"moved","project":"迁入项目","amount":"2,000万元","effectiveOn":"2021-04-01"}}""");
        await PostAsync(api, "records/3/reversal", "{\"reason\":\"补充协议\",\"replacement\":" + Terms.Replace("{\"multiple\":1.5", "{\"subFund\":\"a\",\"multiple\":0.7", StringComparison.Ordinal) + "}");
        (await ApproveAsync(api, 12, 14)).RequireStatus(201);

        item = (await GetAsync(api))["value"]!.Single();
        Assert.Equal("[70000000.00,70000000.00,\"met\",0.00]", JsonConvert.SerializeObject(new[] { "requiredYuan", "recognisedYuan", "status", "gapYuan" }.Select(name => item[name])));
        Assert.Equal(before.Header("ETag"), (await api.GetAsync(path)).RequireStatus(200).Header("ETag"));
        Assert.True((bool)(await api.GetAsync("/api/funds/f/verification")).RequireStatus(200).Json["valid"]!);
        Assert.Equal(2, (await api.GetAsync("/api/funds/f/records?type=reinvestmentAgreement")).RequireStatus(200).Json["value"]!.Count());
    }

    [Fact]
    public async Task Pages_CarryTheTotalsOfAll()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "a-b", "b", "c");
        foreach (var subFund in new[] { "a", "a-b", "c" })
            await PostAsync(api, $"sub-funds/{subFund}/{Agreement}", Terms);

        var first = (await api.GetAsync("/api/funds/f/reinvestment?asOf=2021-12-31&maxpagesize=2")).RequireStatus(200).Json;
        var second = (await api.GetAsync(new Uri((string)first["nextLink"]!).PathAndQuery)).RequireStatus(200).Json;

        Assert.Equal(["a", "a-b", "c"], first["value"]!.Concat(second["value"]!).Select(item => (string)item["subFund"]!));
        Assert.Equal((3, 3, "zeroDenominator"), ((int)first["totals"]!["subFunds"]!, (int)second["totals"]!["unavailable"]!, (string?)second["value"]![0]!["unavailable"]));
    }

    private static async Task PostAsync(TestApi api, string route, string body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);

    private static Task<TestAnswer> ApproveAsync(TestApi api, params long[] seqs) =>
        api.PostAsync("/api/funds/f/approvals", new { records = seqs.Select(seq => new { seq }) }, person: "approver");

    private static async Task<Newtonsoft.Json.Linq.JObject> GetAsync(TestApi api) => (await api.GetAsync("/api/funds/f/reinvestment?asOf=2021-12-31")).RequireStatus(200).Json;

    /// <summary>One fund with one sub-fund, which no test of this class changes.</summary>
    public sealed class Fund(AzuriteFixture azurite) : IAsyncLifetime
    {
        public TestApi Api { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await TestApi.StartAsync(azurite);
            await Api.OpenFundAsync("f", "a");
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}
