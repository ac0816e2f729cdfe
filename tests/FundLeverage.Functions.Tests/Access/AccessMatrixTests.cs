using System.Reflection;
using FundLeverage.Testing;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>Every function × every credential, over HTTP, with a provider of its own.</summary>
public sealed class AccessMatrixTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private static readonly Instant Start = Instant.FromUtc(2021, 12, 1, 1, 0);

    public static TheoryData<string> Functions => [.. AccessRow.All.Keys];

    [Fact]
    public void Matrix_HasARowForEveryFunctionWithARoute()
    {
        var functions = typeof(FundLeverageServices).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute))))
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

        Assert.Equal(functions.Order(StringComparer.Ordinal), AccessRow.All.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_ForEveryCredential_LetsInWhoBelongs(string function)
    {
        var row = AccessRow.All[function];
        var clock = new FakeClock(Start, Duration.FromMilliseconds(1));
        await using var provider = await OidcProvider.StartAsync(clock);
        await using var api = await TestApi.StartAsync(azurite, provider, clock);
        await api.OpenFundAsync("f", "a");
        await api.OpenFundAsync("g2");
        await api.OpenReviewedFundAsync("g");
        var wrong = new List<string>();
        var credentials = await Credential.AllAsync(api, provider, clock);

        foreach (var credential in credentials)
        {
            var request = await row.Request(api);
            credential.Apply(request.Headers);
            var expected = row.Role is null ? row.Own : credential.Expected(row);
            var writes = request.Method != HttpMethod.Get;
            var before = writes ? await StateAsync(api) : "";

            var answer = await api.SendAsync(request);

            if (answer.Status != expected)
                wrong.Add($"{credential.Name}: {answer.Status} instead of {expected}; {answer.Body}");
            if (writes && answer.Status >= 400 && await StateAsync(api) != before)
                wrong.Add($"{credential.Name}: refused, and written all the same");
            if (answer.Status is 401 or 403 or 404 && answer.Body.Contains("测试", StringComparison.Ordinal))
                wrong.Add($"{credential.Name}: refused, and told about the fund all the same: {answer.Body}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Matrix_CountsItsCells()
    {
        var clock = new FakeClock(Start, Duration.FromMilliseconds(1));
        await using var provider = await OidcProvider.StartAsync(clock);
        await using var api = await TestApi.StartAsync(azurite, provider, clock);
        await api.OpenFundAsync("f");
        await api.OpenFundAsync("g2");

        var columns = await Credential.AllAsync(api, provider, clock);

        Assert.Equal(columns.Count, columns.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.True(AccessRow.All.Count * columns.Count > 900);
        output.WriteLine($"{AccessRow.All.Count} functions × {columns.Count} credentials = {AccessRow.All.Count * columns.Count} cells");
    }

    /// <summary>How far both ledgers and the keys of the workspace have come.</summary>
    private static async Task<string> StateAsync(TestApi api)
    {
        var f = await api.GetAsync("/api/funds/f");
        var g = await api.GetAsync("/api/funds/g");
        var keys = await api.GetAsync("/api/reader-keys", "admin");
        return $"{f.Json["lastHash"]} {g.Json["lastHash"]} {string.Join(' ', keys.Json["value"]!.Select(k => $"{k["id"]} {k["status"]}"))}";
    }
}
