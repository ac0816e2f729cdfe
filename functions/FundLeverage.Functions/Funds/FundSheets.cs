using FundLeverage.Domain.Funds;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Funds;

/// <summary>Guidance funds as a table.</summary>
internal static class FundSheets
{
    private static readonly SheetColumns<GuidanceFund> Columns = new SheetColumns<GuidanceFund>()
        .Text("fund", fund => fund.Id.Value)
        .Text("fundName", fund => fund.Name, width: 36)
        .Choice("level", "governmentLevel", fund => fund.Level)
        .Text("currency", fund => fund.Currency.Code)
        .Text("zone", fund => fund.Zone, width: 24)
        .Choice("approval", "approvalPolicy", fund => (ApprovalPolicy?)fund.Approval);

    public static SheetBook Book(ApiCall call, IEnumerable<GuidanceFund> funds) => SheetBook.Of(call, "funds", _ => { }, Columns.Table("funds", funds));
}
