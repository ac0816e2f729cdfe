using System.Net.Http.Headers;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>An answer as a file, read back by readers that are not the product's.</summary>
internal sealed record SheetFile(int Status, byte[] Bytes, string? MediaType, string? ETag, ContentDispositionHeaderValue? Disposition)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public static async Task<SheetFile> GetAsync(TestApi api, string path, string? accept = null, string? language = null, string? ifNoneMatch = null, string person = "reader")
    {
        using var http = new HttpClient { BaseAddress = api.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", api.Token(person));
        foreach (var (name, value) in new[] { ("Accept", accept), ("Accept-Language", language), ("If-None-Match", ifNoneMatch) })
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return new SheetFile(
            (int)response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(),
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.TryGetValues("ETag", out var etag) ? etag.Single() : null,
            response.Content.Headers.ContentDisposition);
    }

    public SheetFile RequireStatus(int status) => Status == status ? this : throw new InvalidOperationException($"Expected {status}, got {Status}: {Text}");

    /// <summary>The values of each worksheet; of formulas those that are stored beside them.</summary>
    public IReadOnlyDictionary<string, object?[][]> Sheets()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(Bytes));
        var sheets = new Dictionary<string, object?[][]>(StringComparer.Ordinal);
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))]);
            sheets.Add(reader.Name, [.. rows]);
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>The formulas of a worksheet by cell.</summary>
    public IReadOnlyDictionary<string, string> Formulas(string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return Part(document, sheet).Worksheet.Descendants<Cell>().Where(cell => cell.CellFormula is not null)
            .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellFormula!.Text, StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the workbook by Microsoft's own schema; empty when nothing is.</summary>
    public IReadOnlyList<string> Errors()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    /// <summary>The same workbook with something about its cells changed.</summary>
    public SheetFile With(string sheet, Action<Worksheet> change)
    {
        var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var worksheet = Part(document, sheet).Worksheet;
            change(worksheet);
            worksheet.Save();
        }

        return this with { Bytes = stream.ToArray() };
    }

    /// <summary>The XML of a worksheet.</summary>
    public string Xml(string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return Part(document, sheet).Worksheet.OuterXml;
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet)
    {
        var book = document.WorkbookPart!;
        var found = book.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet);
        return (WorksheetPart)book.GetPartById(found.Id!);
    }
}
