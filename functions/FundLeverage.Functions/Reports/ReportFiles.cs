using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Reports;

namespace FundLeverage.Functions.Reports;

/// <summary>A report's files. Nothing but the report goes into them, so the same report gives the same bytes.</summary>
internal static class ReportFiles
{
    /// <summary>The table that CSV holds where no other is asked for.</summary>
    public const string FirstTable = "subFunds";

    /// <summary>Renders every format, of CSV each table.</summary>
    public static async Task<IReadOnlyList<RenderedFile>> RenderAsync(FundReport report, CancellationToken cancellationToken)
    {
        var language = ReportText.Of(report.Inputs.Language);
        var tables = new Dictionary<string, BinaryData>();
        foreach (var table in new ReportTables(report).All)
            tables.Add(table.Name, await CsvAsync(table, language, cancellationToken));
        var sections = ReportSection.Of(report, language, tables.ToDictionary(table => table.Key, table => Convert.ToHexStringLower(SHA256.HashData(table.Value.ToMemory().Span))));

        var files = new List<RenderedFile>();
        foreach (var format in Enum.GetValues<ReportFormat>().Where(format => format != ReportFormat.Csv))
            files.Add(new RenderedFile(EnumText.Of(format), await RenderAsync(report, sections, format, language, cancellationToken)));
        files.AddRange(tables.Select(table => new RenderedFile(EnumText.Of(ReportFormat.Csv), table.Value, table.Key == FirstTable ? null : table.Key)));
        return files;
    }

    private static async Task<BinaryData> RenderAsync(FundReport report, IReadOnlyList<ReportSection> sections, ReportFormat format, Language language, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        switch (format)
        {
            case ReportFormat.Xlsx:
                await XlsxWriter.WriteAsync(bytes, ReportBook.Grids(report, language), cancellationToken);
                break;
            case ReportFormat.Docx:
                ReportDocument.Write(bytes, report, sections, language);
                break;
            case ReportFormat.Html:
                return BinaryData.FromBytes(Encoding.UTF8.GetBytes(ReportPage.Write(report, sections, language)));
            case ReportFormat.Json:
                return BinaryData.FromBytes(Encoding.UTF8.GetBytes(JsonText.Write(ReportJson.Write(report, language))));
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format.");
        }

        return BinaryData.FromBytes(bytes.ToArray());
    }

    private static async Task<BinaryData> CsvAsync(SheetTable table, Language language, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await CsvWriter.WriteAsync(bytes, table, language, SheetUnit.Yuan, cancellationToken);
        return BinaryData.FromBytes(bytes.ToArray());
    }
}
