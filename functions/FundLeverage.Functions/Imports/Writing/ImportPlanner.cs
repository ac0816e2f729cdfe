using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Reading;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>
/// Judges the rows of a file as if each were sent by itself, one after the other: a commitment may rest on a sub-fund that stands
/// in a row below it, and rows of a list that begins with the latest are judged from the earliest on.
/// </summary>
internal sealed class ImportPlanner(FundProjection projection, string import, string fileHash, LocalDate today)
{
    private readonly KnownNames _names = new(projection);
    private readonly ImportDoubts _doubts = new(projection);
    private readonly Dictionary<NewRecord, ImportRow> _rows = new(ReferenceEqualityComparer.Instance);
    private FundBooks _books = projection.Prospective;
    private long _seq = projection.Last.Seq;

    /// <summary>Judges everything that a file holds.</summary>
    public ImportPlan Plan(ReadFile file, CancellationToken cancellationToken)
    {
        var failures = new List<ImportFinding>(file.Failures);
        var warnings = new List<ImportFinding>(file.Warnings);
        var records = new List<NewRecord>(file.Rows.Count);
        var failed = file.RefusedRows.Select(row => (row.Sheet, row.Number)).ToHashSet();
        var (alreadyThere, written) = (0, 0);
        foreach (var row in file.Rows.OrderBy(row => row.Kind).ThenBy(DayOf, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var planned = PlanRow(row);
            alreadyThere += planned.Verdict == RowVerdict.AlreadyThere ? 1 : 0;
            written += planned.Verdict == RowVerdict.Written ? 1 : 0;
            if (planned.Verdict == RowVerdict.Failed)
                failed.Add((row.Sheet, row.Number));
            if (planned.Record is { } record)
                records.Add(record);
            foreach (var finding in planned.Findings)
                (finding.Code.Kind == FailureKind.Notice ? warnings : failures).Add(finding);
        }

        foreach (var row in file.RefusedRows)
            failures.AddRange(AlsoWrong(row, file.Failures));

        foreach (var (record, doubt) in _doubts.AboutAll())
            warnings.Add(At(_rows[record], doubt));
        return new ImportPlan(
            records,
            file.Rows.Count + file.RefusedRows.Count,
            alreadyThere,
            written,
            [.. InOrder(failures)],
            [.. InOrder(warnings)],
            failed.Count);
    }

    /// <summary>
    /// Whether the ledger has the row's record: from this import, whatever became of it since, or from another and still standing.
    /// What was rejected or reversed may be imported again.
    /// </summary>
    public static RowVerdict Look(FundProjection projection, ImportedRow row)
    {
        if (!projection.ImportedRows.TryGetValue(row.Id, out var seq) || projection.Find(seq) is not { } record)
            return RowVerdict.New;
        if (record.Event.ImportedFrom!.Import == row.Import)
            return RowVerdict.Written;
        return record.Status is RecordStatus.Pending or RecordStatus.Approved ? RowVerdict.AlreadyThere : RowVerdict.New;
    }

    /// <summary>A finding at the cell whose value it is about; at the row where there is none.</summary>
    public static ImportFinding At(ImportRow row, Failure failure)
    {
        var cells = row.Cells;
        for (var pointer = failure.Pointer; pointer.Length > 0; pointer = pointer[..pointer.LastIndexOf('/')])
        {
            if ((cells.GetValueOrDefault(pointer) ?? cells.FirstOrDefault(cell => cell.Key.StartsWith(pointer + "/", StringComparison.Ordinal)).Value) is { } cell)
                return new ImportFinding(row.Sheet, row.Number, CellAddress.ColumnOf(cell.Address), failure);
        }

        return new ImportFinding(row.Sheet, row.Number, null, failure);
    }

    private static IEnumerable<ImportFinding> InOrder(IEnumerable<ImportFinding> findings) =>
        findings.GroupBy(finding => finding.Sheet).SelectMany(sheet => sheet.OrderBy(finding => finding.Row ?? 0));

    private static string DayOf(ImportRow row) => row.Fields.FirstOrDefault(field => field.Pointer is "/effectiveOn" or "/formedOn").Value ?? "";

    private PlannedRow PlanRow(ImportRow row)
    {
        var source = SourceOf(row);
        if (Look(projection, source) is var verdict and not RowVerdict.New)
            return verdict == RowVerdict.Written ? PlannedRow.Written : PlannedRow.There;
        if (Registered(row) is { } registered)
            return registered;

        var findings = new Findings();
        var parsed = RowParsers.Parse(row, _books, _names, today, findings);
        if (parsed is not null && findings.Failures.Count == 0)
        {
            RecordRules.Judge(_books, parsed, findings);
            RecordRules.NoteFuture(parsed, today, findings);
        }

        ImportFinding[] notices = [.. findings.Notices.Select(notice => At(row, notice))];
        if (parsed is null || findings.Failures.Count > 0)
            return new PlannedRow(RowVerdict.Failed, null, [.. findings.Failures.DistinctBy(failure => failure.Pointer).Select(failure => At(row, failure)), .. notices]);

        var record = parsed with { ImportedFrom = source };
        var content = (RecordContent)record.Content;
        notices = [.. notices, .. _doubts.About(record, _books).Select(doubt => At(row, doubt))];
        _books = _books.With(new TimelineEntry<RecordContent>(record.EffectiveOn, ++_seq, content));
        _names.Add(content);
        _rows[record] = row;
        return new PlannedRow(RowVerdict.New, record, notices);
    }

    /// <summary>What else is wrong with a row that could not be read whole, so that all of it is told at once.</summary>
    private IEnumerable<ImportFinding> AlsoWrong(ImportRow row, IReadOnlyList<ImportFinding> read)
    {
        var findings = new Findings();
        RowParsers.Parse(row, _books, _names, today, findings);
        var told = read.Where(finding => finding.Sheet == row.Sheet && finding.Row == row.Number).Select(finding => finding.Failure.Pointer).ToHashSet();
        return findings.Failures
            .Where(failure => failure.Code != HttpFailures.MemberRequired && !told.Contains(failure.Pointer))
            .DistinctBy(failure => failure.Pointer)
            .Select(failure => At(row, failure));
    }

    private ImportedRow SourceOf(ImportRow row) => new(
        import,
        fileHash,
        row.Sheet,
        row.Number,
        row.Part,
        ImportedCells.Of(row.Fields.Where(field => field.Row > 0).Select(field => new ImportedCell(field.Pointer, CellAddress.Of(field.Row, field.Column), field.Text ?? ""))));

    /// <summary>A list of sub-funds or projects is kept and grows: what it had before is passed over, and told where it changed.</summary>
    private PlannedRow? Registered(ImportRow row)
    {
        if (row.Kind is not (ImportKind.SubFunds or ImportKind.Projects))
            return null;
        var values = row.Values;
        if (((string?)values["id"] ?? (string?)values["name"]) is not { } called)
            return null;
        var pointer = values["id"] is null ? "/name" : "/id";
        var (known, finding) = row.Kind == ImportKind.SubFunds ? _names.SubFund(called) : _names.Project(called);
        ImportFinding[] shared = finding is null ? [] : [At(row, finding with { Pointer = pointer })];
        if (known is not { } id)
            return finding is null ? null : new PlannedRow(RowVerdict.Failed, null, shared);
        if (row.Kind == ImportKind.SubFunds)
        {
            if (!_books.TryGetValue(OpaqueId.Of(id), out var history))
                return null;
            var registered = history.Registration;
            return There(row, id, shared, [
                ("/name", registered.Name, (string?)values["name"]),
                ("/formedOn", DayText(history.FormedOn, (string?)values["formedOn"]), (string?)values["formedOn"]),
                ("/manager", registered.Manager, (string?)values["manager"]),
                ("/industry", registered.Industry, (string?)values["industry"]),
                ("/creditCode", registered.CreditCode, (string?)values["creditCode"]),
                ("/amacCode", registered.AmacCode, (string?)values["amacCode"]),
                ("/region", registered.Region, (string?)values["region"]),
            ]);
        }

        if (!_books.Projects.TryGetValue(OpaqueId.Of(id), out var project))
            return null;
        return There(row, id, shared, [
            ("/name", project.States[^1].Name, (string?)values["name"]),
            ("/stage", EnumText.Of(project.States[^1].Stage), (string?)values["stage"]),
            ("/industry", project.Introduction.Content.Industry, (string?)values["industry"]),
        ]);
    }

    /// <summary>A day as precise as it was given: what is recorded of a month is not another day.</summary>
    private static string? DayText(LocalDate? day, string? given)
    {
        if (day is not { } known)
            return null;
        var text = LocalDatePattern.Iso.Format(known);
        return given is null || given.Length > text.Length ? text : text[..given.Length];
    }

    private static PlannedRow There(ImportRow row, string id, ImportFinding[] shared, IEnumerable<(string Pointer, string? Recorded, string? Given)> details)
    {
        ImportFinding[] differing = [.. details
            .Where(detail => detail.Given is not null && !string.Equals(detail.Given.Trim(), detail.Recorded, StringComparison.OrdinalIgnoreCase))
            .Select(detail => At(row, new Failure(ImportFindings.RegisteredDiffers, detail.Pointer, ("id", id), ("recorded", detail.Recorded ?? "–"), ("given", Failure.Quote(detail.Given!)))))];
        return PlannedRow.There with { Findings = [.. shared, .. differing] };
    }
}
