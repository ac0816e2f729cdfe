using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Reports;

/// <summary>As what a report is there.</summary>
public enum ReportFormat
{
    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>A Word document in the layout of an official brief (公文).</summary>
    Docx,

    /// <summary>A page that prints to A4.</summary>
    Html,

    /// <summary>JSON: what the queries answer, in one file.</summary>
    Json,

    /// <summary>A table as comma-separated values: of the sub-funds, or the one that is asked for.</summary>
    Csv,
}

/// <summary>What is known of formats.</summary>
internal static class ReportFormats
{
    /// <summary>The media type of a file.</summary>
    public static string MediaType(ReportFormat format) => format switch
    {
        ReportFormat.Xlsx => SheetRequest.Xlsx,
        ReportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportFormat.Html => "text/html; charset=utf-8",
        ReportFormat.Json => "application/json; charset=utf-8",
        ReportFormat.Csv => $"{SheetRequest.Csv}; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
    };
}
