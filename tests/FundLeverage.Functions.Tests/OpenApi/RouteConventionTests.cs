using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.OpenApi;

/// <summary>The conventions of the API, tried on every route that the document has.</summary>
public sealed class RouteConventionTests(AzuriteFixture azurite)
{
    private const string Page = "GetPage";
    private static readonly string[] OfTables = ["format", "unit", "table"];
    private static readonly (string Name, string? Value)[] OneTable = [("format", "csv"), ("maxpagesize", null)];
    private static readonly JObject Document = OpenApiComposer.Compose(OpenApiParts.Load());
    private static readonly SchemaCheck Schemas = new(Document);

    private static IEnumerable<DocumentedOperation> Operations => DocumentedOperation.Of(Document).Where(operation => operation.Function != Page);

    public static TheoryData<string> All => [.. Operations.Select(operation => operation.Function)];

    public static TheoryData<string> Gets => [.. Operations.Where(operation => operation.Method == "GET").Select(operation => operation.Function)];

    public static TheoryData<string> Lists => [.. Operations.Where(IsList).Select(operation => operation.Function)];

    public static TheoryData<string> OfSeveralTables => [.. Operations.Select(operation => operation.Function).Where(function => Parameters(function).Any(IsTable))];

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task Get_AskedAgainWithItsETag_IsNotSentAgain(string function)
    {
        await using var run = await ExampleRun.StartAsync(azurite, function);

        var first = (await run.SendAsync()).RequireStatus(200);
        var second = await run.SendAsync(change: request => request.Headers.TryAddWithoutValidation("If-None-Match", $"\"other\", {first.Header("ETag")}"));
        var other = await run.SendAsync(change: request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"other\""));

        Assert.Equal((304, "", first.Header("ETag")), (second.Status, second.Body, second.Header("ETag")));
        Assert.Equal((200, first.Header("ETag")), (other.Status, other.Header("ETag")));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_FollowedPageByPage_IsTheWholeList(string function)
    {
        await using var run = await ExampleRun.StartAsync(azurite, function);
        var whole = (await run.SendAsync(change: request => Ask(request, run.Query(("maxpagesize", "1000"))))).RequireStatus(200).Json;
        var person = ExampleRun.Person((string)run.Parts.Operations[function]["role"]!)!;
        var pages = new List<JObject>();

        for (var page = await run.SendAsync(change: request => Ask(request, run.Query(("maxpagesize", "1")))); ; page = await run.Api.GetAsync(new Uri((string)pages[^1]["nextLink"]!).PathAndQuery, person))
        {
            pages.Add(page.RequireStatus(200).Json);
            if (pages[^1]["nextLink"] is null)
                break;
            Assert.Contains((string)pages[^1]["continuationToken"]!, (string)pages[^1]["nextLink"]!, StringComparison.Ordinal);
            Assert.StartsWith(run.Api.Address.ToString(), (string)pages[^1]["nextLink"]!, StringComparison.Ordinal);
        }

        Assert.True(pages.Count > 1, $"run.after of {function} leaves fewer than two items to list");
        Assert.Null(whole["nextLink"]);
        Assert.Equal(whole["value"]!.Select(item => item.ToString()), pages.SelectMany(page => page["value"]!).Select(item => item.ToString()));
        Assert.All(pages, page => Assert.Equal(page["nextLink"] is null, page["continuationToken"] is null));
    }

