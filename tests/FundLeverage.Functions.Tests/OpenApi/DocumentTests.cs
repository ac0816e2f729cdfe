using System.Reflection;
using System.Text;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Microsoft.Azure.Functions.Worker;
using Microsoft.OpenApi.Reader;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.OpenApi;

/// <summary>The document says of every function what the program declares, and is valid by itself.</summary>
public sealed class DocumentTests(AzuriteFixture azurite)
{
    private static readonly JObject Document = OpenApiComposer.Compose(OpenApiParts.Load());

    private static IEnumerable<DocumentedOperation> Operations => DocumentedOperation.Of(Document);

    [Fact]
    public void Document_InTheRepository_IsWhatItsPartsMake()
    {
        var composed = KeptDocument.Compose();

        if (File.ReadAllText(KeptDocument.File).ReplaceLineEndings("\n") != composed)
            Assert.Fail("OpenApi/openapi.json is not what OpenApi/Parts make. OPENAPI_WRITE=true makes it anew; see OpenApi/Parts/README.md.");
    }

    [Fact]
    public async Task Document_Served_IsTheOneInTheRepository()
    {
        await using var api = await TestApi.StartAsync(azurite);

        var plain = await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/openapi.json"));

        Assert.Equal(200, plain.Status);
        Assert.Equal("application/json", plain.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(File.ReadAllText(KeptDocument.File).ReplaceLineEndings("\n"), plain.Body);
    }

    [Fact]
    public async Task Document_ForAClientThatTakesGzip_IsSmallAndHasItsOwnETag()
    {
        await using var api = await TestApi.StartAsync(azurite);
        using var http = new HttpClient { BaseAddress = api.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        using var answer = await http.GetAsync(new Uri("/api/openapi.json", UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/openapi.json") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var unchanged = await http.SendAsync(again);

        using var unzipped = new StreamReader(new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress), Encoding.UTF8);
        Assert.Equal(File.ReadAllText(KeptDocument.File).ReplaceLineEndings("\n"), await unzipped.ReadToEndAsync());
        Assert.True(bytes.Length < new FileInfo(KeptDocument.File).Length / 5);
        Assert.EndsWith("-gzip\"", answer.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal((304, 0), ((int)unchanged.StatusCode, (await unchanged.Content.ReadAsByteArrayAsync()).Length));
        Assert.Contains("Accept-Encoding", string.Join(", ", answer.Headers.Vary), StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_EachHaveTheirOperationWithMethodPathAndRole()
    {
        var declared =
            from type in typeof(FundLeverageServices).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.IsDefined(typeof(FunctionAttribute))
            let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(a => a is not null)
            where trigger is not null
            from verb in trigger.Methods
            let role = FunctionAccess.Of(type).Role
            select $"{type.Name}: {verb.ToUpperInvariant()} /{trigger.Route!.Replace("{*", "{", StringComparison.Ordinal)}, {(role is null ? "none" : EnumText.Of(role.Value))}";
        var documented = Operations.Select(o => $"{o.Function}: {o.Method} {o.Path}, {o.Json["x-role"]}").ToList();

        Assert.Empty(declared.Except(documented, StringComparer.Ordinal).Select(missing => $"not in OpenApi/Parts/operations: {missing}"));
        Assert.Empty(documented.Except(declared, StringComparer.Ordinal).Select(extra => $"in OpenApi/Parts/operations, and no function: {extra}"));
    }

    [Fact]
    public void Paths_NameTheirParametersAndNoOthers() => Assert.All(Operations, operation =>
    {
        var inPath = operation.Path.Split('{').Skip(1).Select(part => part.Split('}')[0]);
        var listed = Parameters(operation).Where(p => (string?)p["in"] == "path").Select(p => (string)p["name"]!);
        Assert.Equal(inPath.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    });

    [Fact]
    public async Task Document_ReadByAnotherProgram_IsValidOpenApi31()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(OpenApiParts.Write(Document)));

        var read = await Microsoft.OpenApi.OpenApiDocument.LoadAsync(stream, "json", new OpenApiReaderSettings());

        Assert.Equal(Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(Operations.Count(), read.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public void References_AllLeadSomewhere_AndNothingIsLeftOver()
    {
        var references = Document.Descendants().OfType<JProperty>().Where(p => p.Name == "$ref").Select(p => (string)p.Value!).ToHashSet(StringComparer.Ordinal);
        var schemas = new SchemaCheck(Document);
        Assert.All(references, reference => Assert.NotNull(schemas.Resolve(reference)));

        var kinds = new[] { "headers", "parameters", "responses", "schemas" };
        var kept = kinds.SelectMany(kind => ((JObject)Document["components"]![kind]!).Properties().Select(named => $"#/components/{kind}/{named.Name}"));
        Assert.Equal(["#/components/schemas/AmountContent", "#/components/schemas/AmountRecordRequest", "#/components/schemas/DecidedRecords", "#/components/schemas/ImportCounts", "#/components/schemas/Page", "#/components/schemas/ProjectHeadline", "#/components/schemas/ProjectSlice", "#/components/schemas/ReportHead"], kept.Except(references).Order(StringComparer.Ordinal));
    }

    /// <summary>A schema that is called like a choice of the program has its choices, in its order.</summary>
    [Fact]
    public void Choices_AreThoseOfTheProgram()
    {
        var choices = new[] { typeof(Money).Assembly, typeof(FundLedger).Assembly, typeof(FundLeverageServices).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum).ToLookup(type => type.Name, StringComparer.Ordinal);
        var listed = ((JObject)Document["components"]!["schemas"]!).Properties().Where(schema => schema.Value["enum"] is not null).ToList();

        Assert.Equal(["AskedRowKind", "FailureCode", "MeasureId", "RowKind", "TemplateFormat", "WarningCode"], listed.Select(schema => schema.Name).Where(name => !choices.Contains(name)).Order(StringComparer.Ordinal));
        Assert.All(listed.Where(schema => choices.Contains(schema.Name)), schema => Assert.Equal(
            choices[schema.Name].Single().GetEnumNames().Select(name => char.ToLowerInvariant(name[0]) + name[1..]),
            schema.Value["enum"]!.Select(choice => (string)choice!)));
    }

    [Fact]
    public void FailureCodes_AreEachOfSomeOperation()
    {
        var refusals = Operations.SelectMany(o => o.Json["x-failures"]!.Select(code => (string)code!));
        var warnings = Operations.SelectMany(o => (o.Json["x-warnings"] ?? new JArray()).Select(code => (string)code!));

        Assert.Empty(OpenApiFailures.Refusing.Except(refusals, StringComparer.Ordinal).Select(code => $"no operation lists the failure {code}; see OpenApi/Parts/operations and failures.json"));
        Assert.Empty(OpenApiFailures.Warning.Except(warnings, StringComparer.Ordinal).Select(code => $"no operation lists the warning {code}"));
    }

    [Fact]
    public void Operations_SayWhatTheyDo()
    {
        var tags = Document["tags"]!.Select(tag => (string)tag["name"]!).ToList();

        Assert.All(Operations, operation =>
        {
            Assert.NotEmpty((string)operation.Json["summary"]!);
            Assert.Contains((string)operation.Json["tags"]!.Single()!, tags);
            Assert.All(Parameters(operation).Where(p => (string?)p["in"] == "query"), p => Assert.False(p["example"] is null || string.IsNullOrEmpty((string?)p["description"])));
        });
        Assert.Equal(tags.Order(StringComparer.Ordinal), Operations.Select(o => (string)o.Json["tags"]![0]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JObject> Parameters(DocumentedOperation operation)
    {
        var schemas = new SchemaCheck(Document);
        return operation.Json["parameters"]!.Select(p => p["$ref"] is { } reference ? (JObject)schemas.Resolve((string)reference!) : (JObject)p);
    }
}
