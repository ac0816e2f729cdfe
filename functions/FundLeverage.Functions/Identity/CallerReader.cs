using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Identity;

/// <summary>
/// Finds out who calls: by a bearer token, by a reader key, or, where the settings say that it stands in front, by App
/// Service authentication. Workspace and roles come from there and from nowhere else.
/// </summary>
public sealed class CallerReader(IOptions<IdentityOptions> options, BearerTokens tokens, ReaderKeyCallers keys)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller, or why there is none.</summary>
    public async Task<Outcome<Caller>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var headers = request.Headers;
        if (headers.ContainsKey(ReaderKeyCallers.Header))
        {
            return headers.Authorization.Count == 0
                ? await keys.ReadAsync(headers[ReaderKeyCallers.Header], cancellationToken)
                : new Failure(HttpFailures.CredentialsRepeated, "");
        }

        // App Service passes on the token that it has checked, beside the header.
        if (options.Value.AppServiceAuthentication && headers.ContainsKey(AppServicePrincipal.Header))
            return AppServicePrincipal.Read(request, options.Value);

        return headers.Authorization is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await tokens.ReadAsync(value[Scheme.Length..].Trim(), cancellationToken)
            : new Failure(HttpFailures.TokenInvalid, "");
    }
}
