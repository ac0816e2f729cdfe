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
        ArgumentNullException.ThrowIfNull(options);
        return Open<ReadFile>(file, fileName, contentType, options.Limits, (book, type, meter) => new BookReader(book, type, options, meter).Read(), cancellationToken);
    }

    /// <summary>Opens a file behind the guard, and gives what is made of its worksheets; or why it is refused.</summary>
    internal static Outcome<T> Open<T>(Stream file, string? fileName, string? contentType, ImportLimits limits, Func<IBook, FileType, Meter, Outcome<T>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > limits.FileBytes)
            return new Failure(ImportFailures.FileTooLarge, "", ("max", limits.FileBytes / 1024 / 1024));
        using var meter = new Meter(limits, cancellationToken);
        try
        {
            var type = FileTypes.Of(file, fileName, contentType);
            using IBook book = type switch
            {
                FileType.Xlsx => XlsxBook.Open(file, meter),
                FileType.Xls => XlsBook.Open(file, meter),
                _ => CsvBook.Open(file, meter),
            };
            return read(book, type, meter);
        }
        catch (RefusedFileException refused)
        {
            return refused.Failure;
        }
        catch (CsvRecordTooLargeException)
        {
            return new Failure(ImportFailures.CellTooLong, "", ("max", limits.CellCharacters));
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
