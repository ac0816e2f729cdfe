using FundLeverage.Domain.Names;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Identity;
using FundLeverage.Functions.Texts;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Functions.Http;

/// <summary>
/// The one way into every HTTP function. The worker has no hook for ASP.NET Core middleware of our own, so
/// authentication, roles, limits, security headers and the mapping of failures sit here, and no exception leaves it:
/// on the real host one that did would become an empty 500.
/// </summary>
public sealed partial class ApiPipeline(CallerReader callers, RequestRates rates, Denials denials, FunctionWatch watch, ILogger<ApiPipeline> logger)
{
    /// <summary>Runs a function for a caller that has the role which the function's class declares.</summary>
    public Task<IResult> RunAsync(object function, HttpRequest request, Func<ApiCall, Task<IResult>> handle, CancellationToken cancellationToken) =>
        GuardAsync(function, request, async (access, language) =>
        {
            if (access.Role is not { } role)
                throw new InvalidOperationException($"{access.Function} is open to all, and asks for a caller.");
            var found = await callers.ReadAsync(request, cancellationToken);
            if (!found.TryGet(out var caller))
                return Deny(access, null, found.Failures, language);
            if (rates.Judge(caller) is { } tooMany)
                return Deny(access, caller, [tooMany], language);
            if (!caller.May(role))
                return Deny(access, caller, [new Failure(HttpFailures.RoleMissing, "", ("role", EnumText.Of(role)))], language);
            return await handle(new ApiCall(access, request, caller, language, cancellationToken));
        });

    /// <summary>Runs a function that anybody may call.</summary>
    public Task<IResult> RunOpenAsync(object function, HttpRequest request, Func<Language, IResult> handle) =>
        GuardAsync(function, request, (access, language) => access.Role is null
            ? Task.FromResult(handle(language))
            : throw new InvalidOperationException($"{access.Function} asks for a role, and runs for anybody."));

    private ProblemAnswer Deny(FunctionAccess access, Caller? caller, IReadOnlyList<Failure> failures, Language language)
    {
        denials.Count(access, caller, failures[0].Code);
        return new ProblemAnswer(failures, language);
    }

    private async Task<IResult> GuardAsync(object function, HttpRequest request, Func<FunctionAccess, Language, Task<IResult>> handle)
    {
        SecurityHeaders.Set(request.HttpContext);
        var language = LanguageOf.Request(request);
        FunctionAccess? access = null;
        var name = function.GetType().Name;
        var span = FunctionWatch.Start(name);
        try
        {
            access = FunctionAccess.Of(function.GetType());

            // Never lowered: a server that refuses a body unread breaks the connection off, and the sender never sees why.
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit && limit.MaxRequestBodySize < access.MaxBodyBytes)
                limit.MaxRequestBodySize = access.MaxBodyBytes;
            return Guarded(await handle(access, language));
        }
#pragma warning disable CA1031 // The pipeline lets none escape.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Guarded(Map(failure, access, request, language));
        }

        GuardedAnswer Guarded(IResult answer) => new(answer, failure => Map(failure, access, request, language), watch, name, span, logger);
    }

    /// <summary>What an exception is for the caller.</summary>
    private IResult Map(Exception failure, FunctionAccess? access, HttpRequest request, Language language)
    {
        switch (failure)
        {
            case OperationCanceledException when request.HttpContext.RequestAborted.IsCancellationRequested:
                return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } when access is not null:
                return new ProblemAnswer([HttpFailures.TooLarge(access)], language);
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
