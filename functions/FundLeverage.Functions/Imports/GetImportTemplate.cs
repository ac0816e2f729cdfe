using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Templates;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>A workbook to fill in and import; or one filled with what counts in a fund.</summary>
[Requires(Role.Submit)]
public sealed class GetImportTemplate(ApiPipeline pipeline, TemplateAnswers templates)
{
    /// <summary>GET /api/imports/template?kind=&amp;format=xlsx|csv&amp;unit=&amp;fund=.</summary>
    [Function(nameof(GetImportTemplate))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/imports/template")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, templates.AnswerAsync, cancellationToken);
}
