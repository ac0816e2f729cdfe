using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>A Word document as Microsoft's own library reads it.</summary>
internal static class WordFile
{
    /// <summary>What is wrong with it by Microsoft's own schema; empty when nothing is.</summary>
    public static IReadOnlyList<string> Errors(byte[] bytes) => Read(bytes, document =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ToList());

    /// <summary>The texts of its tables' cells.</summary>
    public static IReadOnlyList<string[][]> Tables(byte[] bytes) => Read(bytes, document => document.MainDocumentPart!.Document.Body!.Elements<Table>()
        .Select(table => table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToArray()).ToArray()).ToList());

    /// <summary>The texts of its paragraphs outside of tables, each with its style.</summary>
    public static IReadOnlyList<(string? Style, string Text)> Paragraphs(byte[] bytes) => Read(bytes, document => document.MainDocumentPart!.Document.Body!.Elements<Paragraph>()
        .Select(paragraph => (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, paragraph.InnerText)).ToList());

    /// <summary>Something of it.</summary>
    public static T Read<T>(byte[] bytes, Func<WordprocessingDocument, T> read)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return read(document);
    }
}
