using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Identity;

/// <summary>Says how to sign in to the web page. Nothing of it is a secret.</summary>
[OpenToAll]
public sealed class GetSignIn(ApiPipeline pipeline, IOptions<SignInOptions> signIn, IOptions<IdentityOptions> identity, OfferedPeople demoPeople)
{
    /// <summary>GET /api/sign-in.</summary>
    [Function(nameof(GetSignIn))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sign-in")] HttpRequest request) =>
        pipeline.RunOpenAsync(this, request, language => QueryMembers.Unknown(request.Query) is { Count: > 0 } unknown
            ? new ProblemAnswer(unknown, language)
            : JsonAnswer.Ok(new JObject { ["provider"] = Provider(), ["demoPeople"] = new JArray(demoPeople.Ids) }));

    private JToken Provider() => signIn.Value.IsSetUp
        ? new JObject
        {
            ["authority"] = IdentityOptions.Split(identity.Value.Issuers)[0],
            ["metadataAddress"] = identity.Value.MetadataAddress,
            ["clientId"] = signIn.Value.ClientId,
            ["scope"] = signIn.Value.ScopeOrDefault,
            ["parameters"] = new JArray(QueryHelpers.ParseQuery(signIn.Value.Parameters)
                .Select(given => new JObject { ["name"] = given.Key, ["value"] = given.Value.ToString() })),
        }
        : JValue.CreateNull();
}