    [Fact]
    public void Lists_AreAllPaged() => Assert.All(
        Operations.Where(operation => Answer(operation)?["properties"]?["value"]?["type"]?.ToString() == "array"),
        operation => Assert.True(IsList(operation), $"{operation.Function} lists, and has no maxpagesize, continuationToken and nextLink"));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Parameter_ThatTheRouteDoesNotHave_IsRefusedWithThoseThatItHas(string function)
    {
        await using var run = await ExampleRun.StartAsync(azurite, function);
        var documented = Parameters(function).Select(parameter => (string)parameter["name"]!).Order(StringComparer.Ordinal);

        var english = await run.SendAsync(change: request => AskIn(request, "en", run.Query(("nosuch", "1"))));
        var chinese = await run.SendAsync(change: request => AskIn(request, "zh-CN", run.Query(("nosuch", "1"))));

        var message = (string)english.RequireStatus(400).Json["errors"]!.Single(error => (string?)error["code"] == "parameter-unknown")["message"]!;
        var known = message.Split("there are ")[1].TrimEnd('.').Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(name => name != "–");
        Assert.Equal(documented, known.Order(StringComparer.Ordinal));
        Assert.StartsWith("没有查询参数", (string?)chinese.Json["errors"]!.Single(error => (string?)error["code"] == "parameter-unknown")["message"], StringComparison.Ordinal);
        Assert.Equal("application/problem+json", english.ContentHeaders.ContentType?.MediaType);
        Assert.NotEqual((string?)english.Json["title"], (string?)chinese.Json["title"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Parameter_ThatIsDocumented_IsTaken(string function)
    {
        await using var run = await ExampleRun.StartAsync(azurite, function);

        foreach (var parameter in Parameters(function))
        {
            var value = ((JValue)parameter["example"]!).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var name = (string)parameter["name"]!;
            var answer = await run.SendAsync(change: request => Ask(request, OfTables.Contains(name) ? run.Query([.. OneTable, (name, value)]) : run.Query((name, value))));
            Assert.True(answer.Status is 200 or 202 or 404, answer.Body);
            Assert.DoesNotContain(answer.Status == 404 ? answer.Errors : [], error => error.StartsWith($"/{name} ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(OfSeveralTables))]
    public async Task Tables_AreThoseThatAreDocumented_TheFirstByDefault(string function)
    {
        await using var run = await ExampleRun.StartAsync(azurite, function);
        var tables = Parameters(function).Single(IsTable)["schema"]!["enum"]!.Select(name => (string)name!).ToList();

        var refused = await run.SendAsync(change: request => AskIn(request, "en", run.Query([.. OneTable, ("table", "nosuch")])));
        var each = new List<TestAnswer>();
        foreach (var table in tables.Prepend(null))
            each.Add((await run.SendAsync(change: request => Ask(request, run.Query([.. OneTable, ("table", table)])))).RequireStatus(200));

        Assert.EndsWith($" is none of {string.Join(", ", tables)}.", (string)refused.RequireStatus(400).Json["detail"]!, StringComparison.Ordinal);
        Assert.All(each, answer => Assert.Equal("text/csv", answer.ContentHeaders.ContentType?.MediaType));
        Assert.Equal(each[1].Body, each[0].Body);
        Assert.Equal(tables.Count, each.Skip(1).Select(answer => answer.Body).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Answers_WithoutCredentials_Are401OnEveryRouteWithARole()
    {
        await using var api = await TestApi.StartAsync(azurite);

        foreach (var operation in Operations.Where(operation => (string?)operation.Json["x-role"] != "none"))
        {
            var path = operation.Path.Replace("{fund}", "f", StringComparison.Ordinal).Replace("{seq}", "1", StringComparison.Ordinal).Replace("{subFund}", "a", StringComparison.Ordinal).Replace("{id}", "a", StringComparison.Ordinal);
            var answer = await api.SendAsync(new HttpRequestMessage(new HttpMethod(operation.Method), path));
            Assert.Equal((operation.Function, 401, "token-invalid", "Bearer"), (operation.Function, answer.Status, answer.Code, answer.Header("WWW-Authenticate")));
        }
    }

    /// <summary>A report has other tables each time, so they are no choice of the document's.</summary>
    private static bool IsTable(JObject parameter) => (string?)parameter["name"] == "table" && parameter["schema"]!["enum"] is not null;

    private static bool IsList(DocumentedOperation operation) =>
        Answer(operation)?["properties"] is { } members && members["value"] is not null && members["nextLink"] is not null
        && Parameters(operation.Function).Select(parameter => (string)parameter["name"]!).Intersect(["maxpagesize", "continuationToken"]).Count() == 2;

    private static JToken? Answer(DocumentedOperation operation) =>
        operation.Json["responses"]!["200"]?["content"]?["application/json"]?["schema"]?["$ref"] is { } reference ? Schemas.Resolve((string)reference!) : null;

    private static IEnumerable<JObject> Parameters(string function) => Operations.Single(operation => operation.Function == function).Json["parameters"]!
        .Select(parameter => parameter["$ref"] is { } reference ? (JObject)Schemas.Resolve((string)reference!) : (JObject)parameter)
        .Where(parameter => (string?)parameter["in"] == "query");

    private static void Ask(HttpRequestMessage request, string query) => request.RequestUri = new Uri(request.RequestUri!.OriginalString.Split('?')[0] + query, UriKind.Relative);

    private static void AskIn(HttpRequestMessage request, string language, string query)
    {
        request.Headers.AcceptLanguage.ParseAdd(language);
        Ask(request, query);
    }
}
