using System.Globalization;
using System.Text;
using System.Text.Json;
using FundLeverage.Domain.Results;
using Newtonsoft.Json.Linq;
using JsonTextReader = Newtonsoft.Json.JsonTextReader;

namespace FundLeverage.Functions.Http;

/// <summary>
/// Reads a request's JSON object, and nothing but RFC 8259. Newtonsoft.Json alone forgives comments, single quotes,
/// leading zeros and repeated members and rounds long numbers, so a reader that forgives nothing looks first.
/// </summary>
internal static class StrictJson
{
    private const int MaxDepth = 16;
    private const int MaxDigits = 28;
    private const int MaxExponentDigits = 15;
    private const int MaxExponent = 12;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as an object, or every reason why it is none.</summary>
    public static async Task<Outcome<JObject>> ReadAsync(ApiCall call)
    {
        var request = call.Request;
        if (request.ContentType is { Length: > 0 } type && !IsJson(type))
            return new Failure(HttpFailures.ContentTypeNotJson, "", ("contentType", Failure.Quote(type)));
        if (request.ContentLength > call.Access.MaxBodyBytes)
            return HttpFailures.TooLarge(call.Access);

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, call.CancellationToken)) > 0)
        {
            if (buffer.Length + read > call.Access.MaxBodyBytes)
                return HttpFailures.TooLarge(call.Access);
            buffer.Write(chunk, 0, read);
        }

        return Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The same for bytes at hand. A byte order mark is passed over: Windows tools write one.</summary>
    public static Outcome<JObject> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            return new Failure(HttpFailures.BodyEmpty, "");

        string text;
        try
        {
            text = Utf8.GetString(bytes);
            var failures = Inspect(bytes);
            if (failures.Count > 0)
                return Outcome<JObject>.Failed(failures);
        }
        catch (DecoderFallbackException)
        {
            return new Failure(HttpFailures.JsonMalformed, "", ("line", 1), ("position", 1));
        }
        catch (JsonException malformed)
        {
            return new Failure(
                HttpFailures.JsonMalformed,
                "",
                ("line", (malformed.LineNumber ?? 0) + 1),
                ("position", (malformed.BytePositionInLine ?? 0) + 1));
        }

        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
            FloatParseHandling = Newtonsoft.Json.FloatParseHandling.Decimal,
            MaxDepth = MaxDepth + 1,
        };
        return JObject.Load(reader);
    }

    private static bool IsJson(string contentType)
    {
        var media = contentType.Split(';')[0].Trim();
        return media.Equals("application/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Repeated members, over-long numbers, depth and the kind of the root.</summary>
    private static List<Failure> Inspect(ReadOnlySpan<byte> bytes)
    {
        var failures = new List<Failure>();
        var scopes = new Stack<Scope>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 1000 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                scopes.Peek().Enter(Member(ref reader), failures);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                scopes.Pop();
                continue;
            }

            if (scopes.Count == 0 && reader.TokenType != JsonTokenType.StartObject)
                return [new Failure(HttpFailures.JsonNotObject, "")];
            var pointer = scopes.Count == 0 ? "" : scopes.Peek().Next();
            if (reader.TokenType is JsonTokenType.Number && !IsExact(Encoding.ASCII.GetString(reader.ValueSpan)))
                failures.Add(new Failure(HttpFailures.NumberTooLong, pointer));
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                continue;
            if (scopes.Count == MaxDepth)
                return [new Failure(HttpFailures.JsonTooDeep, pointer.Length > 100 ? "" : pointer, ("max", MaxDepth))];
            scopes.Push(new Scope(pointer, reader.TokenType == JsonTokenType.StartArray));
        }

        return failures;
    }

    private static string Member(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape: no member of ours, and refused as unknown later.
            return "\uFFFD";
        }
    }

    /// <summary>True for a number that a decimal keeps without rounding. A long exponent is refused rather than judged.</summary>
    private static bool IsExact(string token)
    {
        var exponentAt = token.IndexOfAny(['e', 'E']);
        var digits = token.AsSpan(0, exponentAt < 0 ? token.Length : exponentAt).ToString().Count(char.IsAsciiDigit);
        if (exponentAt < 0)
            return digits <= MaxDigits;
        return digits <= MaxExponentDigits
            && int.TryParse(token.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && Math.Abs((long)exponent) <= MaxExponent;
    }

    /// <summary>Where the reader is inside one object or array.</summary>
    private sealed class Scope(string pointer, bool isArray)
    {
        private readonly HashSet<string> _members = new(StringComparer.Ordinal);
        private string _member = "";
        private int _index = -1;

        public void Enter(string member, List<Failure> failures)
        {
            _member = member;
            if (!_members.Add(member))
                failures.Add(new Failure(HttpFailures.MemberRepeated, Next(), ("member", Failure.Quote(member))));
        }

        public string Next()
        {
            if (isArray)
                _index++;
            return isArray ? $"{pointer}/{_index}" : JsonPointer.Append(pointer, _member);
        }
    }
}
