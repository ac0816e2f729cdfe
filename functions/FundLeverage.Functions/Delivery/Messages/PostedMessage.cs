using System.Security.Cryptography;
using System.Text;
using FundLeverage.Functions.Http;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Delivery.Messages;

/// <summary>What is posted to a channel.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Body">The body, UTF-8 JSON.</param>
/// <param name="Headers">Headers beside its type.</param>
internal sealed record PostedMessage(Uri Address, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    public static PostedMessage Of(Uri address, JObject body, params IReadOnlyList<(string Name, string Value)> headers) =>
        new(address, Encoding.UTF8.GetBytes(JsonText.Write(body)), headers);

    /// <summary>HMAC-SHA256.</summary>
    public static byte[] Sign(string key, ReadOnlySpan<byte> message) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), message);

    /// <summary>A body may hold an address with a key; a record would show it.</summary>
    public override string ToString() => nameof(PostedMessage);
}
