using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Leverage;

/// <summary>A trend as a table.</summary>
internal static class TrendSheets
{
    private static readonly SheetColumns<TrendPoint> Columns = Measure.All.Aggregate(
        new SheetColumns<TrendPoint>().Date("asOf", point => point.AsOf).Whole("subFunds", point => point.SubFunds).Capital(point => point.Capital),
        (columns, measure) => columns.Multiple(measure.Id, point => measure.Of(point.Capital).Multiple?.Value))
        .Unavailable(point => Measure.FiscalLeverage.Of(point.Capital).Unavailable);

    public static SheetBook Book(KnownFund known, LeverageTrend trend) =>
        SheetBook.Of(known, "trend", trend.Points[^1].AsOf, facts => facts.Choice("basis", "basis", trend.Basis), Columns.Table("trend", trend.Points));
}
