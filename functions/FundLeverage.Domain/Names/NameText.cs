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

        // A mark without a letter before it joins whatever stands in front of the name.
        if (Rune.GetUnicodeCategory(trimmed.EnumerateRunes().First()) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
            return new Failure(HiddenCharacter, "", ("character", $"U+{trimmed.EnumerateRunes().First().Value:X4}"), ("position", 1));

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
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || IsBlank(rune.Value);

    /// <summary>Letters and marks that show as nothing: fillers, the empty Braille pattern, joiners and variation selectors.</summary>
    private static bool IsBlank(int character) => character is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
