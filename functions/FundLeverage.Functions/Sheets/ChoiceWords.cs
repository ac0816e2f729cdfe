using System.Resources;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Sheets;

/// <summary>
/// The choices of an enum in words: of texts <c>recordStatus</c> the text <c>recordStatus:approved</c>. All of them are looked up when a
/// table is declared, so one without words is found before somebody records it.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class ChoiceWords<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _chinese;
    private readonly Dictionary<T, string> _english;

    /// <exception cref="MissingManifestResourceException">A choice has no words.</exception>
    public ChoiceWords(string texts)
    {
        _chinese = All(texts, Language.Chinese);
        _english = All(texts, Language.English);
    }

    /// <summary>A choice in words.</summary>
    public string Of(T choice, Language language) => (language == Language.English ? _english : _chinese)[choice];

    private static Dictionary<T, string> All(string texts, Language language) =>
        Enum.GetValues<T>().ToDictionary(choice => choice, choice => Sentences.Fill($"{texts}:{EnumText.Of(choice)}", language));
}
