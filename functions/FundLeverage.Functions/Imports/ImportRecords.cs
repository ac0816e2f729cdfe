using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>Takes a workbook or CSV file of records: says what it would do, or sets its import off.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.File)]
public sealed class ImportRecords(ApiPipeline pipeline, ImportIntake intake)
{
    /// <summary>POST /api/funds/{fund}/imports?kind=&amp;dryRun=&amp;rows=&amp;mapping=.</summary>
    [Function(nameof(ImportRecords))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/imports")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => intake.TakeAsync(call, fund), cancellationToken);
}
