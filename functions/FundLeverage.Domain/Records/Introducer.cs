using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Records;

/// <summary>引荐方: who brought a project.</summary>
/// <param name="Kind">A sub-fund of this fund, or a partner institution.</param>
/// <param name="Id">The sub-fund's id; of an institution, an id of the fund's own choice.</param>
/// <param name="Name">An institution's name, where it was given.</param>
/// <param name="Share">Its part in the project, where several brought it by shares.</param>
/// <param name="IsLead">牵头: it is the one with whom the project is counted.</param>
public sealed record Introducer(IntroducerKind Kind, OpaqueId Id, string? Name = null, Share? Share = null, bool IsLead = false);

/// <summary>Who can bring a project.</summary>
public enum IntroducerKind
{
    /// <summary>子基金.</summary>
    SubFund,

    /// <summary>合作机构.</summary>
    Institution,
}

/// <summary>A part of a whole, to a hundredth of a percent.</summary>
/// <param name="BasisPoints">万分之几: 6,000 is 60 %.</param>
public readonly record struct Share(int BasisPoints)
{
    /// <summary>The whole.</summary>
    public const int Whole = 10_000;

    /// <summary>As a percentage with two decimals at most: 33.33.</summary>
    public decimal Percent => BasisPoints / 100m;
}
