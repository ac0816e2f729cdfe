using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing;

/// <summary>
/// Code flow with PKCE as a provider does it, for one person who is never asked anything; and refresh tokens, each good
/// once. It behaves as the certified provider did that the page was tried with.
/// </summary>
public sealed class OidcSignIn(OidcProvider provider)
{
    private readonly ConcurrentDictionary<string, (string Challenge, string Client, string Redirect)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refreshTokens = new(StringComparer.Ordinal);

    /// <summary>What somebody may do who signs in here.</summary>
    public IReadOnlyList<Role> Roles { get; set; } = [Role.Read];

    /// <summary>The error that each sign-in is answered with; null while people get in.</summary>
    public string? Error { get; set; }

    /// <summary>Whether tokens can be renewed.</summary>
    public bool GivesRefreshTokens { get; set; }

    /// <summary>How many codes were exchanged for tokens.</summary>
    public int Exchanged { get; private set; }

    /// <summary>How many refresh tokens were.</summary>
    public int Renewed { get; private set; }

    /// <summary>What the last sign-in, sign-out, or exchange asked with.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>();

    /// <summary>From now on no refresh token is good.</summary>
    public void Revoke() => _refreshTokens.Clear();

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/authorize", Authorise);
        routes.MapPost("/token", ExchangeAsync);
        routes.MapGet("/end", End);
    }

    private IResult Authorise(HttpRequest request)
    {
        var (query, code) = (request.Query, RandomNumberGenerator.GetHexString(24));
        Asked = query.ToDictionary(given => given.Key, given => given.Value.ToString(), StringComparer.Ordinal);
        if (query["response_type"] != "code" || query["code_challenge_method"] != "S256")
            return Results.BadRequest();
        _codes[code] = (query["code_challenge"]!, query["client_id"]!, query["redirect_uri"]!);
        return Results.Redirect($"{query["redirect_uri"]}?{(Error is null ? $"code={code}" : $"error={Error}")}&state={Uri.EscapeDataString(query["state"]!)}");
    }

    private async Task<IResult> ExchangeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        Asked = form.ToDictionary(given => given.Key, given => given.Value.ToString(), StringComparer.Ordinal);
        request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        if (provider.IsDown)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return form["grant_type"] == "refresh_token" ? Renew((string?)form["refresh_token"] ?? "", form["client_id"]!) : Exchange(form);
    }

    /// <summary>A code is good once, for who proves to have asked for it.</summary>
    private IResult Exchange(IFormCollection form)
    {
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes((string?)form["code_verifier"] ?? "")));
        if (!_codes.TryRemove((string?)form["code"] ?? "", out var asked) || asked.Challenge != proof || asked.Redirect != form["redirect_uri"])
            return Refused();
        Exchanged++;
        return Tokens(asked.Client);
    }

    /// <summary>A refresh token that comes twice was stolen from one of the two: neither gets anything.</summary>
    private IResult Renew(string token, string client)
    {
        if (!_refreshTokens.TryGetValue(token, out var isUsed) || isUsed)
        {
            Revoke();
            return Refused();
        }

        _refreshTokens[token] = true;
        Renewed++;
        return Tokens(client);
    }

    private IResult Tokens(string client)
    {
        var answer = new JObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3600,
            ["access_token"] = provider.Token("person-1", "demo", Roles, name: "李会计"),
            ["id_token"] = provider.Token("person-1", "demo", [], audience: client, name: "李会计"),
        };
        if (GivesRefreshTokens)
        {
            var token = RandomNumberGenerator.GetHexString(32);
            _refreshTokens[token] = false;
            answer["refresh_token"] = token;
        }

        return Results.Text(answer.ToString(), "application/json");
    }

    private IResult End(HttpRequest request)
    {
        Asked = request.Query.ToDictionary(given => given.Key, given => given.Value.ToString(), StringComparer.Ordinal);
        return Results.Redirect(request.Query["post_logout_redirect_uri"]!);
    }

    private static IResult Refused() =>
        Results.Text(new JObject { ["error"] = "invalid_grant" }.ToString(), "application/json", statusCode: StatusCodes.Status400BadRequest);
}
