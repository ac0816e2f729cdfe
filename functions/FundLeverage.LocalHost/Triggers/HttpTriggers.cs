using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.LocalHost.Triggers;

/// <summary>HTTP triggers as ASP.NET Core routes.</summary>
internal static class HttpTriggers
{
    public static void Map(IEndpointRouteBuilder routes, IEnumerable<FunctionDescription> functions)
    {
        foreach (var function in functions)
        {
            if (function.Trigger is not HttpTriggerAttribute trigger)
                continue;
            var route = trigger.Route ?? throw new InvalidOperationException($"Function '{function.Name}' has no route.");
            routes.MapMethods("/" + route, trigger.Methods.Select(method => method.ToUpperInvariant()), context => RunAsync(function, context))
                .WithDisplayName(function.Name);
        }
    }

    private static async Task RunAsync(FunctionDescription function, HttpContext context)
    {
        var pending = (Task<IResult>)function.Invoke(
            context.RequestServices,
            context.Request,
            name => context.Request.RouteValues.GetValueOrDefault(name)?.ToString(),
            context.RequestAborted)!;
        var answer = await pending;
        await answer.ExecuteAsync(context);
    }
}
