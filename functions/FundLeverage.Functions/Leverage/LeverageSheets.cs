using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Leverage;

/// <summary>A leverage statement as tables.</summary>
internal static class LeverageSheets
{
    private const string Groups = "groups";
    private const string Excluded = "excluded";
    private const string Warnings = "warnings";

    /// <summary>The tables' names.</summary>
    public static readonly IReadOnlyList<string> Tables = [Groups, MeasureSheets.Measures, Excluded, Warnings];

    private static readonly SheetColumns<Row> GroupColumns = new SheetColumns<Row>()
        .Text("group", row => row.Group.Key)
        .Text("groupName", (row, language) => LeverageAnswer.NameOf(row.Group, row.Grouping, language))
        .Whole("subFunds", row => row.Group.SubFunds)
        .Capital(row => row.Group.Capital, isSummed: true)
        .Ratio("multiple", row => row.Group.Multiple?.Value, top: "total", bottom: "guidance")
        .Unavailable(row => row.Group.Multiple is null ? UnavailableReason.ZeroDenominator : null);

    private static readonly SheetColumns<ExcludedSubFund> ExcludedColumns = new SheetColumns<ExcludedSubFund>()
        .Text("subFund", excluded => excluded.SubFund.Value)
        .Text("subFundName", excluded => excluded.Name, width: 30)
        .Text("excludedReason", LeverageWords.Why)
        .Money("committed", excluded => excluded.Committed);

    private static readonly SheetColumns<DoubtfulSubFund> WarningColumns = new SheetColumns<DoubtfulSubFund>()
        .Text("subFund", doubt => doubt.SubFund.Value)
        .Text("subFundName", doubt => doubt.Name, width: 30)
        .Choice("doubt", "doubt", doubt => (DoubtReason?)doubt.Reason);

    public static SheetBook Book(KnownFund known, LeverageBasis basis, LeverageGrouping grouping)
    {
        var statement = LeverageCalculator.Calculate(known.Projection, known.Day, basis);
        return SheetBook.Of(
            known,
            "leverage",
            known.Day,
            facts => facts.Choice("basis", "basis", basis).Add("sentence", LeverageSentence.Of(statement, known.Call.Language)),
            GroupColumns.Table(Groups, LeverageGroups.Of(statement, grouping).Groups.Select(group => new Row(group, grouping))),
            MeasureSheets.TableOf([.. statement.Measures, LookThrough.Of(known.Projection.Counted, statement)], statement.Attributed),
            TableOf(statement.Excluded),
            WarningColumns.Table(Warnings, statement.Doubts));
    }

    /// <summary>What was left out.</summary>
    public static SheetTable TableOf(IEnumerable<ExcludedSubFund> excluded) => ExcludedColumns.Table(Excluded, excluded);

    private readonly record struct Row(LeverageGroup Group, LeverageGrouping Grouping);
}
