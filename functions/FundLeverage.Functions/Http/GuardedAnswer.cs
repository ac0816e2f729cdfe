using System.Diagnostics;
using FundLeverage.Functions.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Functions.Http;

/// <summary>
/// An answer whose sending is guarded too: what fails before the first byte becomes a problem; what fails behind it breaks
/// the connection off, so that nobody takes a part for the whole. The function's span ends with it.
/// </summary>
internal sealed partial class GuardedAnswer(
    IResult answer,
    Func<Exception, IResult> map,
    FunctionWatch watch,
    string function,
    Activity? span,
    ILogger logger) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var outer = Activity.Current;
        Activity.Current = span ?? outer;
        try
        {
            await SendAsync(answer, httpContext);
        }
#pragma warning disable CA1031 // The pipeline lets none escape.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (httpContext.Response.HasStarted)
            {
                LogBrokenOff(logger, failure);
                span?.SetStatus(ActivityStatusCode.Error, "broken off");
                httpContext.Abort();
                return;
            }

            httpContext.Response.Clear();
            SecurityHeaders.Set(httpContext);
            await SendAsync(map(failure), httpContext);
        }
        finally
        {
            span?.Dispose();
            Activity.Current = outer;
        }
    }

    private Task SendAsync(IResult sent, HttpContext httpContext)
    {
        if (sent is ProblemAnswer problem)
            watch.Failed(function, problem.Code, span);
        return sent.ExecuteAsync(httpContext);
    }

    [LoggerMessage(4, LogLevel.Warning, "An answer was broken off")]
    private static partial void LogBrokenOff(ILogger logger, Exception failure);
}
