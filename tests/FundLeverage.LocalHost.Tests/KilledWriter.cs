using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.LocalHost.Tests;

/// <summary>What somebody was told about a write.</summary>
internal sealed record Acknowledged(string Key, long Seq, string Hash, int Events);

/// <summary>
/// A client that writes without end and survives its server: what was not answered is sent again, unchanged and under
/// the same key, to the next server.
/// </summary>
internal sealed class KilledWriter(int number)
{
    private int _sent;
    private (string Key, string Path, string Body, int Events)? _open;

    public List<Acknowledged> Acknowledged { get; } = [];

    /// <summary>Writes until the server is gone, or until it has nothing open when told to stop.</summary>
    public async Task WriteAsync(Uri address, Action acknowledged, bool onlyOpen = false)
    {
        using var http = new HttpClient { BaseAddress = address };
        try
        {
            using var token = await http.PostAsync(new Uri("/.local/tokens/submitter", UriKind.Relative), null);
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await token.Content.ReadAsStringAsync());
            while (_open is not null || !onlyOpen)
            {
                _open ??= Next();
                var (key, path, body, events) = _open.Value;
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Add("Idempotency-Key", key);
                using var answer = await http.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
                var receipt = JsonConvert.DeserializeObject<JObject>(text)!;
                Acknowledged.Add(new Acknowledged(key, (long)receipt["seq"]!, (string)receipt["hash"]!, events));
                _open = null;
                acknowledged();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The server was killed; what it did with the open request is for the next one to say.
        }
    }

    /// <summary>In turn a payment, and a correction of it: one event, then two in one batch.</summary>
    private (string Key, string Path, string Body, int Events) Next()
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"w{number}-{++_sent}");
        var payment = new { subFund = "a", source = "private", amount = "1万", effectiveOn = "2021-03-01", document = key };
        if (Acknowledged.Count == 0 || Acknowledged[^1].Events == 2)
            return (key, "/api/funds/f/paid-in-capital", JsonConvert.SerializeObject(payment), 1);
        return (key, $"/api/funds/f/records/{Acknowledged[^1].Seq}/reversal", JsonConvert.SerializeObject(new { reason = "更正", replacement = payment }), 2);
    }
}
