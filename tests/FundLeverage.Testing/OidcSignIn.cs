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

/// <summary>Code flow with PKCE as a provider does it, for one person who is never asked anything.</summary>
public sealed class OidcSignIn(OidcProvider provider)
{
    private readonly ConcurrentDictionary<string, (string Challenge, string Client, string Redirect)> _codes = new(StringComparer.Ordinal);

    /// <summary>What somebody may do who signs in here.</summary>
    public IReadOnlyList<Role> Roles { get; set; } = [Role.Read];

    /// <summary>How many codes were exchanged for tokens.</summary>
    public int Exchanged { get; private set; }

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/authorize", Authorise);
        routes.MapPost("/token", ExchangeAsync);
    }

    private IResult Authorise(HttpRequest request)
    {
        var (query, code) = (request.Query, RandomNumberGenerator.GetHexString(24));
        if (query["response_type"] != "code" || query["code_challenge_method"] != "S256")
            return Results.BadRequest();
        _codes[code] = (query["code_challenge"]!, query["client_id"]!, query["redirect_uri"]!);
        return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
    }

    /// <summary>A code is good once, for who proves to have asked for it.</summary>
    private async Task<IResult> ExchangeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes((string?)form["code_verifier"] ?? "")));
        if (!_codes.TryRemove((string?)form["code"] ?? "", out var asked) || asked.Challenge != proof || asked.Redirect != form["redirect_uri"])
            return Results.BadRequest();
        Exchanged++;
        return Results.Text(
            new JObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = 3600,
                ["access_token"] = provider.Token("person-1", "demo", Roles, name: "李会计"),
                ["id_token"] = provider.Token("person-1", "demo", [], audience: asked.Client, name: "李会计"),
            }.ToString(),
            "application/json");
    }
}
