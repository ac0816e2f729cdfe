using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Sheets;

/// <summary>Words in cells.</summary>
internal static class SheetWords
{
    /// <summary>A name of the API as words: <c>fiscalLeverage</c> is Fiscal leverage.</summary>
    public static string OfName(string name) => string.Concat(name.Select((c, i) => i == 0 ? $"{char.ToUpperInvariant(c)}" : char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>Several texts in one cell; null where there is none.</summary>
    public static string? List(IEnumerable<string> texts, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", texts) is { Length: > 0 } list ? list : null;
}
