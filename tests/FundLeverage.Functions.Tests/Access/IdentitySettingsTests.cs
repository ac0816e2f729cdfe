using FundLeverage.Testing;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>Settings are judged when the app starts.</summary>
public sealed class IdentitySettingsTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("MetadataAddress", "", "is missing or no address")]
    [InlineData("MetadataAddress", "login.example", "is missing or no address")]
    [InlineData("MetadataAddress", "ftp://login.example", "is missing or no address")]
    [InlineData("MetadataAddress", "http://login.example/.well-known/openid-configuration", "must begin with https")]
    [InlineData("MetadataAddress", "https://login.microsoftonline.com/TENANT-ID/v2.0/.well-known/openid-configuration", "still holds the sample's TENANT-ID")]
    [InlineData("Issuers", " ; ", "is missing; it lists whose tokens")]
    [InlineData("Audiences", "", "is missing; it lists for whom")]
    [InlineData("Audiences", "APPLICATION-ID", "still holds the sample's APPLICATION-ID")]
    [InlineData("RolesClaim", "", "names no claim")]
    [InlineData("WorkspaceClaim", " tid", "names no claim")]
    [InlineData("SubjectClaim", " ", "names no claim")]
    [InlineData("NameClaim", "", "names no claim")]
    [InlineData("RolesClaim", "name", "must not be one and the same")]
    public async Task Setting_ThatIsWrong_IsNamedInOneSentence(string setting, string value, string sentence)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(
            () => TestApi.StartAsync(azurite, settings: new Dictionary<string, string?> { [$"FundLeverage:Identity:{setting}"] = value }));

        var failure = Assert.Single(refused.Failures);
        Assert.StartsWith($"Setting FundLeverage__Identity__{setting} ", failure, StringComparison.Ordinal);
        Assert.Contains(sentence, failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_SeveralWrong_AreAllNamed()
    {
        var settings = new[] { "MetadataAddress", "Issuers", "Audiences", "NameClaim" }.ToDictionary(name => $"FundLeverage:Identity:{name}", _ => (string?)"");

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApi.StartAsync(azurite, settings: settings));

        Assert.Equal(4, refused.Failures.Count());
    }

    [Fact]
    public async Task Limit_BelowZero_RefusesToStart()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(
            () => TestApi.StartAsync(azurite, settings: new Dictionary<string, string?> { ["FundLeverage:Limits:RequestsPerMinute"] = "-1" }));

        Assert.Contains("FundLeverage__Limits__RequestsPerMinute", refused.Message, StringComparison.Ordinal);
    }
}
