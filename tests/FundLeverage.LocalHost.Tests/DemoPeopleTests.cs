using FundLeverage.Testing;

namespace FundLeverage.LocalHost.Tests;

public sealed class DemoPeopleTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("reader", "", 200)]
    [InlineData("submitter", "?workspace=other", 200)]
    [InlineData("nobody", "", 404)]
    [InlineData("reader", "?workspace=NOT%20OK", 404)]
    public async Task Token_OfAPerson_IsPlainText(string person, string query, int status)
    {
        await using var api = await TestApi.StartAsync(azurite);

        var answer = await api.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/.local/tokens/{person}{query}"));

        Assert.Equal(status, answer.Status);
        if (status == 200)
            Assert.Equal(("text/plain", 3), (answer.ContentHeaders.ContentType?.MediaType, answer.Body.Split('.').Length));
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("[::1]:7071", 200)]
    [InlineData("evil.example", 404)]
    [InlineData("10.0.0.1", 404)]
    public async Task Token_AskedForUnderAnotherName_IsNotGiven(string host, int status)
    {
        await using var api = await TestApi.StartAsync(azurite);
        var request = new HttpRequestMessage(HttpMethod.Post, "/.local/tokens/admin");
        request.Headers.Host = host;

        Assert.Equal(status, (await api.SendAsync(request)).Status);
    }
}
