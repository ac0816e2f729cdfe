using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Functions.Http;

/// <summary>
/// An answer whose sending is guarded too: what fails before the first byte becomes a problem; what fails behind it breaks
/// the connection off, so that nobody takes a part for the whole.
/// </summary>
internal sealed partial class GuardedAnswer(IResult answer, Func<Exception, IResult> map, ILogger logger) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await answer.ExecuteAsync(httpContext);
        }
#pragma warning disable CA1031 // The pipeline lets none escape.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (httpContext.Response.HasStarted)
            {
                LogBrokenOff(logger, failure);
                httpContext.Abort();
                return;
            }

            httpContext.Response.Clear();
            SecurityHeaders.Set(httpContext);
            await map(failure).ExecuteAsync(httpContext);
        }
    }

    [LoggerMessage(4, LogLevel.Warning, "An answer was broken off")]
    private static partial void LogBrokenOff(ILogger logger, Exception failure);
}
