using System.Text.RegularExpressions;

namespace FundLeverage.Functions.Office;

/// <summary>Texts in parts that have no way to write what XML cannot hold.</summary>
internal static partial class OfficeText
{
    private const string Replacement = "\uFFFD";

    /// <summary>The text, with a replacement character for what XML cannot hold.</summary>
    public static string Clean(string text) => Unwritable().Replace(text, Replacement);

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unwritable();
}
