using System.Globalization;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>The sentence that is printed: who, with how much, brought what, as of when. It always names its basis.</summary>
internal static class LeverageSentence
{
    public static string Of(LeverageStatement statement, Language language)
    {
        var key = statement.Multiple is null ? "sentence:unavailable" : $"sentence:{EnumText.Of(statement.Basis)}";
        return Sentences.Fill(
            key,
            language,
            ("date", Date(statement.AsOf, language)),
            ("zone", statement.Fund.Zone ?? statement.Fund.Name),
            ("guidance", statement.Capital.Guidance),
            ("total", statement.Capital.Total),
            ("basis", Sentences.Fill($"basis:{EnumText.Of(statement.Basis)}", language)),
            ("multiple", Shown(statement.Multiple, language)));
    }

    private static string Shown(Multiple? multiple, Language language) => multiple is not { } value
        ? ""
        : language == Language.Chinese ? value.Display : value.Display.Replace("倍", "x", StringComparison.Ordinal);

    private static string Date(LocalDate date, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
        : date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
