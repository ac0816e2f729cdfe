using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>
/// The sentence that is printed about a period: what landed in it and still is landed, enterprises first, then funds, holding
/// platforms and fund managers with the amount. It always names its day and its rule. Rounded, amounts are the nearest round
/// figures with the word that makes them true: 近50亿元.
/// </summary>
internal static class ProjectSentence
{
    public static string Of(ProjectStatistics statistics, Language language, bool isRounded)
    {
        var clauses = new[] { Clause("enterprises", statistics.Enterprises, language, isRounded), Clause("vehicles", statistics.FundVehicles, language, isRounded) }.Where(clause => clause.Length > 0).ToList();
        if (clauses.Count == 0)
            clauses.Add(Sentences.Fill("projects:none", language));
        return Sentences.Fill(
            "projects:sentence",
            language,
            ("period", Period(statistics, language)),
            ("clauses", string.Join(language == Language.Chinese ? "," : ", and ", clauses)),
            ("date", Date(statistics.SeenOn, language)),
            ("rule", Rule(statistics.Rule, language)));
    }

    private static string Clause(string family, LandedFamily landed, Language language, bool isRounded)
    {
        if (landed.Count == 0)
            return "";
        var clause = Sentences.Fill(
            $"projects:{family}",
            language,
            ("names", string.Join(language == Language.Chinese ? "、" : ", ", landed.Names)),
            ("count", landed.Count));
        if (landed.WithoutInvestment == landed.Count)
            return clause;
        clause += Sentences.Fill($"projects:{family}Worth", language, ("amount", isRounded ? Rounded(landed.TotalInvestment, language) : landed.TotalInvestment));
        return landed.WithoutInvestment == 0 ? clause : clause + Sentences.Fill("projects:withoutInvestment", language, ("count", landed.WithoutInvestment));
    }

    private static string Rounded(Money amount, Language language)
    {
        var figure = RoundFigure.Of(amount);
        return Sentences.Fill($"roundFigure:{EnumText.Of(figure.Word)}", language, ("amount", figure.Figure));
    }

    private static string Period(ProjectStatistics statistics, Language language) => statistics.From == new LocalDate(statistics.To.Year, 1, 1)
        ? Sentences.Fill("projects:sinceNewYear", language, ("year", statistics.To.Year))
        : Sentences.Fill("projects:fromTo", language, ("from", Date(statistics.From, language)), ("to", Date(statistics.To, language)));

    /// <summary>A rule as sentences name it.</summary>
    public static string Rule(LandedRule rule, Language language) => rule == LandedRule.Default
        ? Sentences.Fill("landedRule:default", language)
        : Sentences.Fill("landedRule:named", language, ("name", rule.Name), ("version", rule.Version));

    private static string Date(LocalDate date, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
        : date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
