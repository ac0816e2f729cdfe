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
    /// <summary>Renders every format.</summary>
    public static async Task<IReadOnlyList<RenderedFile>> RenderAsync(FundReport report, CancellationToken cancellationToken)
    {
        var files = new List<RenderedFile>();
        foreach (var format in Enum.GetValues<ReportFormat>())
            files.Add(new RenderedFile(EnumText.Of(format), await RenderAsync(report, format, ReportText.Of(report.Inputs.Language), cancellationToken)));
        return files;
    }

    private static async Task<BinaryData> RenderAsync(FundReport report, ReportFormat format, Language language, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        switch (format)
        {
            case ReportFormat.Xlsx:
                await XlsxWriter.WriteAsync(bytes, ReportBook.Grids(report, language), cancellationToken);
                break;
            case ReportFormat.Csv:
                await CsvWriter.WriteAsync(bytes, new ReportTables(report).SubFunds, language, SheetUnit.Yuan, cancellationToken);
                break;
            case ReportFormat.Html:
                return BinaryData.FromBytes(Encoding.UTF8.GetBytes(ReportPage.Write(report, language)));
            case ReportFormat.Json:
                return BinaryData.FromBytes(Encoding.UTF8.GetBytes(JsonText.Write(ReportJson.Write(report, language))));
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format.");
        }

        return BinaryData.FromBytes(bytes.ToArray());
    }
}
