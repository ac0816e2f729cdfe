using FundLeverage.Functions.Identity;

namespace FundLeverage.LocalHost.People;

/// <summary>
/// The identity settings of the environment, where somebody tries their own provider before they deploy: its people are
/// then believed, and the demo people are not.
/// </summary>
internal static class OwnProvider
{
    private const string Section = IdentityOptions.Section;

    /// <summary>The settings under their full names, or null while the environment names no provider.</summary>
    public static IReadOnlyDictionary<string, string?>? Settings()
    {
        var identity = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(Section);
        return string.IsNullOrWhiteSpace(identity[nameof(IdentityOptions.MetadataAddress)])
            ? null
            : new[] { nameof(IdentityOptions.Issuers), nameof(IdentityOptions.Audiences) }
                .Select(name => KeyValuePair.Create(name, identity[name] ?? ""))
                .Append(KeyValuePair.Create(nameof(IdentityOptions.WorkspaceClaim), identity[nameof(IdentityOptions.WorkspaceClaim)] ?? new IdentityOptions().WorkspaceClaim))
                .Append(KeyValuePair.Create(nameof(IdentityOptions.MetadataAddress), identity[nameof(IdentityOptions.MetadataAddress)]!))
                .ToDictionary(pair => $"{Section}:{pair.Key}", string? (pair) => pair.Value, StringComparer.Ordinal);
    }
}
