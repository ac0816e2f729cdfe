using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Storage.ReaderKeys;

/// <summary>A key with which a program, such as Excel or Power BI, reads. The key itself is never kept, only its hash.</summary>
/// <param name="Workspace">The one workspace that it opens.</param>
/// <param name="Id">Its id in the workspace; it stands in the key, and is no secret.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Fund">The one fund that it opens; null for all of the workspace.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="IssuedBy">Who issued it.</param>
/// <param name="ExpiresOn">有效期至: the last day on which it opens anything.</param>
public sealed record ReaderKey(
    OpaqueId Workspace,
    OpaqueId Id,
    string Name,
    OpaqueId? Fund,
    Instant IssuedAt,
    Actor IssuedBy,
    LocalDate ExpiresOn)
{
    /// <summary>When and by whom it was revoked; null while it was not.</summary>
    public (Instant At, Actor By)? Revoked { get; init; }

    /// <summary>最近使用日期: the last day on which it was used; null when it never was.</summary>
    public LocalDate? LastUsedOn { get; init; }

    /// <summary>What it is good for on a day.</summary>
    public ReaderKeyStatus StatusOn(LocalDate day) =>
        Revoked is not null ? ReaderKeyStatus.Revoked : day > ExpiresOn ? ReaderKeyStatus.Expired : ReaderKeyStatus.Active;
}

/// <summary>What a key is good for.</summary>
public enum ReaderKeyStatus
{
    /// <summary>有效.</summary>
    Active,

    /// <summary>已过期.</summary>
    Expired,

    /// <summary>已吊销.</summary>
    Revoked,
}
