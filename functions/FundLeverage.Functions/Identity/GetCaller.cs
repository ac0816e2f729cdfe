using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Identity;

/// <summary>Says to a caller who it is here, and what it may do.</summary>
[Requires(Role.Read)]
public sealed class GetCaller(ApiPipeline pipeline)
{
    /// <summary>GET /api/me.</summary>
    [Function(nameof(GetCaller))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(
            this,
            request,
            call => Task.FromResult<IResult>(call.UnknownParameters() is { Count: > 0 } unknown ? call.Refuse(unknown) : JsonAnswer.Ok(Answer(call.Caller))),
            cancellationToken);

    private static JObject Answer(Caller caller) => new()
    {
        ["subject"] = caller.Actor.Subject,
        ["name"] = caller.Actor.Name,
        ["workspace"] = caller.Workspace.ToString(),
        ["roles"] = new JArray(caller.Roles.Append(Role.Read).Distinct().Order().Select(EnumText.Of)),
        ["onlyFund"] = caller.OnlyFund?.ToString(),
    };
}
