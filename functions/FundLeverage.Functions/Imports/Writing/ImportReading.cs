using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Storage.Imports;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>Reads a file and judges it against a ledger; the same for a dry run and a run.</summary>
internal static class ImportReading
{
    /// <summary>What the file would do; or why it is refused as a whole.</summary>
    public static Outcome<(ReadFile File, ImportPlan Plan)> Judge(
        ImportedFile file,
        BinaryData content,
        ImportOptions options,
        FundProjection projection,
        string import,
        LocalDate today,
        CancellationToken cancellationToken)
    {
        using var stream = content.ToStream();
        var read = WorkbookReader.Read(stream, file.Name, file.ContentType, options.ToRecogniser(), cancellationToken);
        return read.TryGet(out var known)
            ? (known, new ImportPlanner(projection, import, file.Hash, today).Plan(known, cancellationToken))
            : Outcome<(ReadFile File, ImportPlan Plan)>.Failed(read.Failures);
    }
}
