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
    private readonly Dictionary<string, JObject> _answers = new(StringComparer.Ordinal);

    private ExampleRun(TestApi api, FakeClock clock, OpenApiParts parts, string function)
    {
        Api = api;
        _clock = clock;
        Parts = parts;
        Function = function;
        _subject = parts.Operations[function];
    }

    public TestApi Api { get; }

    public OpenApiParts Parts { get; }

    public string Function { get; }

    /// <summary>The names of the subject's request examples; one without a name where it takes none.</summary>
    public IEnumerable<string> Examples => Names(_subject);

    /// <summary>A copy in which everything before the operation is done.</summary>
    public static async Task<ExampleRun> StartAsync(AzuriteFixture azurite, string function)
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0));
        var run = new ExampleRun(await TestApi.StartAsync(azurite, clock), clock, OpenApiParts.Load(), function);
        try
        {
            foreach (var step in run._subject["run"]?["after"]?.Select(step => ((string)step!).Split('/')) ?? [])
            {
                var answer = await run.SendAsync(step[0], step.ElementAtOrDefault(1));
                answer.RequireStatus(answer.Status is 200 ? 200 : 201);
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
    public Task<TestAnswer> SendAsync(string? example = null, Action<HttpRequestMessage>? change = null) => SendAsync(Function, example, change);

    /// <summary>The subject's query as its example has it, with other values.</summary>
    public string Query(params (string Name, string Value)[] changes)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in Parameters(_subject, "query"))
        {
            if (Given(parameter) is { } value)
                query[(string)parameter["name"]!] = value;
        }

        foreach (var (name, value) in changes)
            query[name] = value;
        return query.Count == 0 ? "" : "?" + string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    private async Task<TestAnswer> SendAsync(string function, string? example, Action<HttpRequestMessage>? change = null)
    {
        _clock.AdvanceSeconds(1);
        var part = Parts.Operations[function];
        var request = new HttpRequestMessage(new HttpMethod(((string)part["route"]!).Split(' ')[0]), Path(part) + (function == Function ? Query() : ""));
        if (Names(part).FirstOrDefault(name => example is null || name == example) is not { } chosen)
            throw new InvalidOperationException($"{function} has no request example '{example}'.");
        request.Content = Body(part, chosen);
        if (part["parameters"]?.Any(parameter => (string?)(parameter as JValue) == "Idempotency-Key") == true)
            request.Headers.Add("Idempotency-Key", TestApi.NewKey());
        change?.Invoke(request);
        return await Api.SendAsync(request, Person((string)part["role"]!));
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

    private string Path(JObject part)
    {
        var path = ((string)part["route"]!).Split(' ')[1];
        foreach (var parameter in Parameters(part, "path"))
        {
            var name = (string)parameter["name"]!;

            // The fund is one for the whole run; other names are each operation's own.
            var given = part == _subject || name == "fund" ? Given(parameter) : (string?)part["run"]?["parameters"]?[name];
            path = path.Replace($"{{*{name}}}", "{" + name + "}", StringComparison.Ordinal)
                .Replace("{" + name + "}", given ?? Text(parameter["example"]!), StringComparison.Ordinal);
        }

        return path;
    }

    /// <summary>What the subject's run says of a parameter, or what an earlier answer gave it; null for nothing.</summary>
    private string? Given(JObject parameter)
    {
        var name = (string)parameter["name"]!;
        if ((string?)_subject["run"]?["take"]?[name] is { } taken)
            return (string?)_answers[taken.Split('/')[0]][taken.Split('/')[1]];
        return _subject["run"]?["parameters"]?[name] is { } value ? Text(value) : null;
    }

    private IEnumerable<JObject> Parameters(JObject part, string where) => (part["parameters"] ?? new JArray())
        .Select(parameter => parameter as JObject ?? (JObject)Parts.Document["components"]!["parameters"]![(string)parameter!]!)
        .Where(parameter => (string?)parameter["in"] == where);

    private static string Text(JToken value) => ((JValue)value).ToString(CultureInfo.InvariantCulture);

    private static string? Person(string role) => role switch
    {
        "none" => null,
        "submit" => "submitter",
        "approve" => "approver",
        "admin" => "admin",
        _ => "reader",
    };
}
