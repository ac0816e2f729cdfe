using System.Text.RegularExpressions;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Infra.Tests.Bicep;

/// <summary>Who may do what in Azure: one identity, the roles that are listed here, no secret.</summary>
public sealed partial class AccessTests(CompiledTemplate compiled)
{
    /// <summary>Azure's own ids of built-in roles.</summary>
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
    };

    [Fact]
    public async Task Roles_AreTheseAndNoOthers()
    {
        var access = (JObject)(await compiled.TemplateAsync())["resources"]!["access"]!["properties"]!["template"]!;

        Assert.Equal(BuiltIn, access["variables"]!["roleIds"]!.ToObject<Dictionary<string, string>>());
        Assert.Equal(["storageBlobDataOwner", "storageTableDataContributor", "storageQueueDataContributor"], access["variables"]!["hostStorageRoles"]!.Values<string>());
        Assert.Equal(["storageTableDataContributor", "storageBlobDataContributor"], access["variables"]!["dataStorageRoles"]!.Values<string>());
    }

    [Fact]
    public async Task Assignments_AreInOnePlaceEachOnOneResource()
    {
        var assignments = await compiled.ResourcesAsync("Microsoft.Authorization/roleAssignments");

        Assert.Equal(4, assignments.Count);
        Assert.All(assignments, assignment =>
        {
            Assert.Equal("access", assignment.Module);
            Assert.Matches("Microsoft.(Storage/storageAccounts|Insights/components|KeyVault/vaults)'", (string?)assignment.Json["scope"]);
            Assert.Equal("[parameters('principalId')]", (string?)assignment.Properties["principalId"]);
        });
        Assert.Empty(await compiled.ResourcesAsync("Microsoft.Authorization/roleDefinitions"));
    }

    [Fact]
    public async Task App_RunsAsTheOneIdentityOverHttpsWithoutPasswords()
    {
        var site = (await compiled.ResourcesAsync("Microsoft.Web/sites")).Single();

        Assert.Equal("UserAssigned", (string?)site.Json["identity"]!["type"]);
        Assert.True((bool)site.Properties["httpsOnly"]!);
        Assert.Equal("1.2", (string?)site.Properties["siteConfig"]!["minTlsVersion"]);
        Assert.Equal("1.2", (string?)site.Properties["siteConfig"]!["scmMinTlsVersion"]);
        Assert.Equal("Disabled", (string?)site.Properties["siteConfig"]!["ftpsState"]);
        Assert.Equal(("dotnet-isolated", "10.0"), ((string?)site.Properties["functionAppConfig"]!["runtime"]!["name"], (string?)site.Properties["functionAppConfig"]!["runtime"]!["version"]));
        Assert.Equal("UserAssignedIdentity", (string?)site.Properties["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]!["type"]);
        var passwords = await compiled.ResourcesAsync("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, policy => Assert.False((bool)policy.Properties["allow"]!));
    }

    [Fact]
    public async Task Telemetry_IsTakenFromIdentitiesOnly()
    {
        Assert.True((bool)(await compiled.ResourcesAsync("Microsoft.Insights/components")).Single().Properties["DisableLocalAuth"]!);
        Assert.True((bool)(await compiled.ResourcesAsync("Microsoft.OperationalInsights/workspaces")).Single().Properties["features"]!["disableLocalAuth"]!);
    }

    [Fact]
    public async Task Vault_GivesSecretsToRolesAndForgetsNothing()
    {
        var vault = (await compiled.ResourcesAsync("Microsoft.KeyVault/vaults")).Single();

        Assert.True((bool)vault.Properties["enableRbacAuthorization"]!);
        Assert.True((bool)vault.Properties["enablePurgeProtection"]!);
        Assert.False((bool)vault.Properties["enabledForTemplateDeployment"]!);
        Assert.Empty(await compiled.ResourcesAsync("Microsoft.KeyVault/vaults/secrets"));
    }

    [Fact]
    public async Task Template_ReadsNoKeyAndTakesNoSecret()
    {
        var template = await compiled.TemplateAsync();

        Assert.DoesNotMatch(Keys(), template.ToString());
        var types = template.SelectTokens("$..parameters.*.type").Select(type => (string?)type);
        Assert.DoesNotContain(types, type => type is "securestring" or "secureString" or "secureObject");
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotMatch(Values(), File.ReadAllText(file)));
    }

    [GeneratedRegex(@"\blist(Keys|AccountSas|ServiceSas|Secrets?|ConnectionStrings|Credentials)?\(", RegexOptions.IgnoreCase)]
    private static partial Regex Keys();

    [GeneratedRegex("AccountKey=|SharedAccessSignature|sig=|[A-Za-z0-9+/]{60,}={1,2}")]
    private static partial Regex Values();
}
