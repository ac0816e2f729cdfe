using System.Globalization;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Imports.Templates;

/// <summary>The columns of the templates: headings that an import recognises, in the order in which people fill them in.</summary>
internal static class TemplateColumns
{
    private static readonly Dictionary<ImportKind, SheetColumns<TemplateRow>> Columns = new()
    {
        [ImportKind.SubFunds] = New()
            .Text("importSubFundName", row => row.As<SubFundRegistration>().Name, width: 36)
            .Text("importSubFundId", row => row.IdUnlessExample)
            .Text("importManager", row => row.As<SubFundRegistration>().Manager, width: 30)
            .Date("importFormedOn", row => row.As<SubFundRegistration>().FormedOn)
            .Text("importIndustry", row => row.As<SubFundRegistration>().Industry)
            .Text("importCreditCode", row => row.As<SubFundRegistration>().CreditCode, width: 22)
            .Text("importAmacCode", row => row.As<SubFundRegistration>().AmacCode)
            .Choice("importLevel", "governmentLevel", row => row.As<SubFundRegistration>().Level)
            .Text("importRegion", row => row.As<SubFundRegistration>().Region),
        [ImportKind.Commitments] = New()
            .Text("importSubFund", row => row.SubFund, width: 36)
            .Choice("importChange", "commitmentChange", row => (CommitmentChange?)row.As<Commitment>().Change)
            .Money("importCommitment", row => row.As<Commitment>().Amount.Yuan)
            .Date("importEffectiveOn", row => row.EffectiveOn)
            .Text("importDocument", row => row.As<Commitment>().Document),
        [ImportKind.FundSizes] = New()
            .Text("importSubFund", row => row.SubFund, width: 36)
            .Choice("importBasis", "basis", row => (SizeBasis?)row.As<FundSize>().Basis)
            .Money("importSize", row => row.As<FundSize>().Amount.Yuan)
            .Money("importOtherFiscal", row => row.As<FundSize>().Sources?.OtherFiscal)
            .Money("importStateOwned", row => row.As<FundSize>().Sources?.StateOwned)
            .Money("importPrivate", row => row.As<FundSize>().Sources?.Private)
            .Date("importEffectiveOn", row => row.EffectiveOn)
            .Text("importDocument", row => row.As<FundSize>().Document),
        [ImportKind.PaidInCapital] = New()
            .Text("importSubFund", row => row.SubFund, width: 36)
            .Choice("importSource", "capitalSource", row => (CapitalSource?)row.As<PaidInCapital>().Source)
            .Money("importPaidIn", row => row.As<PaidInCapital>().Amount.Yuan)
            .Date("importEffectiveOn", row => row.EffectiveOn)
            .Text("importDocument", row => row.As<PaidInCapital>().Document),
        [ImportKind.Projects] = New()
            .Text("importProject", row => row.As<ProjectIntroduction>().Name, width: 36)
            .Text("importProjectId", row => row.IdUnlessExample)
            .Choice("importProjectKind", "projectKind", row => (ProjectKind?)row.As<ProjectIntroduction>().Kind)
            .Text("importIntroducer", row => row.Introducer, width: 30)
            .Choice("importIntroducerKind", "introducerKind", row => (IntroducerKind?)row.Lead.Kind)
            .Choice("importStage", "projectStage", row => (ProjectStage?)row.As<ProjectIntroduction>().Stage)
            .Text("importIndustry", row => row.As<ProjectIntroduction>().Industry)
            .Text("importRegion", row => row.As<ProjectIntroduction>().Region)
            .Money("importTotalInvestment", row => row.As<ProjectIntroduction>().TotalInvestment?.Yuan)
            .Date("importIntroducedOn", row => row.EffectiveOn)
            .Text("importDocument", row => row.As<ProjectIntroduction>().Document),
        [ImportKind.Progress] = New()
            .Text("importProject", row => row.Project, width: 36)
            .Choice("importStage", "projectStage", row => row.As<ProjectProgress>().Stage)
            .Money("importTotalInvestment", row => row.As<ProjectProgress>().TotalInvestment?.Yuan)
            .Date("importProgressOn", row => row.EffectiveOn)
            .Text("importReason", row => row.As<ProjectProgress>().Reason)
            .Text("importDocument", row => row.As<ProjectProgress>().Document),
        [ImportKind.Indicators] = New()
            .Text("importIndicator", row => row.As<IndicatorFigure>().Name, width: 36)
            .Text("importIndicatorId", row => row.IdUnlessExample)
            .Text("importUnit", row => row.As<IndicatorFigure>().Unit)
            .Text("importPeriod", row => row.As<IndicatorFigure>().Period.ToString(), width: 24)
            .Text("importValue", (row, language) => Printed(row.As<IndicatorFigure>().Value, row.As<IndicatorFigure>().Hedge, language))
            .Text("importPlan", row => Digits(row.As<IndicatorFigure>().Plan))
            .Text("importTarget", (row, language) => Printed(row.As<IndicatorFigure>().Target?.Value, row.As<IndicatorFigure>().Target?.Hedge ?? FigureHedge.Exact, language))
            .Text("importTargetPeriod", row => row.As<IndicatorFigure>().Target?.By.ToString())
            .Text("importDataSource", row => row.As<IndicatorFigure>().Source)
            .Text("importDocument", row => row.As<IndicatorFigure>().Document),
    };

