using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Identity;
using FundLeverage.Testing;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>One way of asking to be let in, and the status it should meet on a row.</summary>
/// <param name="Name">What it is called in the matrix.</param>
/// <param name="Apply">Puts it on a request.</param>
/// <param name="Expected">The status on a row that asks for a role.</param>
internal sealed record Credential(string Name, Action<HttpRequestHeaders> Apply, Func<AccessRow, int> Expected)
{
    /// <summary>Every credential, good and bad, for the workspace <c>demo</c> with its fund <c>f</c>.</summary>
    public static async Task<IReadOnlyList<Credential>> AllAsync(TestApi api, OidcProvider provider, FakeClock clock)
    {
        var now = clock.GetCurrentInstant();
        var people = Enum.GetValues<Role>();
        string Person(Role role, string? workspace = "demo") => provider.Token($"s-{role}", workspace, [role]);
        var admin = Person(Role.Admin);
        var parts = Person(Role.Read).Split('.');
        var published = Encoding.UTF8.GetBytes(Base64UrlEncoder.Encode(provider.Key.Rsa.ExportParameters(false).Modulus!));

        var key = await KeyAsync(api, "demo", null);
        var revoked = await KeyAsync(api, "demo", null);
        (await api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/api/reader-keys/{revoked.Split('_')[2]}"), "admin")).RequireStatus(204);
        var expired = await KeyAsync(api, "demo", null, expiresOn: "2021-12-01");
        clock.Advance(Duration.FromDays(1));
        var keyOfFund = await KeyAsync(api, "demo", "f");
        var keyOfOtherFund = await KeyAsync(api, "demo", "g2");
        var foreignKey = await KeyAsync(api, "other", null);
        var forged = $"{{\"claims\":[{{\"typ\":\"sub\",\"val\":\"x\"}},{{\"typ\":\"workspace\",\"val\":\"demo\"}},{{\"typ\":\"roles\",\"val\":\"admin\"}}]}}";

        // The clock went on; what was issued before would be old by now.
        now = clock.GetCurrentInstant();
        admin = Person(Role.Admin);
        var all = new List<Credential>
        {
            Denied("none", _ => { }),
            Denied("garbage", Bearer("x.y.z")),
            Denied("basic", headers => headers.TryAddWithoutValidation("Authorization", "Basic YWRtaW46YWRtaW4=")),
            Denied("two tokens", headers => headers.TryAddWithoutValidation("Authorization", [$"Bearer {admin}", $"Bearer {admin}"])),
            Denied("expired", Bearer(provider.Token("s", "demo", people, notBefore: now - Duration.FromHours(2), expires: now - Duration.FromMinutes(2)))),
            Denied("not yet valid", Bearer(provider.Token("s", "demo", people, notBefore: now + Duration.FromMinutes(2)))),
            Denied("wrong issuer", Bearer(provider.Token("s", "demo", people, issuer: "https://login.example/"))),
            Denied("wrong audience", Bearer(provider.Token("s", "demo", people, audience: "api://another"))),
            Denied("unsigned", Bearer(provider.Token("s", "demo", people, signed: false))),
            Denied("tampered", Bearer($"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"read\"", "\"admin\"", StringComparison.Ordinal))}.{parts[2]}")),
            Denied("signature of another", Bearer($"{admin.Split('.')[0]}.{admin.Split('.')[1]}.{parts[2]}")),
            Denied("unknown key", Bearer(provider.Token("s", "demo", people, signing: new SigningCredentials(OidcProvider.NewKey(), SecurityAlgorithms.RsaSha256)))),
            Denied("public key as secret", Bearer(provider.Token("s", "demo", people, signing: new SigningCredentials(new SymmetricSecurityKey(published) { KeyId = provider.Key.KeyId }, SecurityAlgorithms.HmacSha256)))),
            Denied("forged principal", headers => headers.TryAddWithoutValidation(AppServicePrincipal.Header, Convert.ToBase64String(Encoding.UTF8.GetBytes(forged)))),
            Denied("revoked key", Key(revoked)),
            Denied("expired key", Key(expired)),
            Denied("mistyped key", Key(key[..^9] + (key[^9] == 'a' ? 'b' : 'a') + key[^8..])),
            Denied("key of another workspace's name", Key(key.Replace("_demo_", "_other_", StringComparison.Ordinal))),
            Denied("key as bearer", Bearer(key)),
            Denied("key and token", headers =>
            {
                Key(key)(headers);
                Bearer(admin)(headers);
            }),
            new("no workspace", Bearer(provider.Token("s", null, people)), _ => 403),
            new("no role", Bearer(provider.Token("s", "demo", [])), _ => 403),
            new("reader key", Key(key), row => row.Role == Role.Read ? row.Own : 403),
            new("reader key of the fund", Key(keyOfFund), row => row.Role == Role.Read ? row.Own : 403),
            new("reader key of another fund", Key(keyOfOtherFund), row => row.Role == Role.Read ? row.OtherFund : 403),
            new("reader key of another workspace", Key(foreignKey), row => row.Role == Role.Read ? row.Foreign : 403),
        };
        foreach (var role in people)
        {
            all.Add(new(role.ToString(), Bearer(Person(role)), row => row.Role == role || row.Role == Role.Read ? row.Own : 403));
            all.Add(new($"{role} of another workspace", Bearer(Person(role, "other")), row => row.Role == role || row.Role == Role.Read ? row.Foreign : 403));
        }

        return all;
    }

    /// <summary>Issues a key.</summary>
    public static async Task<string> KeyAsync(TestApi api, string workspace, string? fund, string? expiresOn = null)
    {
        var issued = await api.PostAsync("/api/reader-keys", new { name = "看板", fund, expiresOn }, person: "admin", workspace: workspace);
        return (string)issued.RequireStatus(201).Json["key"]!;
    }

    public static Action<HttpRequestHeaders> Bearer(string token) => headers => headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");

    public static Action<HttpRequestHeaders> Key(string key) => headers => headers.TryAddWithoutValidation(ReaderKeyCallers.Header, key);

    private static Credential Denied(string name, Action<HttpRequestHeaders> apply) => new(name, apply, _ => 401);
}
