using FundLeverage.Functions.Imports.Writing;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Imports;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>Writes the rows of an uploaded file, set off by the queue.</summary>
public sealed class RunImport(ImportRunner runner)
{
    /// <summary>Queue <c>imports</c>.</summary>
    [Function(nameof(RunImport))]
    public Task Run([QueueTrigger(ImportStore.Queue)] string message, CancellationToken cancellationToken) =>
        FunctionWatch.RunAsync(nameof(RunImport), () => runner.RunAsync(message, cancellationToken));
}
