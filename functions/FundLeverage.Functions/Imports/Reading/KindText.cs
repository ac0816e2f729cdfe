using System.Text;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>Kinds as requests write them: <c>paid-in-capital</c>.</summary>
public static class KindText
{
    /// <summary>The text of a kind.</summary>
    public static string Of(ImportKind kind)
    {
        var text = new StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>The kind of a text; false for anything else, <c>auto</c> too.</summary>
    public static bool TryParse(string? text, out ImportKind kind)
    {
        foreach (var candidate in Enum.GetValues<ImportKind>())
        {
            kind = candidate;
            if (Of(candidate) == text)
                return true;
        }

        kind = default;
        return false;
    }
}
