using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.OpenApi;

/// <summary>What the check of all traffic finds, so that its silence means something.</summary>
public sealed class TrafficCheckTests
{
    private const string Live = """{"status":"live"}""";
    private const string ETag = "\"0123456789abcdef0123456789abcdef\"";
    private const string Receipt = """
        {"seq":0,"recordId":"01a208c2-e62f-7750-85a3-37541efdefec","status":"approved","recordedAt":"2021-12-01T01:00:01.0000000Z",
         "hash":"81b9835e81b9835e81b9835e81b9835e81b9835e81b9835e81b9835e81b9835e","records":[],"warnings":[],"warningCount":0,
         "links":{"self":"/api/funds/f","fund":"/api/funds/f","leverage":"/api/funds/f/leverage"}}
        """;

    [Theory]
    [InlineData("/api/live", 200, Live, "application/json", ETag, "")]
    [InlineData("/api/live", 304, "", null, ETag, "")]
    [InlineData("/api/live", 200, """{"status":"live","more":1}""", "application/json", ETag, "GetLiveness 200: /: member 'more' is not documented")]
    [InlineData("/api/live", 200, "{}", "application/json", ETag, "GetLiveness 200: /: member 'status' is missing")]
    [InlineData("/api/live", 200, """{"status":"dead"}""", "application/json", ETag, "GetLiveness 200: /status: \"dead\" is not const \"live\"")]
    [InlineData("/api/live", 200, Live, "text/plain", ETag, "GetLiveness 200: the content type 'text/plain' is not documented")]
    [InlineData("/api/live", 200, Live, "application/json", null, "GetLiveness 200: header ETag is missing")]
    [InlineData("/api/live", 200, Live, "application/json", "W/\"1\"", "GetLiveness 200: header ETag: /: \"W/\\\"1\\\"\" is not pattern \"^\\\"[0-9a-f]{32}(-[a-z]+)?\\\"$\"")]
    [InlineData("/api/live", 418, "", null, ETag, "GetLiveness 418: the status is not documented: ")]
    [InlineData("/api/live?x=1", 200, Live, "application/json", ETag, "GetLiveness 200: query parameter 'x' was taken and is not documented")]
    [InlineData("/api/funds?maxpagesize=0", 200, """{"value":[]}""", "application/json", ETag, "ListFunds 200: query parameter 'maxpagesize': /: 0 is not minimum 1")]
    public void Get_ThatDiffersFromTheDocument_IsFound(string address, int status, string body, string? type, string? etag, string expected) =>
        Assert.Equal(expected, Find(HttpMethod.Get, address, null, Answer(status, body, type, etag)));

    [Theory]
    [InlineData("""{"id":"f","name":"n"}""", "")]
    [InlineData("""{"id":"f","name":"n","level":null}""", "")]
    [InlineData("""{"id":"f"}""", "OpenFund 201: request: /: member 'name' is missing")]
    [InlineData("""{"id":"f","name":"n","colour":"red"}""", "OpenFund 201: request: /: member 'colour' is not documented")]
    [InlineData("""{"id":"F","name":"n"}""", "OpenFund 201: request: /id: \"F\" is not pattern \"^[a-z0-9-]{1,40}$\"")]
    public void Request_ThatSucceededAndIsNotAsDocumented_IsFound(string body, string expected) =>
        Assert.Equal(expected, Find(HttpMethod.Post, "/api/funds", body, Answer(201, Receipt, "application/json", null)));

    [Fact]
    public void FailureCode_ThatTheOperationDoesNotList_IsFound()
    {
        const string problem = """
            {"type":"urn:fundleverage:problem:trend-too-long","title":"t","status":400,"detail":"d","code":"trend-too-long",
             "errors":[{"pointer":"","code":"trend-too-long","message":"m"}],"traceId":"t"}
            """;

        var found = Find(HttpMethod.Get, "/api/live", null, Answer(400, problem, "application/problem+json", null));

        Assert.Equal(
            "GetLiveness 400: /code: \"trend-too-long\" is not enum [\"parameter-unknown\"]\nGetLiveness 400: code trend-too-long is not in x-failures of the operation",
            found);
    }

    [Theory]
    [InlineData("/api/live", 200, "no operation of the document matches, and the status is 200")]
    [InlineData("/api/live", 405, "")]
    public void Method_ThatThePathDoesNotHave_IsFoundUnlessItIsRefused(string address, int status, string expected) =>
        Assert.Equal(expected, Find(HttpMethod.Put, address, null, Answer(status, "", null, null)));

    [Fact]
    public void Keyword_ThatIsNotKnown_IsNotPassedOver() =>
        Assert.Throws<NotSupportedException>(() => new SchemaCheck([]).Check(new JObject { ["minimun"] = 1 }, 0));

    private static string Find(HttpMethod method, string address, string? sent, TestAnswer answer) => string.Join('\n', TrafficCheck.Current.Check(
        new Exchange(method, new Uri("http://127.0.0.1" + address), sent is null ? null : new MediaTypeHeaderValue("application/json"), sent, answer)));

    private static TestAnswer Answer(int status, string body, string? type, string? etag)
    {
        var message = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8) };
        message.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type, "utf-8");
        if (etag is not null)
            message.Headers.TryAddWithoutValidation("ETag", etag);
        return new TestAnswer(status, body, message.Headers, message.Content.Headers);
    }
}
