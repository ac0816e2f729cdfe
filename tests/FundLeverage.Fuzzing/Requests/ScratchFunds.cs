using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Fuzzing.Requests;

/// <summary>
/// A copy of the product with funds that anything may be done to. Each serves so many cases, so that none grows long;
/// before its first case every example of the OpenAPI document was sent to it, so that most of what cases name is there.
/// </summary>
internal sealed class ScratchFunds : IAsyncDisposable
{
    private const int CasesOfAFund = 300;
    private static readonly MediaTypeHeaderValue NoType = new("application/octet-stream");

    private readonly TestApi _api;
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private ScratchFunds(TestApi api)
    {
        _api = api;
        var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, AllowAutoRedirect = false };
        _http = new HttpClient(handler) { BaseAddress = api.Address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public static JObject Document { get; } = OpenApiComposer.Compose(OpenApiParts.Load());

    /// <summary>The operations of the API, in the document's order.</summary>
    public static IReadOnlyList<DocumentedOperation> Operations { get; } =
        [.. DocumentedOperation.Of(Document).Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal))];

    public static async Task<ScratchFunds> StartAsync(string connectionString) => new(await TestApi.StartAsync(connectionString));

    /// <summary>The fund of a case.</summary>
    public async Task<string> FundAsync(int number, CancellationToken cancellationToken)
    {
        var fund = string.Create(CultureInfo.InvariantCulture, $"fuzz-{number / CasesOfAFund}");
        if (!_open.Add(fund))
            return fund;
        await ExampleAsync("OpenFund", fund, cancellationToken);
        foreach (var operation in new[] { "RegisterSubFund", "RecordCommitment", "RecordFundSize", "RecordPaidInCapital", "IntroduceProject", "RecordLandedRule", "RecordIndicator", "RecordReinvestmentAgreement" })
            await ExampleAsync(operation, fund, cancellationToken);
        return fund;
    }

    public static string Person(DocumentedOperation operation) => (string?)operation.Json["x-role"] switch
    {
        "submit" => "submitter",
        "approve" => "approver",
        "admin" => "admin",
        _ => "reader",
    };

    public static JObject Follow(JToken named) => named["$ref"] is { } reference
        ? (JObject)Document.SelectToken(((string)reference!)[2..].Replace('/', '.'))!
        : (JObject)named;

    public string Token(string person) => _tokens.TryGetValue(person, out var token) ? token : _tokens[person] = _api.Token(person);

    /// <summary>Sends a request and judges the answer. A store that is busy is asked again.</summary>
    public async Task<(TestAnswer Answer, Verdict Verdict)> SendAsync(Func<HttpRequestMessage> make, string sent, CancellationToken cancellationToken, string? text = null)
    {
        for (var again = 3; ; again--)
        {
            using var request = make();
            using var response = await TrySendAsync(request, sent, cancellationToken);
            var body = await TextAsync(response, cancellationToken);
            var answer = new TestAnswer((int)response.StatusCode, body, response.Headers, response.Content.Headers);
            if (answer.Status == 503 && again > 0)
            {
                await Task.Delay(500, cancellationToken);
                continue;
            }

            var exchange = new Exchange(request.Method, response.RequestMessage!.RequestUri!, request.Content?.Headers.ContentType ?? NoType, answer.Status is 200 or 201 ? text : null, answer);
            return (answer, new Verdict(sent, AnswerCheck.Outcome(answer), AnswerCheck.Wrong(exchange)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _api.DisposeAsync();
    }

    /// <summary>The body as text, out of the compression that a case may have asked for.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var sent = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = new MemoryStream();
        await (response.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(sent, CompressionMode.Decompress) : sent).CopyToAsync(body, cancellationToken);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private async Task<HttpResponseMessage> TrySendAsync(HttpRequestMessage request, string sent, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException broken)
        {
            throw new HttpRequestException($"{broken.Message} Sent: {sent}", broken);
        }
    }

    private async Task ExampleAsync(string function, string fund, CancellationToken cancellationToken)
    {
        var operation = Operations.Single(candidate => candidate.Function == function);
        foreach (var example in Examples(operation))
        {
            var body = (JObject)example.DeepClone();
            if (function == "OpenFund")
                (body["id"], body["approval"]) = (fund, "none");
            using var request = new HttpRequestMessage(HttpMethod.Post, Path(operation, name => name == "fund" ? fund : null))
            {
                Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(Person(operation)));
            request.Headers.Add("Idempotency-Key", TestApi.NewKey());
            using var response = await _http.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>The bodies that the document shows.</summary>
    public static IReadOnlyList<JToken> Examples(DocumentedOperation operation) =>
        operation.Json.SelectToken("requestBody.content['application/json'].examples") is JObject examples
            ? [.. examples.Properties().Select(example => example.Value["value"]!)]
            : [];

    /// <summary>The path with the document's examples for its names, or what is given for them.</summary>
    public static string Path(DocumentedOperation operation, Func<string, string?> given)
    {
        var path = operation.Path;
        foreach (var parameter in Parameters(operation, "path"))
        {
            var name = (string)parameter["name"]!;
            path = path.Replace("{" + name + "}", given(name) ?? Uri.EscapeDataString(Text(parameter["example"])), StringComparison.Ordinal);
        }

        return path;
    }

    public static IReadOnlyList<JObject> Parameters(DocumentedOperation operation, string where) =>
        [.. (operation.Json["parameters"] ?? new JArray()).Select(Follow).Where(parameter => (string?)parameter["in"] == where)];

    public static string Text(JToken? value) => value is JValue scalar ? scalar.ToString(CultureInfo.InvariantCulture) : "x";
}
