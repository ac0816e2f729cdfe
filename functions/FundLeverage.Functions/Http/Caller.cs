using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Functions.Http;

/// <summary>Who calls, as the credential says.</summary>
/// <param name="Workspace">The tenant whose data the caller sees; from the credential only.</param>
/// <param name="Actor">The person or program.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="OnlyFund">The one fund that a reader key may be for; null for all of the workspace.</param>
public sealed record Caller(OpaqueId Workspace, Actor Actor, IReadOnlySet<Role> Roles, OpaqueId? OnlyFund = null)
{
    /// <summary>True when the caller may do what a function asks for.</summary>
    public bool May(Role role) => role == Role.Read ? Roles.Count > 0 : Roles.Contains(role);

    /// <summary>True when the caller may see a fund of its workspace.</summary>
    public bool Sees(OpaqueId fund) => OnlyFund is null || OnlyFund == fund;
}
