using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Imports.Writing;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Imports.Templates;

/// <summary>Makes templates, empty or filled with a fund's records.</summary>
public sealed class TemplateAnswers(FundLedger ledger)
{
    /// <summary>CSV holds one table, so it has to be said which.</summary>
    public static readonly FailureCode KindRequired = new("import-template-kind", FailureKind.Invalid);

    private const double NoteWidth = 60;

    /// <summary>Answers a request for one.</summary>
    public async Task<IResult> AnswerAsync(ApiCall call)
    {
        var query = new QueryMembers(call.Request);
        var kind = ImportOptions.ReadKind(query);
        var isCsv = query.OneOf("format", ["xlsx", "csv"], format => format) == "csv";
        var unit = query.Choice<SheetUnit>("unit") ?? SheetUnit.Wan;
        var fund = query.Text("fund");
        query.RefuseUnknown();
        if (isCsv && kind is null)
            query.Findings.Add(KindRequired, "/kind");
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);
        if (fund is null)
            return Answer(call, kind, isCsv, unit, null);
        return call.Address(fund) is { } address && await ledger.ReadAsync(address, call.CancellationToken) is { } projection
            ? Answer(call, kind, isCsv, unit, projection)
            : call.NoSuchFund(fund);
    }

    private static SheetAnswer Answer(ApiCall call, ImportKind? kind, bool isCsv, SheetUnit unit, FundProjection? projection)
    {
        ImportKind[] kinds = kind is { } one ? [one] : Enum.GetValues<ImportKind>();
        SheetTable[] tables = [.. kinds.Select(each => TemplateColumns.Table(each, Rows(each, projection, call.Language), call.Language))];
        var name = kind is { } only ? KindText.Of(only) : "all";
        var title = Sentences.Fill("sheet:importTemplate", call.Language);
        var book = projection is null
            ? new SheetBook($"template-{name}", $"{title}-{(kind is null ? name : tables[0].Title(call.Language))}", tables) { Back = Notes(kinds, call.Language, unit) }
            : new SheetBook($"{projection.Fund.Id}-{name}", $"{projection.Fund.Name}-{name}", tables);
        return new SheetAnswer(book, new SheetRequest(isCsv ? SheetFormat.Csv : SheetFormat.Xlsx, unit, null), call.Language);
    }

    private static IEnumerable<TemplateRow> Rows(ImportKind kind, FundProjection? projection, Language language) =>
        projection is null ? TemplateExamples.Of(kind, language) : TemplateRow.Of(projection.Counted, kind);

    /// <summary>What each column takes, on a page that no import takes for a table.</summary>
    private static SheetGrid Notes(IEnumerable<ImportKind> kinds, Language language, SheetUnit unit)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new[] { new SheetCell(CellStyle.Title, Sentences.Fill("sheet:importTemplate", language)) },
            new[] { new SheetCell(CellStyle.Note, Sentences.Fill("import:notes", language)) },
        };
        foreach (var kind in kinds)
        {
            rows.Add([]);
            rows.Add([new SheetCell(CellStyle.Label, $"【{Sentences.Fill($"sheet:{TemplateColumns.NameOf(kind)}", language)}】")]);
            foreach (var (head, isRequired) in TemplateColumns.Notes(kind))
            {
                var required = isRequired ? Sentences.Fill("import:required", language) : "";
                rows.Add([SheetCell.Text($"{head.Text(language, unit)}{required}: {Sentences.Fill($"importNote:{head.Key["import".Length..]}", language)}")]);
            }
        }

        return new SheetGrid(Sentences.Fill("sheet:importNotes", language), [NoteWidth], rows);
    }
}
