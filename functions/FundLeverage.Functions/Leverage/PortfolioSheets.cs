using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>A portfolio as tables: its funds, its own figure, and what lies between their sum and it.</summary>
internal static class PortfolioSheets
{
    private const string Funds = "portfolio";
    private const string Eliminated = "eliminated";
    private const string Chained = "chained";

    /// <summary>The tables' names.</summary>
    public static readonly IReadOnlyList<string> Tables = [Funds, MeasureSheets.Figures, MeasureSheets.Measures, Eliminated, Chained];

    private static readonly SheetColumns<LeverageStatement> FundColumns = new SheetColumns<LeverageStatement>()
        .Text("fund", statement => statement.Fund.Id.Value)
        .Text("fundName", statement => statement.Fund.Name, width: 36)
        .Choice("level", "governmentLevel", statement => statement.Fund.Level)
        .Money("guidance", statement => statement.Capital.Guidance)
        .Money("total", statement => statement.Capital.Total)
        .Multiple("multiple", statement => statement.Multiple?.Value)
        .Unavailable(statement => statement.Measures[0].Unavailable);

    private static readonly SheetColumns<Elimination> EliminatedColumns = new SheetColumns<Elimination>()
        .Text("fund", elimination => elimination.Fund.Value)
        .Text("subFund", elimination => elimination.SubFund.SubFund.Value)
        .Text("subFundName", elimination => elimination.SubFund.Name, width: 30)
        .Choice("eliminatedReason", Eliminated, elimination => (EliminationReason?)elimination.Reason)
        .Text("counterpart", elimination => elimination.Counterpart.Value)
        .Capital(elimination => elimination.Capital, isSummed: true);

    private static readonly SheetColumns<ChainedMultiple> ChainedColumns = new SheetColumns<ChainedMultiple>()
        .Text("fund", chain => chain.Fund.Value)
        .Text("through", chain => chain.Through.Value)
        .Multiple("firstMultiple", chain => chain.First?.Value)
        .Multiple("secondMultiple", chain => chain.Second?.Value)
        .Multiple("chainedMultiple", chain => chain.Value);

    public static SheetBook Book(ApiCall call, PortfolioLeverage portfolio, LocalDate asOf, Instant? knownAt, LeverageBasis basis) => SheetBook.Of(
        call,
        "portfolio",
        facts => facts.Add("asOf", asOf).Add("knownAt", knownAt).Choice("basis", "basis", basis).Note("chained"),
        FundColumns.Table(Funds, portfolio.Funds),
        MeasureSheets.TableOf(("summed", portfolio.Summed), ("consolidated", portfolio.Consolidated)),
        MeasureSheets.TableOf(Measure.All.Select(measure => measure.Of(portfolio.Consolidated))),
        EliminatedColumns.Table(Eliminated, portfolio.Eliminations),
        ChainedColumns.Table(Chained, portfolio.Chains));
}
