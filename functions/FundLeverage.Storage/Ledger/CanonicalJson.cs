using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// One spelling for one value, so that a hash means something: RFC 8785 (JCS) restricted to objects, arrays, strings,
/// booleans and whole numbers. Members in ordinal order, no white space, shortest escapes, absent instead of null.
/// </summary>
internal static class CanonicalJson
{
    public static string Write(JToken token)
    {
        var text = new StringBuilder();
        Write(token, text);
        return text.ToString();
    }

    private static void Write(JToken token, StringBuilder text)
    {
        switch (token)
        {
            case JObject record:
                WriteObject(record, text);
                break;
            case JArray list:
                WriteArray(list, text);
                break;
            case JValue { Type: JTokenType.String } value:
                WriteString((string)value!, text);
                break;
            case JValue { Type: JTokenType.Integer } value:
                text.Append(((long)value).ToString(CultureInfo.InvariantCulture));
                break;
            case JValue { Type: JTokenType.Boolean } value:
                text.Append((bool)value ? "true" : "false");
                break;
            default:
                throw new ArgumentException($"{token.Type} has no canonical form here.", nameof(token));
        }
    }

    private static void WriteObject(JObject record, StringBuilder text)
    {
        text.Append('{');
        var first = true;
        foreach (var member in record.Properties().Where(p => p.Value is not JValue { Value: null }).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!first)
                text.Append(',');
            first = false;
            WriteString(member.Name, text);
            text.Append(':');
            Write(member.Value, text);
        }

        text.Append('}');
    }

    private static void WriteArray(JArray list, StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Write(list[i], text);
        }

        text.Append(']');
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
