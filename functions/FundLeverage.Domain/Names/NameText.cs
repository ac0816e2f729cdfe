using System.Globalization;
using System.Text;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Names;

/// <summary>
/// Text that people read: names, documents, places. Normalised so that what looks the same is the same: Unicode NFC,
/// trimmed, runs of spaces as one. Characters that hide or reorder text are refused, since a name is what a reviewer approves by.
/// </summary>
public static class NameText
{
    /// <summary>Nothing is there.</summary>
    public static readonly FailureCode Empty = new("text-empty", FailureKind.Invalid);

    /// <summary>More characters than allowed.</summary>
    public static readonly FailureCode TooLong = new("text-too-long", FailureKind.Invalid);

    /// <summary>Control, bidirectional, invisible or broken characters.</summary>
    public static readonly FailureCode HiddenCharacter = new("text-hidden-character", FailureKind.Invalid);

    /// <summary>Reads a text of at most <paramref name="maxLength"/> characters (code points).</summary>
    public static Outcome<string> Parse(string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Failure(Empty, "");

        // The longest expansion of NFC is threefold; far beyond it nothing needs a closer look.
        if (text.Length > maxLength * 6)
            return new Failure(TooLong, "", ("max", maxLength));

        var trimmed = text.Trim();
        foreach (var (position, rune, valid) in Runes(trimmed))
        {
            // U+FFFD stands where a decoder found something broken.
            if (!valid || rune == Rune.ReplacementChar || IsHidden(rune))
                return new Failure(HiddenCharacter, "", ("character", $"U+{rune.Value:X4}"), ("position", position + 1));
        }

        var normal = string.Join(' ', trimmed.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return normal.EnumerateRunes().Count() > maxLength
            ? new Failure(TooLong, "", ("max", maxLength))
            : normal;
    }

    private static IEnumerable<(int Position, Rune Rune, bool Valid)> Runes(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var valid = Rune.TryGetRuneAt(text, i, out var rune);
            yield return (i, valid ? rune : Rune.ReplacementChar, valid);
            i += valid ? rune.Utf16SequenceLength : 1;
        }
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
