using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.SubFunds;

/// <summary>Sub-funds as a table.</summary>
internal static class SubFundSheets
{
    private static readonly SheetColumns<SubFundState> Columns = new SheetColumns<SubFundState>()
        .Text("subFund", state => state.Registration.SubFund.Value)
        .Text("subFundName", state => state.Registration.Name, width: 30)
        .Text("manager", state => state.Registration.Manager, width: 30)
        .Text("industry", state => state.Registration.Industry)
        .Text("creditCode", state => state.Registration.CreditCode, width: 22)
        .Text("amacCode", state => state.Registration.AmacCode)
        .Choice("level", "governmentLevel", state => state.Registration.Level)
        .Text("region", state => state.Registration.Region)
        .Text("guidanceFund", state => state.Registration.GuidanceFund?.Value)
        .Choice("status", "recordStatus", state => (ReviewState?)ReviewStates.Of(state.Record))
        .Date("formedOn", state => state.History.FormedOn)
        .Date("liquidatedOn", state => state.History.LiquidatedOn)
        .Date("asOf", state => state.AsOf)
        .Money("committed", state => state.Committed)
        .Money("committedSize", state => state.CommittedSize)
        .Money("targetSize", state => state.TargetSize)
        .Money("paidIn", state => state.PaidIn);

    public static SheetBook Book(KnownFund known) =>
        SheetBook.Of(known, "subFunds", known.Day, _ => { }, Columns.Table("subFunds", known.Projection.Prospective.Values.Select(history => SubFundState.Of(known, history))));
}
