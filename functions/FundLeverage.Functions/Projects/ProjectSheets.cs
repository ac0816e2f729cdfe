using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Projects;

/// <summary>Introduced projects as a table.</summary>
internal static class ProjectSheets
{
    private static readonly SheetColumns<Row> Columns = new SheetColumns<Row>()
        .Text("project", row => row.Project.Introduction.Project.Value)
        .Text("projectName", row => row.Project.State.Name, width: 30)
        .Choice("projectKind", "projectKind", row => (ProjectKind?)row.Project.Introduction.Kind)
        .Text("industry", row => row.Project.Introduction.Industry)
        .Text("projectRegion", row => row.Project.Introduction.Region)
        .Text("introducers", (row, language) => row.Introducers(language), width: 30)
        .Choice("status", "listedStatus", row => (ListedStatus?)row.Project.Status)
        .Choice("stage", "projectStage", row => (ProjectStage?)row.Project.State.Stage)
        .Date("stageSince", row => row.Project.State.StageSince)
        .Whole("daysInStage", row => row.Project.DaysInStage)
        .Date("introducedOn", row => row.Project.IntroducedOn)
        .Date("landedOn", row => row.Project.LandedOn)
        .Money("totalInvestment", row => row.Project.TotalInvestment)
        .Choices("landedEvidence", "evidenceKind", row => row.Project.State.Evidence.Kinds)
        .Text("mergedInto", row => row.Project.State.MergedInto?.Value)
        .Whole("seq", row => row.Project.Seq);

    /// <summary>The projects that were asked for.</summary>
    public static SheetBook Book(KnownFund known, LandedRule rule, IEnumerable<ListedProject> projects) => SheetBook.Of(
        known,
        "projects",
        known.Day,
        facts => facts.Add("landedRule", ProjectSentence.Rule(rule, known.Call.Language)),
        Columns.Table("projects", projects.Select(project => new Row(project, known.Projection.Prospective))));

    private readonly record struct Row(ListedProject Project, FundBooks Books)
    {
        public string? Introducers(Language language)
        {
            var books = Books;
            return SheetWords.List(Project.Introduction.Introducers.Select(introducer => Named(introducer, books, language)), language);
        }

        private static string Named(Introducer introducer, FundBooks books, Language language)
        {
            var name = ProjectAnswers.NameOf(introducer, books) ?? introducer.Id.Value;
            if (introducer.IsLead)
                return Sentences.Fill("introducer:lead", language, ("name", name));
            return introducer.Share is { } share ? $"{name} {ExactNumber.Text(share.Percent)}%" : name;
        }
    }
}
