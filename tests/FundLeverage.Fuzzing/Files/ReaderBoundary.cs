using System.Collections.ObjectModel;
using System.Globalization;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Fuzzing.Files;

/// <summary>Files into the reader: no exception, no hang, and no more memory than a workbook may take.</summary>
internal sealed class ReaderBoundary : IBoundary
{
    public const string Is = "reader";

    private const long MostAllocated = 300L * 1024 * 1024;

    public string Name => Is;

    public Task<Verdict> TryAsync(Dice dice, int number, CancellationToken cancellationToken)
    {
        var file = FileCase.Of(dice);
        var options = dice.OneIn(3) ? Options(dice) : new RecogniserOptions();
        var sent = $"{file}{(options.Mapping.Count == 0 ? "" : $", mapping {string.Join(';', options.Mapping)}")}";
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var read = WorkbookReader.Read(new MemoryStream(file.Bytes), file.Name, null, options, cancellationToken);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var outcome = read.Succeeded ? "read" : read.Failures[0].Code.Id;
            return Task.FromResult(new Verdict(sent, outcome, allocated > MostAllocated ? string.Create(CultureInfo.InvariantCulture, $"it took {allocated} bytes of memory") : null));
        }
#pragma warning disable CA1031 // Whatever comes out is the finding.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Task.FromResult(new Verdict(sent, "exception", failure.ToString()));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static RecogniserOptions Options(Dice dice)
    {
        var column = dice.Pick(["A", "C", "ZZZ", dice.Pick(Odd.Texts)]);
        var field = dice.Pick(["amount(万元)", "ignore", "effectiveOn", "commitments.amount", dice.Pick(Odd.Texts)]);
        return new RecogniserOptions
        {
            Kind = dice.OneIn(2) ? null : dice.Pick(Enum.GetValues<ImportKind>()),
            Mapping = dice.OneIn(2) ? ReadOnlyDictionary<string, string>.Empty : new Dictionary<string, string>(StringComparer.Ordinal) { [column] = field },
        };
    }
}
