using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FundLeverage.Functions.Sheets;

/// <summary>An answer as CSV or a workbook, written while it is sent. It carries an ETag over its values and honours <c>If-None-Match</c>.</summary>
internal sealed class SheetAnswer(SheetBook book, SheetRequest asked, Language language) : IResult
{
    /// <summary>More rows than a worksheet has.</summary>
    public static readonly FailureCode TooLong = new("table-too-long", FailureKind.Invalid);

    public Task ExecuteAsync(HttpContext httpContext) => asked.Format == SheetFormat.Csv
        ? CsvAsync(httpContext, asked.Table is null ? book.Tables[0] : book.Tables.First(table => table.Name == asked.Table))
        : XlsxAsync(httpContext, [.. book.Grids(language, asked.Unit)]);

    private Task CsvAsync(HttpContext context, SheetTable table)
    {
        if (JsonAnswer.IsKnown(context, SheetDigest.OfCsv(table, language, asked.Unit)))
            return Task.CompletedTask;
        var (file, title) = table == book.Tables[0] ? (book.FileName, book.Title) : ($"{book.FileName}-{table.Name}", $"{book.Title}-{table.Title(language)}");
        Head(context, $"{SheetRequest.Csv}; charset=utf-8", $"{file}.csv", $"{title}.csv");
        return CsvWriter.WriteAsync(context.Response.Body, table, language, asked.Unit, context.RequestAborted);
    }

    private Task XlsxAsync(HttpContext context, IReadOnlyList<SheetGrid> grids)
    {
        var (etag, longest) = SheetDigest.OfXlsx(grids);
        if (longest > XlsxWriter.MaxRows)
            return new ProblemAnswer([new Failure(TooLong, "/format", ("max", XlsxWriter.MaxRows))], language).ExecuteAsync(context);
        if (JsonAnswer.IsKnown(context, etag))
            return Task.CompletedTask;
        Head(context, SheetRequest.Xlsx, $"{book.FileName}.xlsx", $"{book.Title}.xlsx");
        return XlsxWriter.WriteAsync(context.Response.Body, grids, context.RequestAborted);
    }

    /// <summary>Names a file's type and name.</summary>
    internal static void Head(HttpContext context, string mediaType, string fileName, string title)
    {
        context.Response.ContentType = mediaType;
        var disposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName, FileNameStar = Clean(title) };
        context.Response.Headers.ContentDisposition = disposition.ToString();
    }

    /// <summary>A name that every file system takes.</summary>
    private static string Clean(string name) => string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
}
