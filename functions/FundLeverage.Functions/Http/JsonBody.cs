using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Http;

/// <summary>A body of JSON as bytes, with its ETag; where it says when it was generated, that is put in when it is sent and is no part of the ETag.</summary>
internal sealed class JsonBody
{
    private const string GeneratedAt = "\"generatedAt\":";
    private readonly byte[] _before;
    private readonly byte[] _after;
    private readonly bool _isStampable;

    private JsonBody(byte[] before, byte[] after, bool isStampable)
    {
        _before = before;
        _after = after;
        _isStampable = isStampable;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(after);
        ETag = $"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }

    /// <summary>The ETag, quotes included.</summary>
    public string ETag { get; }

    /// <summary>How many bytes it has, but for the instant.</summary>
    public int Length => _before.Length + _after.Length;

    /// <summary>A body that says nothing of when it was generated.</summary>
    public static JsonBody Of(JObject json) => Of(JsonText.Write(json));

    /// <summary>The same from its text.</summary>
    public static JsonBody Of(string json) => new(Encoding.UTF8.GetBytes(json), [], isStampable: false);

    /// <summary>A body with a member <c>generatedAt</c> that is null so far.</summary>
    public static JsonBody Stampable(JObject json)
    {
        const string open = GeneratedAt + "null";
        var text = JsonText.Write(json);
        var at = text.IndexOf(open, StringComparison.Ordinal);
        return at < 0
            ? throw new ArgumentException("There is no member generatedAt that waits for its value.", nameof(json))
            : new JsonBody(Encoding.UTF8.GetBytes(text, 0, at + GeneratedAt.Length), Encoding.UTF8.GetBytes(text, at + open.Length, text.Length - at - open.Length), isStampable: true);
    }

    /// <summary>The bytes, generated at an instant; a body that does not say so is the same at any.</summary>
    public byte[] ToBytes(string? generatedAt) => _isStampable ? [.. _before, .. Encoding.UTF8.GetBytes($"\"{generatedAt}\""), .. _after] : _before;
}
