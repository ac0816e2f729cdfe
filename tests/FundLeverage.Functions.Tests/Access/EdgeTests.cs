using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>What is too much, too often or too strange is turned away at the door.</summary>
public sealed class EdgeTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("/api/funds/f/sub-funds", "submitter", 256)]
    [InlineData("/api/funds/f/approvals", "approver", 64)]
    [InlineData("/api/reader-keys", "admin", 64)]
    public async Task Body_LargerThanTheRouteTakes_Is413WithTheLimit(string route, string person, int kilobytes)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");

        var tooLarge = await api.PostAsync(route, Padded(kilobytes * 1024 + 1), person: person);
        var chunked = await ChunkedAsync(api, route, person, kilobytes * 1024 + 1);
        var largest = await api.PostAsync(route, Padded(kilobytes * 1024), person: person);

        Assert.Equal((413, "body-too-large"), (tooLarge.Status, tooLarge.Code));
        Assert.Contains($"{kilobytes} KB", (string)tooLarge.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal((413, "body-too-large"), (chunked.Status, chunked.Code));
        Assert.NotEqual(413, largest.Status);
    }

    [Fact]
    public async Task Body_WithAQuery_IsNotRead()
    {
        await using var api = await TestApi.StartAsync(azurite);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds") { Content = new StringContent(Padded(300_000)) };

        Assert.Equal(200, (await api.SendAsync(request, "reader")).Status);
    }

    [Fact]
    public async Task Headers_LargerThanTheServerTakes_AreTurnedAway()
    {
        await using var api = await TestApi.StartAsync(azurite);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds");
        request.Headers.Add("X-Long", new string('x', 64 * 1024));

        var answer = await api.SendAsync(request, "reader");

        Assert.Equal(431, answer.Status);
    }

    [Theory]
    [InlineData(16 * 1024)]
    [InlineData(20 * 1024)]
    public async Task Token_OfAbsurdLength_Is401(int length)
    {
        await using var api = await TestApi.StartAsync(azurite);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new string('x', length));

        Assert.Equal(401, (await api.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Requests_MoreThanACallerMaySend_Are429ForThatCallerAlone()
    {
        await using var api = await TestApi.StartAsync(azurite, settings: new Dictionary<string, string?> { ["FundLeverage:Limits:RequestsPerMinute"] = "30" });

        var answers = new List<TestAnswer>();
        for (var i = 0; i < 60; i++)
            answers.Add(await api.GetAsync("/api/funds"));

        // While the bucket empties it is being filled, a request every two seconds.
        var refused = answers.Where(answer => answer.Status == 429).ToList();
        Assert.All(answers[..30], answer => Assert.Equal(200, answer.Status));
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.Equal(("too-many-requests", "5"), (answer.Code, answer.Header("Retry-After"))));
        Assert.Equal(200, (await api.GetAsync("/api/funds", "approver")).Status);
        Assert.Equal(200, (await api.GetAsync("/api/funds", workspace: "other")).Status);
        Assert.Equal(200, (await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/live"))).Status);
    }

    [Theory]
    [InlineData("GET", "/api/funds")]
    [InlineData("OPTIONS", "/api/funds")]
    [InlineData("GET", "/")]
    public async Task Origin_OfAnotherSite_IsGivenNoLeave(string method, string path)
    {
        await using var api = await TestApi.StartAsync(azurite);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");

        var answer = await api.SendAsync(request, "reader");

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https", "max-age=31536000")]
    [InlineData(null, null)]
    public async Task Transport_BehindTls_IsSaidToStaySo(string? forwarded, string? expected)
    {
        await using var api = await TestApi.StartAsync(azurite);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/live");
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-Proto", forwarded);

        Assert.Equal(expected, (await api.SendAsync(request)).Header("Strict-Transport-Security"));
    }

    private static string Padded(int bytes)
    {
        const string json = """{"id":"a","name":"n","records":[{"seq":1}]}""";
        return json + new string(' ', bytes - json.Length);
    }

    private static Task<TestAnswer> ChunkedAsync(TestApi api, string route, string person, int bytes)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = new StringContent(Padded(bytes), Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("Idempotency-Key", TestApi.NewKey());
        return api.SendAsync(request, person);
    }
}
