using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Support;

/// <summary>Short words for what happens to introduced projects.</summary>
internal static class ProjectBooks
{
    public static ProjectIntroduction Project(
        string id,
        ProjectStage stage = ProjectStage.Pipeline,
        Money? investment = null,
        ProjectKind kind = ProjectKind.Enterprise,
        params Introducer[] introducers) =>
        new(Id(id), $"{id}项目", kind, new ValueList<Introducer>(introducers.Length == 0 ? [Institution("bank")] : introducers), stage, TotalInvestment: investment);

    public static Introducer Institution(string id, int? basisPoints = null, bool lead = false) =>
        new(IntroducerKind.Institution, Id(id), null, basisPoints is { } share ? new Share(share) : null, lead);

    public static Introducer BySubFund(string id, int? basisPoints = null, bool lead = false) =>
        new(IntroducerKind.SubFund, Id(id), null, basisPoints is { } share ? new Share(share) : null, lead);

    public static Books Introduce(this Books books, string id, string on, ProjectStage stage = ProjectStage.Pipeline, Money? investment = null, ProjectKind kind = ProjectKind.Enterprise, params Introducer[] introducers) =>
        books.Record(Project(id, stage, investment, kind, introducers), on);

    public static Books Move(this Books books, string id, ProjectStage stage, string on, Money? investment = null) =>
        books.Record(new ProjectProgress(Id(id), stage, investment), on);

    public static Books Revalue(this Books books, string id, Money investment, string on) => books.Record(new ProjectProgress(Id(id), TotalInvestment: investment), on);

    public static Books See(this Books books, string id, EvidenceKind evidence, string on) =>
        books.Record(new ProjectProgress(Id(id), Evidence: new ValueList<EvidenceKind>(evidence)), on);

    public static Books Merge(this Books books, string id, string into, string on) => books.Record(new ProjectProgress(Id(id), MergedInto: Id(into)), on);

    public static Books Finance(this Books books, string id, string subFund, string round, Money amount, Money roundAmount, string on) =>
        books.Record(new ProjectFinancing(Id(id), Id(subFund), round, amount, roundAmount), on);

    public static ProjectStatistics Statistics(this Books books, string from, string to, ProjectGrouping grouping = ProjectGrouping.Kind, string? seenOn = null) =>
        ProjectStatistics.Of(books.Projection.Counted, Day(from), Day(to), Day(seenOn ?? to), grouping);

    /// <summary>Count and total in 亿元, as <c>2: 3.5</c>.</summary>
    public static string Short(this ProjectFigures figures) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figures.Count}: {figures.TotalInvestment.Amount / 100_000_000m:0.####}");
}
