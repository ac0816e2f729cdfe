using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Leverage;

/// <summary>A restatement as tables: the records that made it, and the figures before and after.</summary>
internal static class RestatementSheets
{
    private const string Records = "restatement";

    /// <summary>The tables' names.</summary>
    public static readonly IReadOnlyList<string> Tables = [Records, MeasureSheets.Figures];

    private static readonly SheetColumns<RestatedRecord> Columns = new SheetColumns<RestatedRecord>()
        .Whole("seq", restated => restated.Record.Seq)
        .Choice("restated", "restatementKind", restated => (RestatementKind?)restated.Kind)
        .Choice("type", "recordType", restated => (RecordType?)restated.Record.Content.Type)
        .Text("subject", restated => restated.Record.Content.Subject.Id.Value)
        .Text("detail", (restated, language) => RecordWords.Detail(restated.Record.Content, language))
        .Date("effectiveOn", restated => restated.Record.Event.EffectiveOn)
        .Money("amount", restated => RecordWords.Amount(restated.Record.Content)?.Yuan)
        .Text("document", restated => RecordWords.Document(restated.Record.Content), width: 40)
        .Text("reason", GetLeverageRestatement.ReasonOf, width: 24)
        .Signature("submittedBy", "submittedAt", restated => restated.Cause)
        .Signature("decidedBy", "decidedAt", restated => restated.Decision)
        .Whole("replacedBy", restated => (restated.Cause.Content as Reversal)?.Replacement);

    public static SheetBook Book(KnownFund known, FundProjection before, Restatement restatement) => SheetBook.Of(
        known,
        "restatement",
        known.Day,
        facts => facts.Choice("basis", "basis", restatement.After.Basis).Add("knownFrom", before.Last.RecordedAt),
        Columns.Table(Records, restatement.Changes),
        MeasureSheets.TableOf(("before", restatement.Before.Capital), ("after", restatement.After.Capital), "change"));
}
