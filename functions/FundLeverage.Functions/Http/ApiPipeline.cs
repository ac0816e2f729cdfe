using FundLeverage.Domain.Results;
using FundLeverage.Functions.Identity;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Functions.Http;

/// <summary>
/// The one way into every HTTP function. The worker has no hook for ASP.NET Core middleware of our own, so
/// authentication, roles, security headers and the mapping of failures sit here, and no exception leaves it:
/// on the real host one that did would become an empty 500.
/// </summary>
public sealed partial class ApiPipeline(CallerReader callers, ILogger<ApiPipeline> logger)
{
    /// <summary>Runs a function for a caller that has a role.</summary>
    public Task<IResult> RunAsync(HttpRequest request, Role role, Func<ApiCall, Task<IResult>> handle, CancellationToken cancellationToken) =>
        GuardAsync(request, async language =>
        {
            var token = await callers.ReadAsync(request, cancellationToken);
            if (!token.TryGet(out var caller))
                return new ProblemAnswer(token.Failures, language);
            if (!caller.May(role))
                return new ProblemAnswer([new Failure(HttpFailures.RoleMissing, "", ("role", role.ToString().ToLowerInvariant()))], language);
            return await handle(new ApiCall(request, caller, language, cancellationToken));
        });

    /// <summary>Runs a function that anybody may call.</summary>
    public Task<IResult> RunOpenAsync(HttpRequest request, Func<Language, IResult> handle) =>
        GuardAsync(request, language => Task.FromResult(handle(language)));

    private async Task<IResult> GuardAsync(HttpRequest request, Func<Language, Task<IResult>> handle)
    {
        SecurityHeaders.Set(request.HttpContext.Response.Headers);
        var language = LanguageOf.Request(request);
        try
        {
            return new GuardedAnswer(await handle(language), failure => Map(failure, request, language), logger);
        }
#pragma warning disable CA1031 // The pipeline lets none escape.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Map(failure, request, language);
        }
    }

    /// <summary>What an exception is for the caller.</summary>
    private IResult Map(Exception failure, HttpRequest request, Language language)
    {
        switch (failure)
        {
            case OperationCanceledException when request.HttpContext.RequestAborted.IsCancellationRequested:
                return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new ProblemAnswer([new Failure(HttpFailures.BodyTooLarge, "", ("max", StrictJson.MaxBytes / 1024))], language);
            case BadHttpRequestException:
                return new ProblemAnswer([new Failure(HttpFailures.JsonMalformed, "", ("line", 1), ("position", 1))], language);
            case LedgerCorruptException:
                LogCorrupt(logger, failure);
                return new ProblemAnswer([new Failure(HttpFailures.LedgerCorrupt, "")], language);
            case var transient when TransientFailure.Is(transient):
                LogUnavailable(logger, failure);
                return new ProblemAnswer([new Failure(HttpFailures.Unavailable, "")], language);
            default:
                LogFault(logger, failure);
                return new ProblemAnswer([new Failure(HttpFailures.Internal, "")], language);
        }
    }

    [LoggerMessage(1, LogLevel.Critical, "A ledger does not match its hashes")]
    private static partial void LogCorrupt(ILogger logger, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Storage or identity provider unavailable")]
    private static partial void LogUnavailable(ILogger logger, Exception failure);

    [LoggerMessage(3, LogLevel.Error, "A function failed")]
    private static partial void LogFault(ILogger logger, Exception failure);
}
