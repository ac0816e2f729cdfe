using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Records;

/// <summary>Records as a table.</summary>
internal static class RecordSheets
{
    private static readonly SheetColumns<Row> Columns = new SheetColumns<Row>()
        .Whole("seq", row => row.Record.Seq)
        .Choice("type", "recordType", row => (RecordType?)row.Content.Type)
        .Choice("status", "recordStatus", row => (ReviewState?)ReviewStates.Of(row.Record))
        .Text("subject", row => row.Content.Subject.Id.Value)
        .Text("subjectName", row => RecordWords.NameOfSubject(row.Projection, row.Content), width: 30)
        .Text("detail", (row, language) => RecordWords.Detail(row.Content, language))
        .Date("effectiveOn", row => row.Record.Event.EffectiveOn)
        .Money("amount", row => row.Amount?.Yuan)
        .Money("otherFiscal", row => row.Sources?.OtherFiscal)
        .Money("stateOwned", row => row.Sources?.StateOwned)
        .Money("private", row => row.Sources?.Private)
        .Number("originalAmount", row => row.Amount?.Original?.Amount.Amount)
        .Text("originalCurrency", row => row.Amount?.Original?.Amount.Currency.Code)
        .Number("rate", row => row.Amount?.Original?.Rate)
        .Text("document", row => RecordWords.Document(row.Content), width: 40)
        .Whole("reverses", row => (row.Content as Reversal)?.Record)
        .Text("reason", row => (row.Content as Reversal)?.Reason, width: 24)
        .Signature("submittedBy", "submittedAt", row => row.Record.Event)
        .Reviewer("reviewedBy", "reviewedAt", row => row.Record)
        .Text("reviewReason", row => (row.Record.Review?.Content as Review)?.Reason, width: 24)
        .Whole("reversedBy", row => row.Record.Reversal?.Seq)
        .Text("hash", row => row.Record.Event.Hash.ToString());

    /// <summary>The records of a fund that were asked for.</summary>
    public static SheetBook Book(KnownFund known, IEnumerable<FundRecord> records) =>
        SheetBook.Of(known, "records", known.AsOf, _ => { }, Columns.Table("records", records.Select(record => new Row(record, known.Projection))));

    private readonly record struct Row(FundRecord Record, FundProjection Projection)
    {
        public RecordContent Content => Record.Content;

        public RecordedAmount? Amount => RecordWords.Amount(Content);

        public CapitalSources? Sources => (Content as FundSize)?.Sources;
    }
}
