using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Fuzzing.Files;
using FundLeverage.Fuzzing.Json;
using FundLeverage.Testing.OpenApi;

namespace FundLeverage.Fuzzing.Requests;

/// <summary>The body of every POST route but the import's: the document's examples, changed; with odd headers and queries.</summary>
internal sealed class BodyBoundary(ScratchFunds funds) : IBoundary
{
    public const string Is = "bodies";

    private static readonly DocumentedOperation[] Operations = [.. ScratchFunds.Operations.Where(operation => operation.Method == "POST" && operation.Function != "ImportRecords")];

    public string Name => Is;

    public async Task<Verdict> TryAsync(Dice dice, int number, CancellationToken cancellationToken)
    {
        var fund = await funds.FundAsync(number, cancellationToken);
        var operation = dice.Pick(Operations);
        var body = await BodyAsync(operation, fund, dice, cancellationToken);
        var path = ScratchFunds.Path(operation, name => OddQuery.Name(name, fund, dice)) + (dice.OneIn(6) ? OddQuery.Of(operation, dice) : "");
        var key = dice.OneIn(20) ? "again" : string.Create(CultureInfo.InvariantCulture, $"case-{number}");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", funds.Token(ScratchFunds.Person(operation)));
        if (!dice.OneIn(40))
            request.Headers.Add("Idempotency-Key", key);
        var headers = OddHeaders.Put(request, dice);
        var sent = $"POST {path}{headers}, {body.Length} bytes: {Brief.Of(Encoding.UTF8.GetString(body))}";
        var (_, verdict) = await funds.SendAsync(() => Copies.Of(request, body), sent, cancellationToken, Encoding.UTF8.GetString(body));
        return verdict;
    }

    public ValueTask DisposeAsync() => funds.DisposeAsync();

    private async Task<byte[]> BodyAsync(DocumentedOperation operation, string fund, Dice dice, CancellationToken cancellationToken)
    {
        if (ScratchFunds.Examples(operation) is not { Count: > 0 } examples)
            return ByteChanges.Change(await LedgerAsync(fund, cancellationToken), dice);
        var json = JsonChanges.Change(dice.Pick(examples), dice);
        return dice.Below(20) switch
        {
            0 => ByteChanges.Change(Encoding.UTF8.GetBytes(json), dice),
            1 => dice.Pick([Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1]).GetBytes(json),
            2 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(json)],
            3 => Encoding.UTF8.GetBytes(json + dice.Pick(Odd.Json)),
            _ => Encoding.UTF8.GetBytes(json),
        };
    }

    /// <summary>What a restoration takes: the fund's own ledger.</summary>
    private async Task<byte[]> LedgerAsync(string fund, CancellationToken cancellationToken)
    {
        var (answer, _) = await funds.SendAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, $"/api/funds/{fund}/export");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", funds.Token("reader"));
                return request;
            },
            fund,
            cancellationToken);
        return Encoding.UTF8.GetBytes(answer.Body);
    }
}
