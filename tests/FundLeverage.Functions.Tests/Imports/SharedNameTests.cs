using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Imports;

/// <summary>Rows that name one of several by the name that they share.</summary>
public sealed class SharedNameTests(AzuriteFixture azurite)
{
    private const string ByName = "子基金,变动,认缴额(万元),日期\n惠友基金,首次认缴,5000,2021-06-30\n";
    private const string ById = "子基金编号,变动,认缴额(万元),日期\nb,首次认缴,5000,2021-06-30\n";

    [Fact]
    public async Task OneApproved_IsTakenWithAWarningThatNamesTheOther()
    {
        await using var api = await StartAsync("required", "z", "b");
        await ApproveAsync(api, 1);

        var dry = await api.DryRunAsync(ByName);
        var english = await api.DryRunAsync(ByName, language: "en");
        var run = await api.ImportAsync(ByName);

        Assert.Equal(["2 A import-name-taken-as-approved"], dry.Findings("warnings"));
        Assert.Equal("不止一个子基金叫“惠友基金”:按已通过的 z 记;b 尚待复核,若指后者请写编号。", (string?)dry["warnings"]![0]!["message"]);
        Assert.Contains("b waits for review", (string?)english["warnings"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(["2 A import-name-taken-as-approved"], run.Findings("warnings"));
        Assert.Equal("z", (string?)(await api.GetAsync("/api/funds/f/records/4")).Json["content"]!["subFund"]);
    }

    [Theory]
    [InlineData("none", false, 2, Label = "approved at once")]
    [InlineData("required", false, 2, Label = "both pending")]
    [InlineData("required", true, 4, Label = "both approved")]
    public async Task NoneStandsOut_TheRowFailsAndItsIdIsTaken(string approval, bool areReviewed, long last)
    {
        await using var api = await StartAsync(approval, "a", "b");
        if (areReviewed)
            await ApproveAsync(api, 1, 2);

        var dry = await api.DryRunAsync(ByName);
        var run = await api.ImportAsync(ByName);

        Assert.Equal(["2 A import-name-shared"], dry.Findings("failures"));
        Assert.Equal("有 2 个子基金同名“惠友基金”(a, b),请写编号。", (string?)dry["failures"]![0]!["message"]);
        Assert.Equal(("failed", last), ((string?)run["status"], await api.LastSeqAsync()));
        var byId = await api.ImportAsync(ById);
        Assert.Equal(("completed", 1, 0), ((string?)byId["status"], (int)byId["written"]!, (int)byId["failureCount"]!));
        Assert.Equal("b", (string?)(await api.GetAsync($"/api/funds/f/records/{last + 1}")).Json["content"]!["subFund"]);
    }

    [Fact]
    public async Task SubFundOfTheFileItself_CountsAmongThem()
    {
        await using var api = await StartAsync("none", "a");

        var state = await api.DryRunAsync("编号,子基金名称,设立日期\nb,惠友基金,2021-01-01\n\n" + ByName);

        Assert.Equal(["5 A import-name-shared"], state.Findings("failures"));
    }

    [Fact]
    public async Task ListOfSubFunds_ByASharedName_FailsWhereItCannotBeTold()
    {
        await using var api = await StartAsync("required", "a", "b");
        const string list = "子基金名称,设立日期\n惠友基金,2021-01-01\n";

        var unclear = await api.DryRunAsync(list);
        await ApproveAsync(api, 2);
        var clear = await api.DryRunAsync(list);

        Assert.Equal(["2 A import-name-shared"], unclear.Findings("failures"));
        Assert.Equal(1, (int)clear["alreadyThere"]!);
        Assert.Equal(["2 A import-name-taken-as-approved"], clear.Findings("warnings"));
    }

    [Fact]
    public async Task ProjectsAndIndicators_AreToldApartTheSameWay()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenReviewedFundAsync("f");
        foreach (var id in new[] { "p", "q" })
            await PostAsync(api, "projects", new { id, name = "北斗", kind = "enterprise", introducer = new { kind = "institution", id = "org", name = "招商局" }, stage = "signed", effectiveOn = "2021-03-01" });
        foreach (var id in new[] { "i", "j" })
            await PostAsync(api, "indicators", new { id, name = "投资", unit = "亿元", period = "2020", value = 1 });
        const string progress = "项目名称,进展,更新日期\n北斗,落地,2021-09-30\n";
        const string indicators = "指标,单位,报告期,数值\n投资,亿元,2021,2\n";

        var failures = new[] { await api.DryRunAsync(progress), await api.DryRunAsync(indicators) }.SelectMany(state => state.Findings("failures"));
        await ApproveAsync(api, 2, 3);
        var warnings = new[] { await api.ImportAsync(progress), await api.ImportAsync(indicators) }.SelectMany(state => state.Findings("warnings"));

        Assert.Equal(["2 A import-name-shared", "2 A import-name-shared"], failures);
        Assert.Equal(["2 A import-name-taken-as-approved", "2 A import-name-taken-as-approved"], warnings);
        Assert.Equal(("q", "i"), (
            (string?)(await api.GetAsync("/api/funds/f/records/7")).Json["content"]!["project"],
            (string?)(await api.GetAsync("/api/funds/f/records/8")).Json["content"]!["indicator"]));
    }

    [Fact]
    public async Task Introducer_ByASharedName_IsAskedForItsId()
    {
        await using var api = await StartAsync("none", "a", "b");

        var state = await api.DryRunAsync("项目名称,项目类别,引荐方,阶段,引荐日期\n北斗,企业,惠友基金,签约,2021-03-01\n");

        Assert.Equal(["2 C import-name-shared"], state.Findings("failures"));
    }

    private static async Task PostAsync(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);

    private static async Task ApproveAsync(TestApi api, params long[] seqs) =>
        (await api.PostAsync("/api/funds/f/approvals", new { records = seqs.Select(seq => new { seq }) }, person: "approver")).RequireStatus(201);

    private async Task<TestApi> StartAsync(string approval, params string[] subFunds)
    {
        var api = await TestApi.StartAsync(azurite);
        await (approval == "none" ? api.OpenFundAsync("f") : api.OpenReviewedFundAsync("f"));
        foreach (var id in subFunds)
            await PostAsync(api, "sub-funds", new { id, name = "惠友基金", formedOn = "2021-01-01" });
        return api;
    }
}
