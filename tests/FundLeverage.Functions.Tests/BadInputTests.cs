using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>Whatever is sent, the answer is a problem that names what, where and why, and nothing is written.</summary>
public sealed class BadInputTests(AzuriteFixture azurite, BadInputTests.Fund fund) : IClassFixture<BadInputTests.Fund>
{
    private const string Commitments = BadInputCases.Commitments;

    [Theory]
    [MemberData(nameof(BadInputCases.Bodies), MemberType = typeof(BadInputCases))]
    public async Task Body_ThatIsWrong_IsRefusedWithEveryFailureAndWritesNothing(string route, string body, int status, string errors)
    {
        var answer = await fund.Api.PostAsync(route, body);

        Assert.Equal((status, errors), (answer.Status, string.Join('|', answer.Errors)));
        AssertIsProblem(answer);
        Assert.Equal(1, (int)(await fund.Api.GetAsync("/api/funds/f")).Json["lastSeq"]!);
    }

    [Theory]
    [MemberData(nameof(BadInputCases.Queries), MemberType = typeof(BadInputCases))]
    public async Task Query_ThatIsWrong_IsRefusedWithEveryFailure(string path, int status, string errors)
    {
        var answer = await fund.Api.GetAsync(path);

        Assert.Equal((status, errors), (answer.Status, string.Join('|', answer.Errors)));
        AssertIsProblem(answer);
    }

    [Theory]
    [InlineData(300 * 1024)]
    [InlineData(10 * 1024 * 1024)]
    public async Task Body_LargerThanAnyRecord_Is413(int bytes)
    {
        var declared = await fund.Api.PostAsync(Commitments, "{\"document\":\"" + new string('x', bytes) + "\"}");
        var request = new HttpRequestMessage(HttpMethod.Post, Commitments) { Content = new StreamContent(new MemoryStream(new byte[bytes])) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("Idempotency-Key", TestApi.NewKey());
        var chunked = await fund.Api.SendAsync(request, "submitter");

        Assert.Equal((413, "body-too-large"), (declared.Status, declared.Code));
        Assert.Equal((413, "body-too-large"), (chunked.Status, chunked.Code));
    }

    [Theory]
    [InlineData("text/plain", 415, "content-type-not-json")]
    [InlineData("application/x-www-form-urlencoded", 415, "content-type-not-json")]
    [InlineData("application/json; charset=utf-8", 400, "member-required")]
    [InlineData("application/vnd.api+json", 400, "member-required")]
    public async Task ContentType_OtherThanJson_Is415(string contentType, int status, string code)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Commitments) { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.Add("Idempotency-Key", TestApi.NewKey());

        var answer = await fund.Api.SendAsync(request, "submitter");

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Body_ThatIsNotUtf8_IsMalformed()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Commitments) { Content = new ByteArrayContent([.. "{\"document\":\""u8, 0xC3, 0x28, .. "\"}"u8]) };
        request.Headers.Add("Idempotency-Key", TestApi.NewKey());

        var answer = await fund.Api.SendAsync(request, "submitter");

        Assert.Equal((400, "json-malformed"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(null, "idempotency-key-required")]
    [InlineData("", "idempotency-key-malformed")]
    [InlineData("two words", "idempotency-key-malformed")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", "idempotency-key-malformed")]
    public async Task IdempotencyKey_AbsentOrMalformed_Is400(string? key, string code)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Commitments) { Content = new StringContent(BadInputCases.Body(), Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

        var answer = await fund.Api.SendAsync(request, "submitter");

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("k/1\\2#3?")]
    [InlineData("~!@$%^&*()_+")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public async Task IdempotencyKey_OfAnyVisibleAscii_IsTaken(string key)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");

        Assert.Equal(201, (await api.PostAsync(Commitments, BadInputCases.Body(), key)).Status);
        Assert.Equal("true", (await api.PostAsync(Commitments, BadInputCases.Body(), key)).Header("Idempotency-Replayed"));
    }

    [Theory]
    [InlineData("zh-CN", "“1,5”")]
    [InlineData("en-GB,zh;q=0.5", "\"1,5\"")]
    [InlineData("fr", "“1,5”")]
    [InlineData("***", "“1,5”")]
    public async Task Problem_InTheCallersLanguage_NamesWhatIsWrong(string acceptLanguage, string quoted)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Commitments) { Content = new StringContent(BadInputCases.Body(("amount", "\"1,5\"")), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept-Language", acceptLanguage);
        request.Headers.Add("Idempotency-Key", TestApi.NewKey());

        var answer = await fund.Api.SendAsync(request, "submitter");

        Assert.Contains(quoted, (string?)answer.Json["detail"], StringComparison.Ordinal);
    }

    private static void AssertIsProblem(TestAnswer answer)
    {
        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(answer.Status, (int)answer.Json["status"]!);
        Assert.All(new[] { "type", "title", "detail", "code", "traceId" }, name => Assert.False(string.IsNullOrEmpty((string?)answer.Json[name])));
        Assert.All(answer.Json["errors"]!, error => Assert.DoesNotMatch(@"\{\w+\}", (string)error["message"]!));
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
    }

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
