using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Imports.Templates;

/// <summary>A record as a row of a template.</summary>
/// <param name="Content">The record.</param>
/// <param name="EffectiveOn">Its day.</param>
/// <param name="Example">Which example it is, from 1; null for a record of a fund.</param>
internal sealed record TemplateRow(RecordContent Content, LocalDate EffectiveOn, int? Example = null)
{
    /// <summary>What the sub-fund and the project of an example are called.</summary>
    public (string SubFund, string Project) Names { get; init; }

    /// <summary>The sub-fund: of a record by its id, which stays when the fund is renamed.</summary>
    public string SubFund => Example is null ? Content.Subject.Id.Value : Names.SubFund;

    /// <summary>The project, likewise.</summary>
    public string Project => Example is null ? Content.Subject.Id.Value : Names.Project;

    /// <summary>The id; an example has none.</summary>
    public string? IdUnlessExample => Example is null ? Content.Subject.Id.Value : null;

    /// <summary>Who brought the project; of several the one who leads, else the first.</summary>
    public Introducer Lead => As<ProjectIntroduction>().Introducers.FirstOrDefault(introducer => introducer.IsLead) ?? As<ProjectIntroduction>().Introducers[0];

    /// <summary>The same in a word.</summary>
    public string Introducer => Lead.Name ?? Lead.Id.Value;

    /// <summary>What the first column says.</summary>
    public string? Mark(Language language) => Example is { } number ? Sentences.Fill("import:example", language, ("number", number)) : null;

    /// <summary>The record as what the column expects it to be.</summary>
    public T As<T>()
        where T : RecordContent => (T)Content;

    /// <summary>What counts in a fund as rows of a kind, by day and then as it was recorded; what a row cannot say is not among it.</summary>
    public static IEnumerable<TemplateRow> Of(FundBooks books, ImportKind kind) => kind switch
    {
        ImportKind.SubFunds => books.Values.Select(history => new TemplateRow(history.Registration with { FormedOn = history.FormedOn }, history.FormedOn ?? LocalDate.MinIsoValue)),
        ImportKind.Commitments => Ordered(books.Values.SelectMany(history => history.Commitments.All.Select(entry => Row(entry)))),
        ImportKind.FundSizes => Ordered(books.Values.SelectMany(history => history.TargetSizes.All.Concat(history.CommittedSizes.All).Select(entry => Row(entry)))),
        ImportKind.PaidInCapital => Ordered(books.Values.SelectMany(history => history.PaidIn.SelectMany(payments => payments.All).Select(entry => Row(entry)))),
        ImportKind.Projects => Ordered(books.Projects.Values.Select(project => Row(project.Introduction))),
        ImportKind.Progress => Ordered(books.Projects.Values.SelectMany(project => project.Progress.All
            .Where(entry => entry.Content.Stage is not null || entry.Content.TotalInvestment is not null)
            .Select(entry => Row(entry)))),
        _ => Ordered(books.Indicators.Values.SelectMany(indicator => indicator.Figures.All.Select(entry => Row(entry)))),
    };

    private static IEnumerable<TemplateRow> Ordered(IEnumerable<(TemplateRow Row, long Seq)> rows) =>
        rows.OrderBy(row => row.Row.EffectiveOn).ThenBy(row => row.Seq).Select(row => row.Row);

    private static (TemplateRow Row, long Seq) Row<T>(TimelineEntry<T> entry)
        where T : RecordContent => (new TemplateRow(entry.Content, entry.EffectiveOn), entry.Seq);
}
