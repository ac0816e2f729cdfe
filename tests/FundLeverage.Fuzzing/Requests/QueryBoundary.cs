using System.Net.Http.Headers;

namespace FundLeverage.Fuzzing.Requests;

/// <summary>Every GET and DELETE route: parameters, names in the path, headers, tokens of pages.</summary>
internal sealed class QueryBoundary(ScratchFunds funds) : IBoundary
{
    public const string Is = "queries";

    private const string Token = "continuationToken";

    private static readonly FundLeverage.Testing.OpenApi.DocumentedOperation[] Operations = [.. ScratchFunds.Operations.Where(operation => operation.Method is "GET" or "DELETE")];

    public string Name => Is;

    public async Task<Verdict> TryAsync(Dice dice, int number, CancellationToken cancellationToken)
    {
        var fund = await funds.FundAsync(number, cancellationToken);
        var operation = dice.Pick(Operations);
        var path = ScratchFunds.Path(operation, name => OddQuery.Name(name, fund, dice));
        var query = dice.OneIn(5) && ScratchFunds.Parameters(operation, "query").Any(parameter => (string?)parameter["name"] == Token)
            ? await NextPageAsync(path, dice, cancellationToken)
            : OddQuery.Of(operation, dice);
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path + query);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", funds.Token(ScratchFunds.Person(operation)));
        var headers = OddHeaders.Put(request, dice);
        var (_, verdict) = await funds.SendAsync(() => Copies.Of(request), $"{operation.Method} {path}{query}{headers}", cancellationToken);
        return verdict;
    }

    public ValueTask DisposeAsync() => funds.DisposeAsync();

    /// <summary>The second page by a token that was given, or by one much like it.</summary>
    private async Task<string> NextPageAsync(string path, Dice dice, CancellationToken cancellationToken)
    {
        var (answer, _) = await funds.SendAsync(
            () =>
            {
                var first = new HttpRequestMessage(HttpMethod.Get, path + "?maxpagesize=1");
                first.Headers.Authorization = new AuthenticationHeaderValue("Bearer", funds.Token("admin"));
                return first;
            },
            path,
            cancellationToken);
        if (answer.Status != 200 || (string?)answer.Json[Token] is not { Length: > 0 } token)
            return "?" + Token + "=" + Uri.EscapeDataString(dice.Pick(Odd.Texts) is { Length: < 1_000 } text ? text : "x");
        var letters = token.ToCharArray();
        for (var changes = dice.Below(3); changes > 0; changes--)
            letters[dice.Below(letters.Length)] = dice.Pick("AZaz09-_=.+/|".ToCharArray());
        return $"?maxpagesize={dice.Pick(["1", "1000", "2", "0"])}&{Token}={Uri.EscapeDataString(new string(letters))}{(dice.OneIn(3) ? "AAAA" : "")}";
    }
}
