using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Sheets;

/// <summary>Words in cells.</summary>
internal static class SheetWords
{
    /// <summary>Several texts in one cell; null where there is none.</summary>
    public static string? List(IEnumerable<string> texts, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", texts) is { Length: > 0 } list ? list : null;
}
