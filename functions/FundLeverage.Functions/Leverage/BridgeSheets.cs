using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Leverage;

/// <summary>A bridge as tables: its parts, which add up to the change, and the figures it lies between.</summary>
internal static class BridgeSheets
{
    private const string Parts = "bridge";

    /// <summary>The tables' names.</summary>
    public static readonly IReadOnlyList<string> Tables = [Parts, MeasureSheets.Figures];

    private static readonly SheetColumns<BridgePart> Columns = new SheetColumns<BridgePart>()
        .Text("subFund", part => part.SubFund.Value)
        .Text("subFundName", part => part.Name, width: 30)
        .Choice("cause", "bridgeCause", part => (BridgeCause?)part.Cause)
        .Money("guidanceChange", part => part.GuidanceChange, isSummed: true)
        .Money("totalChange", part => part.TotalChange, isSummed: true)
        .Multiple("multipleChange", part => part.MultipleChange, isSummed: true);

    public static SheetBook Book(KnownFund known, LeverageBridge bridge) => SheetBook.Of(
        known,
        "bridge",
        bridge.After.AsOf,
        facts => facts.Choice("basis", "basis", bridge.After.Basis).Add("from", bridge.Before.AsOf).Add("formula", "(ΔT − (T₀/G₀)·ΔG) / G₁"),
        TableOf(bridge),
        MeasureSheets.TableOf(("before", bridge.Before.Capital), ("after", bridge.After.Capital), "change"));

    /// <summary>The parts.</summary>
    public static SheetTable TableOf(LeverageBridge bridge) => Columns.Table(Parts, bridge.Parts);
}
