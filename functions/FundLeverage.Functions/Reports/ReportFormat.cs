using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Reports;

/// <summary>As what a report is there.</summary>
public enum ReportFormat
{
    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>A page that prints to A4.</summary>
    Html,

    /// <summary>JSON: what the queries answer, in one file.</summary>
    Json,

    /// <summary>The table of sub-funds as comma-separated values.</summary>
    Csv,
}

/// <summary>What is known of formats.</summary>
internal static class ReportFormats
{
    /// <summary>The media type of a file.</summary>
    public static string MediaType(ReportFormat format) => format switch
    {
        ReportFormat.Xlsx => SheetRequest.Xlsx,
        ReportFormat.Html => "text/html; charset=utf-8",
        ReportFormat.Json => "application/json; charset=utf-8",
        ReportFormat.Csv => $"{SheetRequest.Csv}; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
    };
}
