using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Funds;

/// <summary>政府引导基金: the public fund whose commitments are the denominator of every multiple.</summary>
/// <param name="Id">Its id in routes.</param>
/// <param name="Name">Full name.</param>
/// <param name="Level">The level of government, when given.</param>
/// <param name="Currency">The currency its figures are published in; yuan.</param>
/// <param name="Zone">The zone that the sentence names, such as 厦门火炬高新区.</param>
/// <param name="Approval">Whether records count at once or after review.</param>
public sealed record GuidanceFund(OpaqueId Id, string Name, GovernmentLevel? Level, Currency Currency, string? Zone, ApprovalPolicy Approval);

/// <summary>The level of government behind a guidance fund.</summary>
public enum GovernmentLevel
{
    /// <summary>国家级.</summary>
    National,

    /// <summary>省级.</summary>
    Province,

    /// <summary>市级.</summary>
    City,

    /// <summary>区级.</summary>
    District,

    /// <summary>县级.</summary>
    County,
}

/// <summary>复核: when a record starts to count.</summary>
public enum ApprovalPolicy
{
    /// <summary>After somebody other than the submitter approved it.</summary>
    Required,

    /// <summary>At once; for demonstrations and migrations.</summary>
    None,
}
