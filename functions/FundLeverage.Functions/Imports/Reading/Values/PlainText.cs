using System.Text;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Text without what people vary: full width, case, spaces.</summary>
internal static class PlainText
{
    /// <summary>Half-width, lower case, runs of white space as one space, trimmed.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var half = Half(c);
            if (!char.IsWhiteSpace(half) && half is not ('\u200B' or '\uFEFF'))
                plain.Append(char.ToLowerInvariant(half));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>The same with no space between Chinese characters, where it only sets a heading apart: 合　计.</summary>
    public static string Tight(string text)
    {
        var plain = Of(text);
        if (!plain.Contains(' ', StringComparison.Ordinal))
            return plain;
        var tight = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] != ' ' || (char.IsAscii(plain[i - 1]) && char.IsAscii(plain[i + 1])))
                tight.Append(plain[i]);
        }

        return tight.ToString();
    }

    private static char Half(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '【' or '〔' or '［' => '(',
        '】' or '〕' or '］' => ')',
        '￥' => '¥',
        '，' or '、' => ',',
        '。' => '.',
        '−' => '-',
        _ => c,
    };
}
