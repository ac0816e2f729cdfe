using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.OpenApi;

/// <summary>
/// An operation's request examples, sent to a copy of the product of their own: first the operations that its part names
/// under <c>run.after</c>, then itself. A second lies between two requests, so that a run comes out the same each time.
/// </summary>
internal sealed class ExampleRun : IAsyncDisposable
{
    private readonly FakeClock _clock;
    private readonly JObject _subject;
    private readonly JObject? _run;
    private readonly Dictionary<string, JObject> _answers = new(StringComparer.Ordinal);

    private ExampleRun(TestApi api, FakeClock clock, OpenApiParts parts, string function, string? status)
    {
        Api = api;
        _clock = clock;
        Parts = parts;
        Function = function;
        _subject = parts.Operations[function];
        _run = status is null
            ? (JObject?)_subject["run"]
            : _subject["run"]?["others"]?[status] as JObject ?? throw new InvalidOperationException($"operations/{function}.json has no run.others.{status}.");
    }

    public TestApi Api { get; }

    public OpenApiParts Parts { get; }

    public string Function { get; }

    /// <summary>The names of the subject's request examples; one without a name where it takes none.</summary>
    public IEnumerable<string> Examples => Names(_subject);

    /// <summary>A copy in which everything before the operation is done.</summary>
    /// <param name="azurite">The store.</param>
    /// <param name="function">The operation.</param>
    /// <param name="status">Which of its successes is wanted; null for the first, which <c>run</c> itself is about.</param>
    public static async Task<ExampleRun> StartAsync(AzuriteFixture azurite, string function, string? status = null)
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0));
        var run = new ExampleRun(await TestApi.StartAsync(azurite, clock), clock, OpenApiParts.Load(), function, status);
        try
        {
            foreach (var (name, parameters) in run._run?["after"]?.Select(Step) ?? [])
            {
                var step = name.Split('/');
                var answer = await run.SendAsync(step[0], step.ElementAtOrDefault(1), parameters);
                answer.RequireStatus(answer.Status is 200 or 202 ? answer.Status : 201);
                run._answers[step[0]] = answer.Json;
            }
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }

        return run;
    }

    /// <summary>Sends the subject's own request.</summary>
    public Task<TestAnswer> SendAsync(string? example = null, Action<HttpRequestMessage>? change = null) => SendAsync(Function, example, null, change);

    /// <summary>The subject's query as its example has it, with other values; null leaves one out.</summary>
    public string Query(params (string Name, string? Value)[] changes)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var parameter in Parameters(_subject, "query"))
            query[(string)parameter["name"]!] = Given(parameter);
        foreach (var (name, value) in changes)
            query[name] = value;
        return Write(query);
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    /// <summary>A step before the subject: its name, or its name with values of its own for names in its path.</summary>
    private static (string Name, JObject? Parameters) Step(JToken step) =>
        step is JObject named ? (named.Properties().Single().Name, (JObject)named.Properties().Single().Value) : ((string)step!, null);

    private async Task<TestAnswer> SendAsync(string function, string? example, JObject? parameters, Action<HttpRequestMessage>? change = null)
    {
        _clock.AdvanceSeconds(1);
        var part = Parts.Operations[function];
        var request = new HttpRequestMessage(new HttpMethod(((string)part["route"]!).Split(' ')[0]), Path(part, parameters) + (function == Function ? Query() : OwnQuery(part)));
        if (Names(part).FirstOrDefault(name => example is null || name == example) is not { } chosen)
            throw new InvalidOperationException($"{function} has no request example '{example}'.");
        request.Content = Body(part, chosen);
        if (part["parameters"]?.Any(parameter => ((string?)(parameter as JValue) ?? (string?)parameter["name"]) == "Idempotency-Key") == true)
            request.Headers.Add("Idempotency-Key", TestApi.NewKey());
        change?.Invoke(request);
        var answer = await Api.SendAsync(request, Person((string)part["role"]!));
        if (answer.Header("Operation-Location") is { } location && function != Function)
            await Imports.Uploads.EndOfAsync(Api, new Uri(location).PathAndQuery);
        return answer;
    }

    /// <summary>The query of an operation that is run before the subject: what its own run says.</summary>
    private string OwnQuery(JObject part) => Write(Parameters(part, "query")
        .Select(parameter => (string)parameter["name"]!)
        .Select(name => KeyValuePair.Create(name, part["run"]?["parameters"]?[name] is { } value ? Text(value) : null)));

    private static string Write(IEnumerable<KeyValuePair<string, string?>> query)
    {
        var given = query.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }

    private static IEnumerable<string> Names(JObject part) =>
        part["body"]?["examples"] is JObject examples ? examples.Properties().Select(example => example.Name) : [""];

    private static StringContent? Body(JObject part, string example)
    {
        if (part["body"]?["examples"]?[example] is { } named)
            return new StringContent(named["value"]!.ToString(Formatting.None), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        var file = (part["body"]?["content"] as JObject)?.Properties().FirstOrDefault(type => type.Value["example"] is not null);
        return file is null ? null : new StringContent((string)file.Value["example"]!, Encoding.UTF8, new MediaTypeHeaderValue(file.Name));
    }

    private string Path(JObject part, JObject? parameters)
    {
        var path = ((string)part["route"]!).Split(' ')[1];
        foreach (var parameter in Parameters(part, "path"))
        {
            var name = (string)parameter["name"]!;

            // The fund is one for the whole run; other names are each operation's own.
            var given = parameters?[name] is { } own ? Text(own) : part == _subject || name == "fund" ? Given(parameter) : (string?)part["run"]?["parameters"]?[name];
            path = path.Replace($"{{*{name}}}", "{" + name + "}", StringComparison.Ordinal)
                .Replace("{" + name + "}", given ?? Text(parameter["example"]!), StringComparison.Ordinal);
        }

        return path;
    }

    /// <summary>What the subject's run says of a parameter, or what an earlier answer gave it; null for nothing.</summary>
    private string? Given(JObject parameter)
    {
        var name = (string)parameter["name"]!;
        if ((string?)_run?["take"]?[name] is { } taken)
            return (string?)_answers[taken.Split('/')[0]][taken.Split('/')[1]];
        return _run?["parameters"]?[name] is { } value ? Text(value) : null;
    }

    private IEnumerable<JObject> Parameters(JObject part, string where) => (part["parameters"] ?? new JArray())
        .Select(parameter => parameter as JObject ?? (JObject)Parts.Document["components"]!["parameters"]![(string)parameter!]!)
        .Where(parameter => (string?)parameter["in"] == where);

    private static string Text(JToken value) => ((JValue)value).ToString(CultureInfo.InvariantCulture);

    public static string? Person(string role) => role switch
    {
        "none" => null,
        "submit" => "submitter",
        "approve" => "approver",
        "admin" => "admin",
        _ => "reader",
    };
}
