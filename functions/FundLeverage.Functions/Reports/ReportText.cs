using System.Globalization;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Reports;

/// <summary>What a report says in sentences, beside those of its figures.</summary>
internal static class ReportText
{
    private static readonly string[] Method = ["basis", "multiple", "counted", "sums", "bridge", "trend", "projects", "plans", "quality", "dates"];
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

    /// <summary>The language of a report's sentences.</summary>
    public static Language Of(ReportLanguage language) => language == ReportLanguage.En ? Language.English : Language.Chinese;

    /// <summary>A text about reports, <c>report:key</c> among the texts.</summary>
    public static string Say(string key, Language language, params (string Name, object Value)[] values) => Sentences.Fill($"report:{key}", language, values);

    public static string Title(FundReport report, Language language) =>
        Say("title", language, ("fund", report.Projection.Fund.Name), ("period", PeriodText.Of(report.Inputs.Occurrence.Period, language)));

    /// <summary>As of when and as known when; what every figure of the report carries.</summary>
    public static string Dates(FundReport report, Language language) => Say(
        "dates",
        language,
        ("asOf", Date(report.AsOf, language)),
        ("knownAt", UsersClock.Text(report.Inputs.KnownAt)));

    /// <summary>Which version, by whom and when.</summary>
    public static string Version(FundReport report, Language language) => Say(
        "version",
        language,
        ("id", report.Inputs.Occurrence.Id),
        ("version", report.Inputs.Occurrence.Version),
        ("publishedAt", UsersClock.Text(report.Inputs.PublishedAt)),
        ("publishedBy", report.Inputs.PublishedBy.Name));

    /// <summary>The heading of a section, 一、 or 1.; of the annex without a number.</summary>
    public static string Heading(int number, ReportSection section, Language language)
    {
        var title = Say($"section.{section.Key}", language);
        return section.IsAnnex ? title : Say("heading", language, ("number", Numeral(number, language)), ("title", title));
    }

    /// <summary>The heading of a table among several of a section, (一) or (1).</summary>
    public static string SubHeading(int number, string title, Language language) =>
        Say("subHeading", language, ("number", Numeral(number, language)), ("title", title));

    /// <summary>What the report restates and why; null for a first version.</summary>
    public static string? Restates(FundReport report, Language language) => report is { Inputs.Restates: { } restates, Restated: { } restated }
        ? Say(
            "restates",
            language,
            ("id", restates.Earlier.Occurrence.Id),
            ("publishedAt", UsersClock.Text(restates.Earlier.PublishedAt)),
            ("reason", restates.Reason),
            ("before", Multiple(restated.Before.Multiple, language)),
            ("after", Multiple(restated.After.Multiple, language)),
            ("count", restated.Changes.Length))
        : null;

    /// <summary>From which figure to which, since the previous report.</summary>
    public static string Change(ReportChange change, Language language) => Say(
        "change",
        language,
        ("period", PeriodText.Of(change.Previous.Occurrence.Period, language)),
        ("published", Multiple(change.Published.Multiple, language)),
        ("known", Multiple(change.Bridge.Before.Multiple, language)),
        ("now", Multiple(change.Bridge.After.Multiple, language)),
        ("change", change.Bridge.Change is { } difference ? Signed(difference) : Say("none", language)));

    /// <summary>How the figures are made, by their names in the rules.</summary>
    public static IEnumerable<string> Methodology(FundReport report, Language language) =>
        Method.Select(key => Say($"method.{key}", language, ("rule", Projects.ProjectSentence.Rule(report.ProjectsOfPeriod.Rule, language)), ("months", ReportQuality.StaleAfterMonths)))
            .Append(Say(
                "method.again",
                language,
                ("query", $"{RecordAnswers.FundLink(report.Projection.Fund.Id)}/leverage?asOf={RecordAnswers.Text(report.AsOf)}&knownAt={RecordAnswers.Text(report.Inputs.KnownAt)}"),
                ("seq", report.Projection.Last.Seq),
                ("hash", report.Projection.Last.Hash.ToString())));

    /// <summary>A multiple to four decimals, or a dash.</summary>
    private static string Multiple(Domain.Leverage.Multiple? multiple, Language language) => multiple is { } value
        ? value.Value.ToString("0.0000", CultureInfo.InvariantCulture) + (language == Language.Chinese ? "倍" : "x")
        : Say("none", language);

    private static object Numeral(int number, Language language) => language == Language.Chinese ? Numerals[number - 1] : number;

    private static string Signed(decimal difference) => difference.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    private static string Date(LocalDate date, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
        : date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
