using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Imports.Templates;

/// <summary>Two rows of each kind that show how one is filled in. Their mark in the first column keeps them out of every import.</summary>
internal static class TemplateExamples
{
    private static readonly LocalDate First = new(2021, 6, 30);
    private static readonly LocalDate Second = new(2021, 9, 30);
    private static readonly OpaqueId Any = OpaqueId.Of("example");

    /// <summary>The examples of a kind.</summary>
    public static IEnumerable<TemplateRow> Of(ImportKind kind, Language language)
    {
        var isEnglish = language == Language.English;
        var (subFund, other) = isEnglish ? ("Example Fund I", "Example Fund II") : ("示例一号基金", "示例二号基金");
        var (project, document) = isEnglish ? ("Example project", "Resolution 2021-6") : ("示例项目", "管委会纪要2021-6");
        (RecordContent Content, LocalDate Day)[] rows = kind switch
        {
            ImportKind.SubFunds =>
            [
                (new SubFundRegistration(Any, subFund, isEnglish ? "Example Capital" : "示例基金管理有限公司", First, isEnglish ? "Chips" : "集成电路", "91350200MA31EXAM4P", "SEX123", GovernmentLevel.City, isEnglish ? "Xiamen" : "厦门"), First),
                (new SubFundRegistration(Any, other, null, null, null, null, null), Second),
            ],
            ImportKind.Commitments =>
            [
                (new Commitment(Any, CommitmentChange.Initial, Wan(5_000), document), First),
                (new Commitment(Any, CommitmentChange.Increase, Wan(2_500)), Second),
            ],
            ImportKind.FundSizes =>
            [
                (new FundSize(Any, SizeBasis.Committed, Wan(100_000), new CapitalSources(Yuan(10_000), Yuan(20_000), Yuan(65_000)), document), First),
                (new FundSize(Any, SizeBasis.Target, Wan(150_000)), Second),
            ],
            ImportKind.PaidInCapital =>
            [
                (new PaidInCapital(Any, CapitalSource.GuidanceFund, Wan(2_500), document), First),
                (new PaidInCapital(Any, CapitalSource.Private, Wan(32_500)), Second),
            ],
            ImportKind.Projects =>
            [
                (new ProjectIntroduction(Any, project, ProjectKind.Enterprise, Introducers(subFund), ProjectStage.Signed, isEnglish ? "Chips" : "集成电路", isEnglish ? "Xiamen" : "厦门", Wan(30_000), document), First),
                (new ProjectIntroduction(Any, other, ProjectKind.Fund, Introducers(isEnglish ? "Example Bank" : "示例银行"), ProjectStage.Pipeline), Second),
            ],
            ImportKind.Progress =>
            [
                (new ProjectProgress(Any, ProjectStage.Landed, Wan(32_000), document), First),
                (new ProjectProgress(Any, ProjectStage.Withdrawn, Reason: isEnglish ? "The company moved" : "企业迁出"), Second),
            ],
            _ =>
            [
                (new IndicatorFigure(Any, isEnglish ? "Investment completed" : "完成投资", isEnglish ? "CNY 100 million" : "亿元", ReportingPeriod.Of("2021-01..2021-10"), 176.74m, Plan: 180.70m, Source: isEnglish ? "Statistics office" : "统计局"), Second),
                (new IndicatorFigure(Any, isEnglish ? "Listed companies" : "上市公司", isEnglish ? "companies" : "家", ReportingPeriod.Of("..2021-10-31"), 29, Target: new IndicatorTarget(100, ReportingPeriod.Of("..2025-12-31"))), Second),
            ],
        };
        return rows.Select((row, i) => new TemplateRow(row.Content, row.Day, i + 1) { Names = (subFund, project) });
    }

    private static ValueList<Introducer> Introducers(string name) => new(new Introducer(IntroducerKind.Institution, Any, name));

    private static RecordedAmount Wan(decimal wan) => new(Yuan(wan));

    private static Money Yuan(decimal wan) => Money.Yuan(wan * 10_000m);
}
