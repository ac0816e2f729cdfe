using System.Xml;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Tables;
using Sylvan.Data.Csv;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>Reads the workbooks and CSV files that clerks keep into the bodies that the routes take.</summary>
public static class WorkbookReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Seekable; it stays open.</param>
    /// <param name="fileName">Its name, where it has one: the ending must not contradict the content.</param>
    /// <param name="contentType">Its media type, where it has no name: likewise.</param>
    /// <param name="options">What the sender says about it.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>What it says, with everything that is wrong with its rows; or the failures by which the file as a whole is refused.</returns>
    /// <exception cref="OperationCanceledException">Reading was ended from outside.</exception>
    public static Outcome<ReadFile> Read(Stream file, string? fileName, string? contentType, RecogniserOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        if (file.Length > options.Limits.FileBytes)
            return new Failure(ImportFailures.FileTooLarge, "", ("max", options.Limits.FileBytes / 1024 / 1024));
        using var meter = new Meter(options.Limits, cancellationToken);
        try
        {
            var type = FileTypes.Of(file, fileName, contentType);
            using IBook book = type switch
            {
                FileType.Xlsx => XlsxBook.Open(file, meter),
                FileType.Xls => XlsBook.Open(file, meter),
                _ => CsvBook.Open(file, meter),
            };
            return new BookReader(book, type, options, meter).Read();
        }
        catch (RefusedFileException refused)
        {
            return refused.Failure;
        }
        catch (CsvRecordTooLargeException)
        {
            return new Failure(ImportFailures.CellTooLong, "", ("max", options.Limits.CellCharacters));
        }
        catch (CsvFormatException)
        {
            return new Failure(ImportFailures.QuotesUnpaired, "");
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return new Failure(ImportFailures.FileDamaged, "");
        }
    }
}
