using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>A fund's leverage on one basis as of one day, with what it rests on and what was left out.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="AsOf">截至: inclusive.</param>
/// <param name="Basis">Which money is counted.</param>
/// <param name="Capital">The sums over the counted sub-funds.</param>
/// <param name="Multiple">M1, or null with the reason in <paramref name="Measures"/>.</param>
/// <param name="Measures">M1 to M6.</param>
/// <param name="Attributed">A1.</param>
/// <param name="SubFunds">The counted sub-funds; their capital adds up to <paramref name="Capital"/>.</param>
/// <param name="Excluded">Those left out, with the reason.</param>
/// <param name="Doubts">Counted, and worth a look before the figure is printed.</param>
public sealed record LeverageStatement(
    GuidanceFund Fund,
    LocalDate AsOf,
    LeverageBasis Basis,
    CapitalStructure Capital,
    Multiple? Multiple,
    ImmutableArray<MeasuredMultiple> Measures,
    AttributedPrivate Attributed,
    ImmutableArray<SubFundLeverage> SubFunds,
    ImmutableArray<ExcludedSubFund> Excluded,
    ImmutableArray<DoubtfulSubFund> Doubts)
{
    /// <summary>Names that several sub-funds of the fund have, counted or not: each of them is told by its id, too.</summary>
    public IReadOnlySet<string> SharedNames() => SubFunds.Select(counted => counted.Name).Concat(Excluded.Select(excluded => excluded.Name))
        .GroupBy(name => name, StringComparer.Ordinal)
        .Where(named => named.Skip(1).Any())
        .Select(named => named.Key)
        .ToHashSet(StringComparer.Ordinal);
}

/// <summary>One counted sub-fund.</summary>
/// <param name="SubFund">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Capital">Its capital on the basis.</param>
/// <param name="Multiple">Its own M1.</param>
/// <param name="Registration">What was registered.</param>
/// <param name="FormedOn">设立日期.</param>
public sealed record SubFundLeverage(
    OpaqueId SubFund,
    string Name,
    CapitalStructure Capital,
    Multiple? Multiple,
    SubFundRegistration Registration,
    LocalDate FormedOn);

/// <summary>A sub-fund that does not count.</summary>
/// <param name="SubFund">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Committed">What this fund has committed to it as of the day.</param>
/// <param name="FormedOn">设立日期, where it is not formed by the day and known all the same; else null.</param>
public sealed record ExcludedSubFund(OpaqueId SubFund, string Name, ExclusionReason Reason, Money Committed, LocalDate? FormedOn = null);

/// <summary>A counted sub-fund whose records do not fit together.</summary>
/// <param name="SubFund">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">What does not fit.</param>
public sealed record DoubtfulSubFund(OpaqueId SubFund, string Name, DoubtReason Reason);

/// <summary>What does not fit about a counted sub-fund.</summary>
public enum DoubtReason
{
    /// <summary>规模小于认缴: its size is less than this fund's money in it.</summary>
    SizeBelowGuidance,

    /// <summary>来源不平: its sources and this fund's money do not add up to its size.</summary>
    SourcesDoNotAddUp,

    /// <summary>只登记了本基金实缴: nobody else's paid-in capital is recorded.</summary>
    OnlyOwnPaidIn,
}

/// <summary>Why a sub-fund does not count.</summary>
public enum ExclusionReason
{
    /// <summary>尚未设立: approved but not formed by the day.</summary>
    NotFormed,

    /// <summary>已取消: the commitment was cancelled.</summary>
    Cancelled,

    /// <summary>已清算: liquidated by the day.</summary>
    Liquidated,

    /// <summary>无认缴: this fund has nothing committed to it on the day, so it mobilised nothing there.</summary>
    NoCommitment,

    /// <summary>规模未登记: its size on this basis is not recorded, so there is nothing to set the commitment against.</summary>
    SizeNotRecorded,

    /// <summary>无实缴: nothing is paid in by the day.</summary>
    NothingPaidIn,

    /// <summary>待复核: its registration is not approved.</summary>
    NotApproved,
}
