using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reinvestment;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Reinvestment;

/// <summary>Local reinvestment as tables: by sub-fund, by category, and all together.</summary>
internal static class ReinvestmentSheets
{
    private const string SubFunds = "reinvestment";
    private const string Categories = "categories";
    private const string Totals = "totals";

    /// <summary>The tables' names.</summary>
    public static readonly IReadOnlyList<string> Tables = [SubFunds, Categories, Totals];

    private static readonly SheetColumns<ReinvestmentStatement> Columns = new SheetColumns<ReinvestmentStatement>()
        .Text("subFund", row => row.SubFund.Value)
        .Text("subFundName", row => row.Name, width: 30)
        .Number("agreedMultiple", row => row.Terms.Multiple)
        .Choice("agreedDenominator", "reinvestmentDenominator", row => (ReinvestmentDenominator?)row.Terms.Denominator)
        .Money("denominatorAmount", row => row.Denominator)
        .Money("required", row => row.Required)
        .Money("recognised", row => row.Recognised)
        .Money("gap", row => row.Gap)
        .Multiple("reachedMultiple", row => row.Reached?.Value)
        .Number("completionOfRequired", row => row.CompletionPercent)
        .Choice("status", "reinvestmentStatus", row => row.Status)
        .Date("deadline", row => row.Terms.Deadline)
        .Whole("daysLeft", row => row.DaysLeft)
        .Unavailable(row => row.Required is null ? UnavailableReason.ZeroDenominator : null)
        .Text("agreedRule", row => row.Terms.Rule, width: 40)
        .Whole("agreementSeq", row => row.AgreementSeq);

    private static readonly SheetColumns<(ReinvestmentStatement SubFund, CategoryStatement Category)> CategoryColumns = new SheetColumns<(ReinvestmentStatement SubFund, CategoryStatement Category)>()
        .Text("subFund", row => row.SubFund.SubFund.Value)
        .Text("subFundName", row => row.SubFund.Name, width: 30)
        .Text("category", row => row.Category.Category.Id.Value)
        .Text("categoryName", row => row.Category.Category.Name)
        .Money("reinvested", row => row.Category.Amount, isSummed: true)
        .Number("weight", row => row.Category.Category.Weight)
        .Money("weighted", row => row.Category.Weighted, isSummed: true)
        .Money("cap", row => row.Category.Cap)
        .Money("recognised", row => row.Category.Recognised, isSummed: true)
        .Money("cut", row => row.Category.Cut, isSummed: true);

    private static readonly SheetColumns<ReinvestmentTotals> TotalColumns = new SheetColumns<ReinvestmentTotals>()
        .Whole("subFunds", row => row.SubFunds)
        .Whole("reinvestmentMet", row => row.Met)
        .Whole("reinvestmentOpen", row => row.Open)
        .Whole("reinvestmentOverdue", row => row.Overdue)
        .Whole("reinvestmentUnavailable", row => row.SubFunds - row.Met - row.Open - row.Overdue)
        .Money("required", row => row.Required)
        .Money("recognised", row => row.Recognised)
        .Money("gap", row => row.Gap);

    public static SheetBook Book(KnownFund known, IReadOnlyList<ReinvestmentStatement> statements) => SheetBook.Of(
        known,
        "reinvestment",
        known.Day,
        _ => { },
        Columns.Table(SubFunds, statements),
        CategoryColumns.Table(Categories, statements.SelectMany(statement => statement.Categories.Select(category => (statement, category)))),
        TotalColumns.Table(Totals, [ReinvestmentCalculator.Total(statements)]));
}
