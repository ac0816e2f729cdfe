using System.Globalization;
using System.Text;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Imports;

/// <summary>A file from the upload to the ledger.</summary>
public sealed class ImportTests(AzuriteFixture azurite)
{
    private const string Xiamen = """
        子基金,设立日期,认缴额(亿元),认缴规模(亿元),日期
        惠友豪嘉基金,2021-06-30,0.5,10.25,2021-06-30
        第二基金,2021-05-01,2.25,80,2021-06-30
        """;

    private const string Commitments = """
        子基金,变动,认缴额(万元),日期
        a基金,首次认缴,5000,2021-06-30
        b基金,首次认缴,2000,2021-07-31
        """;

    private const string WithFailures = """
        子基金,变动,认缴额(万元),日期
        a基金,首次认缴,5000,2021-06-30
        没有的基金,首次认缴,abc,2021-06-30
        b基金,首次认缴,2000,2020-07-31
        """;

    [Fact]
    public async Task DryRun_OfSubFundsWithCommitmentsAndSizes_GivesTheMultipleAndWritesNothing()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");

        var state = await api.DryRunAsync(Xiamen);

        Assert.Equal(("validated", 6, 6, 0, 0, 0), State(state));
        Assert.Empty(state["failures"]!);
        var effect = Assert.Single(state["effect"]!);
        Assert.Equal((JTokenType.Null, "32.8倍"), (effect["before"]!["multiple"]!.Type, (string?)effect["after"]!["display"]));
        Assert.Equal(0, await api.LastSeqAsync());
    }

    [Theory]
    [InlineData("子基金名称,设立日期\n甲\uFFFE基金,2021-06-30\n", "2 A text-hidden-character")]
    [InlineData("子基金,认缴额(万元),日期\na\uFFFE基金,1,2021-06-30\n", "2 A sub-fund-unknown")]
    public async Task DryRun_OfANameThatCannotBeNormalised_SaysWhere(string csv, string finding)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");

        Assert.Equal([finding], (await api.DryRunAsync(csv)).Findings("failures"));
    }

    [Fact]
    public async Task Run_OfTheSameFile_WritesItAndTheLeverageIsThePrintedOne()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");

        var state = await api.ImportAsync(Xiamen);

        Assert.Equal(("completed", 6, 6, 6, 0, 0), State(state));
        Assert.Equal("32.8倍", (string?)(await api.GetAsync("/api/funds/f/leverage?asOf=2021-11-30")).Json["display"]);
        Assert.Equal(6, await api.LastSeqAsync());
    }

    [Fact]
    public async Task Record_ThatWasImported_SaysFromWhichCellWithItsText()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        var state = await api.ImportAsync(Commitments);

        var source = (await api.GetAsync("/api/funds/f/records/3")).Json["importedFrom"]!;

        Assert.Equal((string?)state["id"], (string?)source["import"]);
        Assert.Equal((string?)state["file"]!["sha256"], (string?)source["file"]);
        Assert.Equal(2, (int)source["row"]!);
        Assert.Contains(source["cells"]!, cell => (string?)cell["member"] == "/amount" && (string?)cell["address"] == "C2" && (string?)cell["text"] == "5000");
        Assert.Equal(JTokenType.Null, (await api.GetAsync("/api/funds/f/records/1")).Json["importedFrom"]!.Type);
    }

    [Fact]
    public async Task SameFile_ImportedAgain_WritesNothingAndSaysSo()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        await api.ImportAsync(Commitments);

        var again = await api.ImportAsync(Commitments);
        var dry = await api.DryRunAsync(Commitments);

        Assert.Equal(("completed", 2, 0, 0, 2, 0), State(again));
        Assert.Equal(("validated", 2, 0, 0, 2, 0), State(dry));
        Assert.Equal(4, await api.LastSeqAsync());
    }

    [Fact]
    public async Task SameRequest_SentAgain_IsReplayedAndAnotherFileUnderItsKeyRefused()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");

        var first = await api.SendAsync(Uploads.Request(Commitments, "f", "", "k"), "submitter");
        var second = await api.SendAsync(Uploads.Request(Commitments, "f", "", "k"), "submitter");
        var other = await api.SendAsync(Uploads.Request(WithFailures, "f", "", "k"), "submitter");
        var none = await api.SendAsync(Uploads.Request(Commitments, "f", ""), "submitter");

        Assert.Equal((202, 202, 422, 400), (first.Status, second.Status, other.Status, none.Status));
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(("true", "idempotency-key-reused", "idempotency-key-required"), (second.Header("Idempotency-Replayed"), other.Code, none.Code));
        Assert.Equal(new Uri(api.Address, $"/api/funds/f/imports/{(string?)first.Json["id"]}").ToString(), first.Header("Operation-Location"));
        await api.EndOfAsync($"/api/funds/f/imports/{(string?)first.Json["id"]}");
        Assert.Equal(4, await api.LastSeqAsync());
    }

    [Fact]
    public async Task FileWithFailures_WritesNothing_OrTheGoodRowsWhenAsked()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");

        var all = await api.ImportAsync(WithFailures);
        var afterAll = await api.LastSeqAsync();
        var good = await api.ImportAsync(WithFailures, query: "&rows=good");

        string[] failures = ["3 C amount-unreadable", "3 A sub-fund-unknown", "4 D effective-before-formation"];
        Assert.Equal(("failed", 3, 1, 0, 0, 2), State(all));
        Assert.Equal(failures, all.Findings("failures"));
        Assert.Equal(2, afterAll);
        Assert.Equal(("completed", 3, 1, 1, 0, 2), State(good));
        Assert.Equal(failures, good.Findings("failures"));
        Assert.Equal(3, await api.LastSeqAsync());
    }

    [Fact]
    public async Task Findings_ComeInTheLanguageThatIsAskedFor()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");

        var chinese = await api.DryRunAsync(WithFailures);
        var english = await api.DryRunAsync(WithFailures, language: "en");

        Assert.Contains("没有的基金", (string?)chinese["failures"]![1]!["message"], StringComparison.Ordinal);
        Assert.Contains("没有的基金", (string?)english["failures"]![1]!["message"], StringComparison.Ordinal);
        Assert.NotEqual((string?)chinese["failures"]![1]!["message"], (string?)english["failures"]![1]!["message"]);
    }

    [Fact]
    public async Task Rows_ThatWereRejected_MayBeImportedAgainByAnotherImportOnly()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenReviewedFundAsync("f", "a", "b");
        var first = await api.ImportAsync(Commitments, key: "k");
        (await api.PostAsync("/api/funds/f/records/3/rejection", new { reason = "单位有误" }, person: "approver")).RequireStatus(201);

        // The message of the first import once more: what became of its rows since is none of its business.
        (await api.SendAsync(Uploads.Request(Commitments, "f", "", "k"), "submitter")).RequireStatus(202);
        var replayed = await api.EndOfAsync($"/api/funds/f/imports/{(string?)first["id"]}");
        var again = await api.ImportAsync(Commitments);

        Assert.Equal(("completed", 2, 2, 2, 0, 0), State(replayed));
        Assert.Equal(("completed", 2, 1, 1, 1, 0), State(again));
    }

    [Fact]
    public async Task Import_RunByTwoCopiesAtOnce_WritesEachRowOnce()
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var one = await TestApi.StartAsync(azurite, prefix: prefix);
        await using var two = await TestApi.StartAsync(azurite, prefix: prefix);
        await one.OpenFundAsync("f", "a");
        var file = Many(2_000);

        // Every repetition sends another message, and either copy may take it.
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? one : two).SendAsync(Uploads.Request(file, "f", "", "k"), "submitter")));
        var state = await one.EndOfAsync($"/api/funds/f/imports/{(string?)taken[0].Json["id"]}");

        Assert.Single(taken.Select(answer => (string?)answer.Json["id"]).Distinct());
        Assert.Equal("completed", (string?)state["status"]);
        Assert.Equal(2_001, await one.LastSeqAsync());
    }

    [Fact]
    public async Task Cancelled_Import_StopsAndKeepsWhatItWrote()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        var taken = (await api.SendAsync(Uploads.Request(Many(20_000), "f", "", "k"), "submitter")).RequireStatus(202);
        var path = $"/api/funds/f/imports/{(string?)taken.Json["id"]}";

        (await api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), "submitter")).RequireStatus(200);
        var state = await api.EndOfAsync(path);
        var later = (await api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), "submitter")).RequireStatus(200).Json;

        Assert.Equal(("cancelled", "cancelled"), ((string?)state["status"], (string?)later["status"]));
        Assert.True((int)state["written"]! < 20_000);
        Assert.Equal(1 + (int)state["written"]!, await api.LastSeqAsync());
    }

    [Fact]
    public async Task Form_WithOnePartCalledFile_IsTheFile()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");

        var good = await SendFormAsync(api, "file");
        var wrong = await SendFormAsync(api, "document");
        var two = await SendFormAsync(api, "file", "file");

        Assert.Equal((200, "认缴.csv"), (good.Status, (string?)good.Json["file"]!["name"]));
        Assert.Equal(2, (int)good.Json["accepted"]!);
        Assert.Equal(("import-form-malformed", "import-form-malformed"), (wrong.Code, two.Code));
    }

    [Fact]
    public async Task Doubts_AreToldAndTheRowsWrittenAllTheSame()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b", "c", "d");
        await api.ImportAsync("子基金,口径,规模,日期\na基金,认缴,10亿元,2021-06-30\n");

        var state = await api.ImportAsync("""
            子基金,口径,规模,日期
            a基金,认缴,1万元,2021-07-30
            b基金,认缴,8亿元,2021-07-31
            c基金,认缴,9亿元,2021-07-31
            c基金,认缴,9亿元,2021-07-31
            d基金,认缴,7亿元,2021-07-31
            """);

        Assert.Equal(("completed", 5, 5, 5, 0, 0), State(state));
        Assert.Equal(["2 C import-amount-jumps", "2 C import-amount-unusual", "5 C import-likely-duplicate"], state.Findings("warnings").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Imports_OfAFund_AreListedTheLatestFirst()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        await api.OpenFundAsync("g");
        string[] ids = [(string)(await api.ImportAsync(WithFailures))["id"]!, (string)(await api.ImportAsync(Commitments))["id"]!];

        var all = (await api.GetAsync("/api/funds/f/imports", "submitter")).Json;
        var first = (await api.GetAsync("/api/funds/f/imports?maxpagesize=1", "submitter")).Json;
        var second = (await api.GetAsync(new Uri((string)first["nextLink"]!).PathAndQuery, "submitter")).Json;
        var table = await api.GetAsync("/api/funds/f/imports?format=csv", "submitter");

        Assert.Equal([(ids[1], "completed", 2), (ids[0], "failed", 0)], all["value"]!.Select(job => ((string)job["id"]!, (string)job["status"]!, (int)job["written"]!)));
        Assert.Equal([ids[1], ids[0]], new[] { first, second }.Select(page => (string)Assert.Single(page["value"]!)["id"]!));
        Assert.Null(second["nextLink"]);
        Assert.Equal(3, table.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty((await api.GetAsync("/api/funds/g/imports", "submitter")).Json["value"]!);
    }

    [Fact]
    public async Task Import_ThatIsNotThere_IsNotFound()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        await api.OpenFundAsync("g");
        var state = await api.ImportAsync(Commitments);
        var id = (string?)state["id"];

        string[] paths = ["/api/funds/f/imports/x", "/api/funds/f/imports/01a20956-0000-7000-8000-000000000000", $"/api/funds/g/imports/{id}"];
        foreach (var path in paths)
            Assert.Equal("import-unknown", (await api.GetAsync(path, "submitter")).Code);
        Assert.Equal("fund-unknown", (await api.GetAsync($"/api/funds/f/imports/{id}", "submitter", workspace: "other")).Code);
    }

    private static (string? Status, int Rows, int Accepted, int Written, int AlreadyThere, int Failed) State(JObject state) =>
        ((string?)state["status"], (int)state["rows"]!, (int)state["accepted"]!, (int)state["written"]!, (int)state["alreadyThere"]!, (int)state["failedRows"]!);

    private static string Many(int rows)
    {
        var csv = new StringBuilder("子基金,出资方,实缴金额(元),日期\n");
        for (var i = 0; i < rows; i++)
            csv.Append(CultureInfo.InvariantCulture, $"a基金,民间,{1_000 + i},2021-03-01\n");
        return csv.ToString();
    }

    private static async Task<TestAnswer> SendFormAsync(TestApi api, params string[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var part in parts)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Commitments)), part, "认缴.csv");
        return await api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/funds/f/imports?dryRun=true") { Content = form }, "submitter");
    }
}
