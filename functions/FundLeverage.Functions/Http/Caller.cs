using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Functions.Http;

/// <summary>Who calls, as the token says.</summary>
/// <param name="Workspace">The tenant whose data the caller sees; from the token only.</param>
/// <param name="Actor">The person or program.</param>
/// <param name="Roles">What it may do.</param>
public sealed record Caller(OpaqueId Workspace, Actor Actor, IReadOnlySet<Role> Roles)
{
    /// <summary>True when the caller may do what a function asks for.</summary>
    public bool May(Role role) => role == Role.Read ? Roles.Count > 0 : Roles.Contains(role);
}
