using FundLeverage.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>Claims over HTTP, alone and against a ledger with the newspaper's figures.</summary>
public sealed class ClaimTests(AzuriteFixture azurite)
{
    private const string Newspaper = "用2.75亿元的区产业引导基金承诺出资，撬动了总规模90.25亿元的基金落地，财政杠杆放大倍数32.8倍";

    private readonly FakeClock _clock = new(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));

    [Fact]
    public async Task Check_NewspaperAgainstItsLedger_HoldsInEveryFigure()
    {
        await using var api = await PrepareAsync();

        var answer = await CheckAsync(api, new { text = Newspaper, fund = "xm-torch", asOf = "2021-11-30" });

        Assert.Equal(("holds", "M1", "committed", 32.8182m), Short(answer));
        Assert.Equal("[32.7568,32.8798]", answer["interval"]!.ToString(Formatting.None));
        Assert.Equal(
            "成立。32.8倍:按总规模÷引导基金出资(M1),90.25亿元 ÷ 2.75亿元 = 32.8182,相符。2.75亿元与账本2021-11-30的 G(认缴)=2.75亿元 相符。90.25亿元与账本2021-11-30的 T(认缴)=90.25亿元 相符。32.8倍与账本2021-11-30的 M1(认缴)=32.8182 相符。",
            (string?)answer["explanationZh"]);
        Assert.Equal(["2.75亿元 guidance", "90.25亿元 total", "32.8倍 unknown"], answer["figures"]!.Select(figure => $"{figure["text"]} {figure["role"]}"));
        Assert.Equal(("xm-torch", "2021-11-30", "holds"), ((string)answer["ledger"]!["fund"]!, (string)answer["ledger"]!["asOf"]!, (string)answer["ledger"]!["verdict"]!));
        Assert.Equal(["holds", "holds", "holds"], answer["ledger"]!["checks"]!.Select(check => (string)check["verdict"]!));
        Assert.Equal((true, true), ((bool)answer["readings"]![0]!["isTaken"]!, (bool)answer["readings"]![0]!["isNamed"]!));
    }

    [Fact]
    public async Task Check_WithoutAsOf_IsAgainstToday()
    {
        await using var api = await PrepareAsync();

        Assert.Equal("2021-12-01", (string?)(await CheckAsync(api, new { text = Newspaper, fund = "xm-torch" }))["ledger"]!["asOf"]);
    }

    [Fact]
    public async Task Check_BeforeTheFundHadAnything_DoesNotHoldThere()
    {
        await using var api = await PrepareAsync();

        var answer = await CheckAsync(api, new { text = Newspaper, fund = "xm-torch", asOf = "2021-01-01" });

        Assert.Equal(("doesNotHold", "doesNotHold"), ((string)answer["verdict"]!, (string)answer["ledger"]!["verdict"]!));
    }

    [Fact]
    public async Task Check_HoldsAloneButNotAgainstTheLedger_SaysWhatTheLedgerHas()
    {
        await using var api = await PrepareAsync();
        const string Text = "引导基金承诺出资4亿元，撬动总规模40亿元，财政杠杆放大10倍";

        var alone = await CheckAsync(api, new { text = Text });
        var against = await CheckAsync(api, new { text = Text, fund = "xm-torch", asOf = "2021-11-30" });

        Assert.Equal(("holds", JTokenType.Null), ((string)alone["verdict"]!, alone["ledger"]!.Type));
        Assert.Equal(("doesNotHold", "M1", "committed", 10.0000m), Short(against));
        Assert.Equal(["doesNotHold", "doesNotHold", "doesNotHold"], against["ledger"]!["checks"]!.Select(check => (string)check["verdict"]!));
        Assert.Contains("10倍与账本2021-11-30的任何口径都不相符(M1 = 32.8182)。", (string?)against["explanationZh"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("用2.75亿元撬动了总规模90.25亿元的基金落地，财政杠杆放大倍数31.8倍", "holdsOnAnotherBasis", "M2", 31.8182)]
    [InlineData("用2.75亿元撬动了总规模90.25亿元的基金落地，财政杠杆放大倍数328倍", "doesNotHold", "M1", 32.8182)]
    [InlineData("用2.75亿元撬动了总规模90.25亿元的基金落地", "notCheckable", "M1", 32.8182)]
    [InlineData("The guidance fund committed CNY 275m and the sub-funds total CNY 9.025bn, nearly 33x", "holds", "M1", 32.8182)]
    public async Task Check_Alone_SaysWhichMeasureAndQuotient(string text, string verdict, string measure, decimal quotient)
    {
        await using var api = await PrepareAsync();

        Assert.Equal((verdict, measure, "committed", quotient), Short(await CheckAsync(api, new { text })));
    }

    [Fact]
    public async Task Check_OpenUpperEnd_IsNull()
    {
        await using var api = await PrepareAsync();

        var answer = await CheckAsync(api, new { text = "省2500万元 市2500万元 总规模不低于1亿元" });

        Assert.Equal(("notCheckable", "M5", "committed", 2.0000m), Short(answer));
        Assert.Equal("[1.9996,null]", answer["interval"]!.ToString(Formatting.None));
        Assert.Equal("[100000000.0000,null]", answer["figures"]![2]!["standsFor"]!.ToString(Formatting.None));
    }

    [Fact]
    public async Task Check_NothingInIt_HasNoMeasure()
    {
        await using var api = await PrepareAsync();

        var answer = await CheckAsync(api, new { text = "今天天气很好" });

        Assert.Equal(
            """["notCheckable",null,"committed",null,null,[]]""",
            JsonConvert.SerializeObject(new[] { answer["verdict"], answer["measure"], answer["basis"], answer["quotient"], answer["interval"], answer["readings"] }));
        Assert.Equal("无法核对。文中没有可以核对的倍数、百分比或合计。", (string?)answer["explanationZh"]);
    }

    [Theory]
    [InlineData("""{"guidance":"2.75亿元","total":"90.25亿元","multiple":"32.8倍"}""", "holds", "M1", "committed", 32.8182)]
    [InlineData("""{"guidance":275000000,"total":9025000000,"multiple":32.8}""", "holds", "M1", "committed", 32.8182)]
    [InlineData("""{"guidance":"贰亿柒仟伍佰万元整","total":"90.25亿","multiple":"32.8"}""", "holds", "M1", "committed", 32.8182)]
    [InlineData("""{"guidance":"1.8亿元","otherCapital":"10.3亿元","multiple":"近6倍"}""", "holds", "M2", "committed", 5.7222)]
    [InlineData("""{"guidance":"1亿元","private":"8亿元","multiple":"8倍"}""", "holds", "M4", "committed", 8.0)]
    [InlineData("""{"guidance":"1亿元","otherFiscal":"1亿元","total":"10亿元","multiple":"5倍"}""", "holdsOnAnotherBasis", "M5", "committed", 5.0)]
    [InlineData("""{"guidance":"1亿元","total":"8亿元","multiple":"8倍","basis":"paidIn"}""", "holds", "M1", "paidIn", 8.0)]
    [InlineData("""{"guidance":"1亿元","total":"8亿元","multiple":"8倍","basis":"target"}""", "holds", "M1", "target", 8.0)]
    [InlineData("""{"guidance":"1亿元","total":"8亿元","multiple":"9倍"}""", "doesNotHold", "M1", "committed", 8.0)]
    [InlineData("""{"guidance":"1亿元","total":"8亿元"}""", "notCheckable", "M1", "committed", 8.0)]
    public async Task Check_Figures_AreJudgedLikeASentence(string figures, string verdict, string measure, string basis, decimal quotient)
    {
        await using var api = await PrepareAsync();

        var answer = await api.PostAsync("/api/claims/check", $$"""{"figures":{{figures}}}""", person: "reader");

        Assert.Equal((verdict, measure, basis, quotient), Short(answer.RequireStatus(200).Json));
    }

    [Theory]
    [InlineData("""{}""", "/text claim-text-or-figures")]
    [InlineData("""{"text":""}""", "/text claim-text-or-figures")]
    [InlineData("""{"text":"  \n"}""", "/text claim-text-or-figures")]
    [InlineData("""{"text":"a","figures":{"multiple":"3倍"}}""", "/text claim-text-or-figures")]
    [InlineData("""{"figures":{}}""", "/figures claim-text-or-figures")]
    [InlineData("""{"text":5}""", "/text member-type")]
    [InlineData("""{"text":["a"]}""", "/text member-type")]
    [InlineData("""{"figures":"2.75亿"}""", "/figures member-type")]
    [InlineData("""{"figures":{"guidance":true}}""", "/figures claim-text-or-figures,/figures/guidance member-type")]
    [InlineData("""{"figures":{"guidance":"很多","total":"3亿元，放大5倍","multiple":"2亿元"}}""", "/figures claim-text-or-figures,/figures/guidance claim-figure-malformed,/figures/multiple claim-figure-malformed,/figures/total claim-figure-malformed")]
    [InlineData("""{"figures":{"guidance":"0元","multiple":0}}""", "/figures claim-text-or-figures,/figures/guidance claim-figure-malformed,/figures/multiple claim-figure-malformed")]
    [InlineData("""{"figures":{"guidance":"2亿元","private":-5,"multiple":"3倍"}}""", "/figures/private claim-figure-malformed")]
    [InlineData("""{"figures":{"guidance":"2亿元","basis":"guessed","other":1}}""", "/figures/basis choice-unknown,/figures/other member-unknown")]
    [InlineData("""{"text":"a","asOf":"2021-11-30"}""", "/fund member-required")]
    [InlineData("""{"text":"a","fund":"xm-torch","asOf":"2021-11-31"}""", "/asOf date-malformed")]
    [InlineData("""{"text":"a","fund":"Not An Id"}""", "/fund id-malformed")]
    [InlineData("""{"text":"a","knownAt":"x"}""", "/knownAt member-unknown")]
    public async Task Check_BadRequest_NamesEveryFailure(string body, string errors)
    {
        await using var api = await PrepareAsync();

        var answer = (await api.PostAsync("/api/claims/check", body, person: "reader")).RequireStatus(400);

        Assert.Equal(errors.Split(','), answer.Errors);
    }

    [Theory]
    [InlineData(2_000, 200)]
    [InlineData(2_001, 400)]
    public async Task Check_AtTheLimitOfLength_IsTakenAndNoFurther(int length, int status)
    {
        await using var api = await PrepareAsync();

        var answer = await api.PostAsync("/api/claims/check", new { text = Newspaper + new string('。', length - Newspaper.Length) }, person: "reader");

        answer.RequireStatus(status);
        if (status == 400)
            Assert.Equal(["/text claim-too-long"], answer.Errors);
    }

    [Theory]
    [InlineData("\\ud83d用2.75亿元撬动90.25亿元，放大32.8倍\\ude00")]
    [InlineData("\\u200b用2.75亿元\\u200b撬动90.25亿元\\u202e，放大32.8倍")]
    [InlineData("\\u0000\\u001f用2.75亿元撬动90.25亿元，放大32.8倍")]
    [InlineData("\\ufeff用2.75亿元撬动90.25亿元，放大32.8倍")]
    public async Task Check_HiddenCharactersAndHalfSurrogates_AreNoFailure(string text)
    {
        await using var api = await PrepareAsync();

        var answer = (await api.PostAsync("/api/claims/check", $$"""{"text":"{{text}}"}""", person: "reader")).RequireStatus(200).Json;

        Assert.Equal(("holds", "M1", "committed", 32.8182m), Short(answer));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1,")]
    [InlineData(" ")]
    [InlineData("(1亿")]
    [InlineData("1亿5倍")]
    [InlineData("every euro of a ")]
    public async Task Check_HostileText_IsAnswered(string piece)
    {
        await using var api = await PrepareAsync();

        var answer = await CheckAsync(api, new { text = "x" + string.Concat(Enumerable.Repeat(piece, 2_000))[..1_999] });

        Assert.Equal("notCheckable", (string?)answer["verdict"]);
    }

    [Fact]
    public async Task Check_ManyWays_ShowsTheFirstAndCountsTheRest()
    {
        await using var api = await PrepareAsync();

        var answer = await CheckAsync(api, new { text = string.Concat(Enumerable.Repeat("1亿，", 20)) + "占5%" });

        var check = answer["checks"]![0]!;
        Assert.Equal((24, 380 - 24), (check["readings"]!.Count(), (int)check["readingsLeftOut"]!));
    }

    [Theory]
    [InlineData("no-such", "demo")]
    [InlineData("xm-torch", "elsewhere")]
    public async Task Check_FundThatIsNotTheirs_IsTheSame404(string fund, string workspace)
    {
        await using var api = await PrepareAsync();

        var answer = await api.PostAsync("/api/claims/check", new { text = Newspaper, fund }, person: "reader", workspace: workspace);

        Assert.Equal((404, "fund-unknown"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Check_UnknownParameter_IsRefused()
    {
        await using var api = await PrepareAsync();

        Assert.Equal(400, (await api.PostAsync("/api/claims/check?asOf=2021-11-30", new { text = Newspaper }, person: "reader")).Status);
    }

    private async Task<TestApi> PrepareAsync()
    {
        var api = await TestApi.StartAsync(azurite, _clock);
        await api.OpenFundAsync("xm-torch", "alpha", "beta");
        (await api.PostAsync("/api/funds/xm-torch/commitments", new { subFund = "alpha", change = "initial", amount = "1.5亿", effectiveOn = "2021-06-30" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/xm-torch/commitments", new { subFund = "beta", change = "initial", amount = "12500万元", effectiveOn = "2021-08-31" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/xm-torch/fund-sizes", new { subFund = "alpha", basis = "committed", amount = "60.25亿元", effectiveOn = "2021-06-30" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/xm-torch/fund-sizes", new { subFund = "beta", basis = "committed", amount = "30亿", effectiveOn = "2021-08-31" })).RequireStatus(201);
        return api;
    }

    private static async Task<JObject> CheckAsync(TestApi api, object body) =>
        (await api.PostAsync("/api/claims/check", body, person: "reader")).RequireStatus(200).Json;

    private static (string? Verdict, string? Measure, string? Basis, decimal? Quotient) Short(JObject answer) =>
        ((string?)answer["verdict"], (string?)answer["measure"], (string?)answer["basis"], (decimal?)answer["quotient"]);
}
