using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Infra.Tests.Bicep;

/// <summary>What is promised of the storage accounts.</summary>
public sealed class StorageTests(CompiledTemplate compiled)
{
    [Fact]
    public async Task Accounts_TakeIdentitiesOverTls12AndNothingElse()
    {
        var accounts = await compiled.ResourcesAsync("Microsoft.Storage/storageAccounts");

        Assert.Equal(["dataStorage", "hostStorage"], accounts.Select(a => a.Module).Order(StringComparer.Ordinal));
        Assert.All(accounts, account =>
        {
            Assert.False((bool)account.Properties["allowSharedKeyAccess"]!);
            Assert.False((bool)account.Properties["allowBlobPublicAccess"]!);
            Assert.False((bool)account.Properties["isLocalUserEnabled"]!);
            Assert.False((bool)account.Properties["allowCrossTenantReplication"]!);
            Assert.True((bool)account.Properties["supportsHttpsTrafficOnly"]!);
            Assert.Equal("TLS1_2", (string?)account.Properties["minimumTlsVersion"]);
            Assert.Equal("[if(parameters('publicNetworkAccess'), 'Enabled', 'Disabled')]", (string?)account.Properties["publicNetworkAccess"]);
        });
        Assert.All(await compiled.ResourcesAsync("Microsoft.Storage/storageAccounts/blobServices/containers"), c => Assert.Equal("None", (string?)c.Properties["publicAccess"]));
    }

    [Fact]
    public async Task Data_IsKeptAfterItWasDeletedOrOverwritten()
    {
        var services = await compiled.ResourcesAsync("Microsoft.Storage/storageAccounts/blobServices");

        Assert.Equal(2, services.Count);
        Assert.All(services, service =>
        {
            Assert.True((bool)service.Properties["deleteRetentionPolicy"]!["enabled"]!);
            Assert.True((bool)service.Properties["containerDeleteRetentionPolicy"]!["enabled"]!);
        });
        Assert.True(await GivenAsync("dataStorage", "versioning"));
        Assert.False(await GivenAsync("hostStorage", "versioning"));
    }

    [Fact]
    public async Task Reports_AreInTheContainerThatTheCodeWritesAndCanBeImmutable()
    {
        var main = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "main.bicep"));
        var services = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "functions", "FundLeverage.Storage", "StorageServices.cs"));
        var policies = await compiled.ResourcesAsync("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies");

        Assert.Contains("var reportsContainer = '${toLower(tablePrefix)}reports'", main, StringComparison.Ordinal);
        Assert.Contains("Container(provider, \"reports\")", services, StringComparison.Ordinal);
        Assert.Contains("TablePrefix.ToLowerInvariant() + name", services, StringComparison.Ordinal);
        Assert.Contains("{ name: reportsContainer, immutabilityDays: reportImmutabilityDays }", main, StringComparison.Ordinal);
        Assert.Equal(2, policies.Count);
        Assert.All(policies, policy => Assert.False((bool)policy.Properties["allowProtectedAppendWrites"]!));
    }

    [Fact]
    public async Task Copies_AreChosenByAParameterThatOffersAnotherRegion()
    {
        var sku = (await compiled.TemplateAsync())["parameters"]!["dataStorageSku"]!;

        Assert.Contains("Standard_GZRS", sku["allowedValues"]!.Values<string>());
        Assert.Equal("[parameters('dataStorageSku')]", (string?)(await ModuleAsync("dataStorage"))["sku"]!["value"]);
    }

    [Fact]
    public async Task Accounts_WithAPrivateNetwork_AreClosedAndReachedInIt()
    {
        var endpoints = (await compiled.ResourcesAsync("Microsoft.Network/privateEndpoints")).Single();
        var site = (await compiled.ResourcesAsync("Microsoft.Web/sites")).Single();

        foreach (var account in new[] { "dataStorage", "hostStorage" })
            Assert.Equal("[not(parameters('privateNetwork'))]", (string?)(await ModuleAsync(account))["publicNetworkAccess"]!["value"]);
        Assert.Equal("network", endpoints.Module);
        Assert.Contains("subnetId", (string?)site.Properties["virtualNetworkSubnetId"], StringComparison.Ordinal);
        Assert.All(
            await compiled.ResourcesAsync("Microsoft.Network/privateDnsZones"),
            zone => Assert.Contains("zoneSuffix", (string?)zone.Json["name"], StringComparison.Ordinal));
    }

    private async Task<JToken> ModuleAsync(string name) => (await compiled.TemplateAsync())["resources"]![name]!["properties"]!["parameters"]!;

    private async Task<bool> GivenAsync(string module, string parameter) => (bool)(await ModuleAsync(module))[parameter]!["value"]!;
}