    /// <summary>Columns without which a row says nothing.</summary>
    private static readonly HashSet<string> Required =
    [
        "importSubFundName", "importSubFund", "importChange", "importCommitment", "importEffectiveOn", "importBasis", "importSize", "importSource", "importPaidIn",
        "importProject", "importProjectKind", "importIntroducer", "importIntroducedOn", "importProgressOn", "importIndicator", "importUnit", "importPeriod",
    ];

    /// <summary>The choices of a column, by the texts of the words for them.</summary>
    private static readonly Dictionary<string, Func<Language, IReadOnlyList<string>>> Choices = new(StringComparer.Ordinal)
    {
        ["importLevel"] = Words<GovernmentLevel>("governmentLevel"),
        ["importChange"] = Words<CommitmentChange>("commitmentChange"),
        ["importBasis"] = Words<SizeBasis>("basis"),
        ["importSource"] = Words<CapitalSource>("capitalSource"),
        ["importProjectKind"] = Words<ProjectKind>("projectKind"),
        ["importIntroducerKind"] = Words<IntroducerKind>("introducerKind"),
        ["importStage"] = Words<ProjectStage>("projectStage"),
    };

    /// <summary>The template of a kind with some rows.</summary>
    public static SheetTable Table(ImportKind kind, IEnumerable<TemplateRow> rows, Language language) => Columns[kind].Table(
        NameOf(kind),
        rows,
        [.. Columns[kind].Index().Where(column => Choices.ContainsKey(column.Item.Head.Key)).Select(column => (column.Index, Choices[column.Item.Head.Key](language)))]);

    /// <summary>The columns of a kind with what the page of notes says of each.</summary>
    public static IEnumerable<(SheetHead Head, bool IsRequired)> Notes(ImportKind kind) => Columns[kind].Skip(1).Select(column => (column.Head, IsRequired(kind, column.Head.Key)));

    /// <summary>The name of a kind's table, <c>sheet:name</c> among the texts.</summary>
    public static string NameOf(ImportKind kind) => $"import{kind}";

    /// <summary>A figure with the word beside it, as it was printed; a text, for a cell that holds a number drops the zeros at its end.</summary>
    private static string? Printed(decimal? figure, FigureHedge hedge, Language language) =>
        Digits(figure) is { } digits ? Sentences.Fill($"hedge:{EnumText.Of(hedge)}", language, ("figure", digits)) : null;

    private static string? Digits(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture);

    private static bool IsRequired(ImportKind kind, string key) => Required.Contains(key) || (key == "importStage" && kind == ImportKind.Projects);

    private static SheetColumns<TemplateRow> New() => new SheetColumns<TemplateRow>().Text("importMark", (row, language) => row.Mark(language));

    private static Func<Language, IReadOnlyList<string>> Words<T>(string texts)
        where T : struct, Enum => language => [.. Enum.GetValues<T>().Select(choice => Sentences.Fill($"{texts}:{EnumText.Of(choice)}", language))];
}
