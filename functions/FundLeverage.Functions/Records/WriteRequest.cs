using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Records;

/// <summary>A write as it came in: who, under which key, and the body.</summary>
/// <param name="Intent">Who, key and hash of the request.</param>
/// <param name="Body">The body.</param>
internal sealed record WriteRequest(WriteIntent Intent, JObject Body)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int MaxKeyLength = 64;

    /// <summary>Reads header and body; all is judged, so that all failures come at once.</summary>
    public static async Task<Outcome<WriteRequest>> ReadAsync(ApiCall call, bool bodyIsOptional = false)
    {
        var key = Key(call.Request);
        var body = await StrictJson.ReadAsync(call);
        if (bodyIsOptional && body.Failures is [{ Code: var code }] && code == HttpFailures.BodyEmpty)
            body = new JObject();
        var parameters = call.UnknownParameters();
        if (key.TryGet(out var text) && body.TryGet(out var json) && parameters.Count == 0)
            return new WriteRequest(new WriteIntent(call.Caller.Actor, text, Hash(call.Request, json)), json);
        return Outcome<WriteRequest>.Failed([.. parameters, .. key.Failures, .. body.Failures]);
    }

    /// <summary>The caller's key.</summary>
    public static Outcome<string> Key(HttpRequest request)
    {
        var header = request.Headers[KeyHeader];
        if (header.Count == 0)
            return new Failure(HttpFailures.IdempotencyKeyRequired, "");
        return header.Count == 1 && header[0] is { Length: > 0 and <= MaxKeyLength } key && key.All(c => c is > ' ' and <= '~')
            ? key
            : new Failure(HttpFailures.IdempotencyKeyMalformed, "", ("max", MaxKeyLength));
    }

    /// <summary>The same members in another order or with null for absent, other white space, a path spelt otherwise: the same request. Another route is another.</summary>
    private static string Hash(HttpRequest request, JObject body) => Hash(request, JsonText.Write(Sorted(body)));

    /// <summary>The same for what a request says, whatever its body is.</summary>
    public static string Hash(HttpRequest request, string said)
    {
        var text = $"{request.Method} {request.Path.Value?.TrimEnd('/').ToLowerInvariant()}\n{said}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject json => new JObject(json.Properties().Where(p => p.Value.Type != JTokenType.Null).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Sorted(p.Value)))),
        JArray list => new JArray(list.Select(Sorted)),
        _ => token.DeepClone(),
    };
}
