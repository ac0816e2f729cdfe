using System.Text;
using FundLeverage.Functions.Identity;
using FundLeverage.Testing;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>People whom App Service authentication has signed in.</summary>
public sealed class AppServiceTests(AzuriteFixture azurite)
{
    private const string Tenant = "a1b2c3d4-0000-4000-8000-1234567890ab";

    private static readonly Dictionary<string, string?> Behind = new()
    {
        ["FundLeverage:Identity:AppServiceAuthentication"] = "true",
        ["FundLeverage:Identity:WorkspaceClaim"] = "tid",
        ["WEBSITE_SITE_NAME"] = "func-x",
        ["WEBSITE_AUTH_ENABLED"] = "True",
    };

    [Fact]
    public async Task Principal_InTheLongNamesOfAppService_IsReadWhereTheSettingSaysSo()
    {
        await using var api = await TestApi.StartAsync(azurite, settings: Behind);
        var principal = $$"""
            {"auth_typ":"aad","name_typ":"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress","role_typ":"http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
             "claims":[
               {"typ":"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier","val":"AAA-subject"},
               {"typ":"http://schemas.microsoft.com/identity/claims/tenantid","val":"{{Tenant}}"},
               {"typ":"name","val":"陈会计"},
               {"typ":"roles","val":"submit"},{"typ":"roles","val":"admin"}]}
            """;

        Assert.Equal(201, (await SendAsync(api, HttpMethod.Post, "/api/funds", principal, """{"id":"f","name":"基金","approval":"none"}""")).Status);
        Assert.Equal(201, (await SendAsync(api, HttpMethod.Post, "/api/funds/f/sub-funds", principal, """{"id":"a","name":"甲"}""")).Status);
        var record = await SendAsync(api, HttpMethod.Get, "/api/funds/f/records/1", principal);
        Assert.Equal(("AAA-subject", "陈会计"), ((string?)record.Json["submittedBy"]!["subject"], (string?)record.Json["submittedBy"]!["name"]));
        Assert.Equal(403, (await SendAsync(api, HttpMethod.Post, "/api/funds/f/records/1/approval", principal, "{}")).Status);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("eyJjbGFpbXMiOlt7fV19")]
    [InlineData("eyJjbGFpbXMiOjF9")]
    [InlineData("eyJjbGFpbXMiOlsxXX0=")]
    public async Task Principal_ThatIsNone_Is401(string header)
    {
        await using var api = await TestApi.StartAsync(azurite, settings: Behind);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds");
        request.Headers.TryAddWithoutValidation(AppServicePrincipal.Header, header);

        Assert.Equal(401, (await api.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Principal_WithoutTheSetting_IsNobody()
    {
        await using var api = await TestApi.StartAsync(azurite);

        Assert.Equal(401, (await SendAsync(api, HttpMethod.Get, "/api/funds", """{"claims":[{"typ":"sub","val":"x"},{"typ":"workspace","val":"demo"},{"typ":"roles","val":"admin"}]}""")).Status);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("func-x", null)]
    [InlineData("func-x", "False")]
    [InlineData(null, "True")]
    public async Task Setting_OutsideAppService_RefusesToStart(string? site, string? enabled)
    {
        var settings = new Dictionary<string, string?>(Behind) { ["WEBSITE_SITE_NAME"] = site, ["WEBSITE_AUTH_ENABLED"] = enabled };

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApi.StartAsync(azurite, settings: settings));

        Assert.StartsWith("Setting FundLeverage__Identity__AppServiceAuthentication is true, but this is no App Service", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    private static Task<TestAnswer> SendAsync(TestApi api, HttpMethod method, string path, string principal, string? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", TestApi.NewKey());
        request.Headers.TryAddWithoutValidation(AppServicePrincipal.Header, Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)));
        return api.SendAsync(request);
    }
}
