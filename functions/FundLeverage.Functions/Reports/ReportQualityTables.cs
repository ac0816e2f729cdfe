using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports;

/// <summary>What a reader should know of the records behind a report, as tables.</summary>
internal static class ReportQualityTables
{
    private static readonly SheetColumns<Note> NoteColumns = new SheetColumns<Note>()
        .Text("subjectName", (note, language) => note.Name(language), width: 30)
        .Text("doubt", (note, language) => Sentences.Fill(note.Key, language, note.Values), width: 60);

    /// <summary>Only what there is something to say of.</summary>
    public static IEnumerable<SheetTable> Of(FundReport report)
    {
        var (quality, notes) = (report.Quality, Notes(report).ToList());
        if (notes.Count > 0)
            yield return NoteColumns.Table("warnings", notes);
        if (!quality.Excluded.IsEmpty)
            yield return LeverageSheets.TableOf(quality.Excluded);
        if (!quality.Pending.IsEmpty)
            yield return PendingColumns(report).Table("pending", quality.Pending);
    }

    private static SheetColumns<FundRecord> PendingColumns(FundReport report) => new SheetColumns<FundRecord>()
        .Whole("seq", record => record.Seq)
        .Choice("type", "recordType", record => (RecordType?)record.Content.Type)
        .Text("subjectName", record => RecordWords.NameOfSubject(report.Projection, record.Content), width: 30)
        .Money("amount", record => RecordWords.Amount(record.Content)?.Yuan)
        .Date("effectiveOn", record => record.Event.EffectiveOn)
        .Text("submittedBy", record => record.Event.Actor.Name);

    private static IEnumerable<Note> Notes(FundReport report)
    {
        var (quality, shared) = (report.Quality, report.Committed.SharedNames());
        return quality.Doubts.Select(doubt => new Note(Name(doubt.SubFund, doubt.Name), $"doubt:{EnumText.Of(doubt.Reason)}"))
            .Concat(quality.WithoutSources.Select(counted => new Note(Name(counted.SubFund, counted.Name), "report:withoutSources")))
            .Concat(quality.WithoutPaidIn.Select(counted => new Note(Name(counted.SubFund, counted.Name), "report:withoutPaidIn")))
            .Concat(quality.Stale.Select(stale => new Note(Name(stale.Counted.SubFund, stale.Counted.Name), "report:stale", ("lastOn", RecordAnswers.Text(stale.LastOn)))))
            .Concat(quality.Duplicates.Select(alike => new Note(
                _ => RecordWords.NameOfSubject(report.Projection, alike.Second.Content),
                alike.Second.Content is ProjectIntroduction ? "report:sameName" : "report:alike",
                ("first", alike.First.Seq),
                ("second", alike.Second.Seq))));

        Func<Language, string?> Name(OpaqueId subFund, string name) => language => LeverageWords.Name(subFund, name, shared, language);
    }

    private sealed record Note(Func<Language, string?> Name, string Key, params (string Name, object Value)[] Values);
}
