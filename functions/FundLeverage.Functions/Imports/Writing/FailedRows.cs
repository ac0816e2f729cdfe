using System.Globalization;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Imports;
using Newtonsoft.Json.Linq;
using NodaTime.Text;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>
/// The rows that failed, as the file had them: on their worksheet, below its title and headings, with one more column that says
/// why. What was good, and what is no record, is left out, so that the mended workbook can be imported as it is.
/// </summary>
internal static class FailedRows
{
    private const double Width = 16;
    private const double ReasonWidth = 60;

    /// <summary>The workbook; the failures by which the file is refused, should it be.</summary>
    public static Outcome<SheetBook> Book(ImportJob job, BinaryData content, JArray failures, Language language, CancellationToken cancellationToken)
    {
        var reasons = failures
            .Where(failure => failure["row"]!.Type != JTokenType.Null)
            .GroupBy(failure => ((string)failure["sheet"]!, (int)failure["row"]!))
            .ToDictionary(row => row.Key, row => string.Join("; ", row.Select(failure => Reason(failure, language))));
        using var stream = content.ToStream();
        var read = WorkbookReader.Read(stream, job.File.Name, job.File.ContentType, ImportOptions.Parse(job.Options).ToRecogniser(), cancellationToken);
        return read.TryGet(out var file)
            ? WorkbookReader.Open<SheetBook>(stream, job.File.Name, job.File.ContentType, ImportLimits.Default, (book, _, _) => Book(job, book, file, reasons, language), cancellationToken)
            : Outcome<SheetBook>.Failed(read.Failures);
    }

    private static SheetBook Book(ImportJob job, IBook book, ReadFile file, Dictionary<(string Sheet, int Row), string> reasons, Language language)
    {
        var title = Sentences.Fill("sheet:failedRows", language);
        var pages = book.Sheets
            .Where(sheet => reasons.Keys.Any(row => row.Sheet == sheet.Name))
            .Select(sheet => Page(sheet, file, reasons, language))
            .ToList();
        return new SheetBook($"failed-rows-{job.Id}", job.File.Name is { } name ? $"{Path.GetFileNameWithoutExtension(name)}-{title}" : title) { Pages = pages };
    }

    private static SheetGrid Page(ISheet sheet, ReadFile file, Dictionary<(string Sheet, int Row), string> reasons, Language language)
    {
        var records = file.Rows.Concat(file.RefusedRows).Where(row => row.Sheet == sheet.Name).Select(row => row.Number).ToHashSet();
        var headings = file.Sheets.Where(read => read.Name == sheet.Name).SelectMany(read => read.Tables).Select(table => table.HeaderRow).ToHashSet();
        var rows = new List<SheetRow>();
        var aside = new List<SheetRow>();
        foreach (var row in sheet.Rows())
        {
            if (!records.Contains(row.Number))
            {
                aside.Add(row);
                continue;
            }

            // Between records stand totals and notes; before the first record of a table its title and headings.
            if (aside.Exists(before => headings.Contains(before.Number)))
                rows.AddRange(aside);
            aside.Clear();
            if (reasons.ContainsKey((sheet.Name, row.Number)))
                rows.Add(row);
        }

        var last = rows.Max(row => row.Cells.Count == 0 ? 0 : row.Cells[^1].Column);
        var cells = rows.Select(row => (IReadOnlyList<SheetCell>)Cells(row, last, headings.Contains(row.Number)
            ? Sentences.Fill("import:reasons", language)
            : reasons.GetValueOrDefault((sheet.Name, row.Number)))).ToList();
        var name = sheet.Name.Length == 0 ? Sentences.Fill("sheet:failedRows", language) : sheet.Name;
        return new SheetGrid(name, [.. Enumerable.Repeat(Width, last), ReasonWidth], cells);
    }

    private static SheetCell[] Cells(SheetRow row, int last, string? reason)
    {
        var cells = new SheetCell[last + 1];
        Array.Fill(cells, SheetCell.Empty);
        foreach (var cell in row.Cells)
            cells[cell.Column - 1] = Of(cell);
        cells[last] = SheetCell.Text(reason);
        return cells;
    }

    /// <summary>A number stays a number; what its format says of it, a unit or a month, becomes a text that says so.</summary>
    private static SheetCell Of(Cell cell) => cell.Type switch
    {
        CellType.Date when cell.Look is { ShowsDay: false } => SheetCell.Text(YearMonthPattern.Iso.Format(cell.Date.ToYearMonth())),
        CellType.Date => new SheetCell(CellStyle.Date, cell.Date),
        CellType.Number when cell.Look?.Unit is { } unit => SheetCell.Text(cell.Text + unit),
        CellType.Number when cell.Look is null && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => SheetCell.Of(CellStyle.Number, number),
        CellType.FormulaWithoutValue => SheetCell.Empty,
        _ => SheetCell.Text(cell.Text),
    };

    private static string Reason(JToken failure, Language language)
    {
        var sentence = (string)failure[language == Language.English ? "en" : "zh"]!;
        return (string?)failure["column"] is { } column ? $"{column}: {sentence}" : sentence;
    }
}
