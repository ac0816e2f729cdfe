using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>Who gets in, and how far.</summary>
public sealed class AccessTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("reader", 403, 403, 200)]
    [InlineData("submitter", 403, 404, 200)]
    [InlineData("approver", 403, 403, 200)]
    [InlineData("admin", 201, 403, 200)]
    public async Task Roles_OfEachPerson_OpenWhatTheyShould(string person, int openFund, int recordInUnknownFund, int listFunds)
    {
        await using var api = await TestApi.StartAsync(azurite);

        Assert.Equal(openFund, (await api.PostAsync("/api/funds", new { id = "f", name = "n" }, person: person)).Status);
        Assert.Equal(recordInUnknownFund, (await api.PostAsync("/api/funds/none/sub-funds", new { id = "a", name = "n" }, person: person)).Status);
        Assert.Equal(listFunds, (await api.GetAsync("/api/funds", person)).Status);
        Assert.Equal(200, (await api.GetAsync("/api/ready", person)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x.y.z")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwicm9sZXMiOlsiYWRtaW4iXX0.")]
    public async Task Token_AbsentOrWorthless_Is401(string? authorization)
    {
        await using var api = await TestApi.StartAsync(azurite);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        var answer = await api.SendAsync(request);

        Assert.Equal((401, "token-invalid"), (answer.Status, answer.Code));
        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task Token_TamperedWithOrOfAnotherCopy_Is401()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await using var other = await TestApi.StartAsync(azurite);
        var parts = api.Token("reader").Split('.');
        var claims = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace('-', '+').Replace('_', '/').PadRight((parts[1].Length + 3) / 4 * 4, '=')));
        var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes(claims.Replace("\"read\"", "\"admin\"", StringComparison.Ordinal))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        Assert.Equal(200, await StatusAsync(api, api.Token("reader")));
        Assert.Equal(401, await StatusAsync(api, $"{parts[0]}.{forged}.{parts[2]}"));
        Assert.Equal(401, await StatusAsync(api, other.Token("reader")));
    }

    [Fact]
    public async Task Token_OnceExpired_Is401()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 0, 0));
        await using var api = await TestApi.StartAsync(azurite, clock);
        var token = api.Token("reader");

        Assert.Equal(200, await StatusAsync(api, token));
        clock.Advance(Duration.FromHours(12) + Duration.FromMinutes(2));
        Assert.Equal(401, await StatusAsync(api, token));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/live")]
    [InlineData("/api/funds")]
    [InlineData("/api/nothing")]
    public async Task Answers_OfEveryKind_CarrySecurityHeadersAndNoBanner(string path)
    {
        await using var api = await TestApi.StartAsync(azurite);

        var answer = await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.StartsWith("default-src 'self'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
    }

    [Theory]
    [InlineData("/", "text/html", "/assets/index-")]
    [InlineData("/index.html", "text/html", "/assets/index-")]
    [InlineData("/icon.svg", "image/svg+xml", "<svg")]
    public async Task Page_FilesOfTheWebPage_AreServedToAnybody(string path, string mediaType, string content)
    {
        await using var api = await TestApi.StartAsync(azurite);

        var answer = await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        Assert.Equal((200, mediaType), (answer.Status, answer.ContentHeaders.ContentType?.MediaType));
        Assert.Contains(content, answer.Body, StringComparison.Ordinal);
    }

    private static async Task<int> StatusAsync(TestApi api, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await api.SendAsync(request)).Status;
    }
}
