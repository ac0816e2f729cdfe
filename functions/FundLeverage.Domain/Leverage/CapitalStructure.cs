using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Leverage;

/// <summary>Whose money makes up a size. Sources that were not recorded are null, never zero.</summary>
/// <param name="Guidance">G: this guidance fund's.</param>
/// <param name="OtherFiscal">F: other fiscal levels'.</param>
/// <param name="StateOwned">E: state-owned enterprises'.</param>
/// <param name="Private">P: private and foreign.</param>
/// <param name="Total">T: everything.</param>
public sealed record CapitalStructure(Money Guidance, Money? OtherFiscal, Money? StateOwned, Money? Private, Money Total)
{
    /// <summary>No money at all, every source known.</summary>
    public static CapitalStructure None { get; } = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    /// <summary>True when every source is known.</summary>
    public bool SourcesAreRecorded => OtherFiscal is not null && StateOwned is not null && Private is not null;

    /// <summary>The two together; a source is known only when both know it.</summary>
    public static CapitalStructure operator +(CapitalStructure left, CapitalStructure right) => new(
        left.Guidance + right.Guidance,
        left.OtherFiscal + right.OtherFiscal,
        left.StateOwned + right.StateOwned,
        left.Private + right.Private,
        left.Total + right.Total);

    /// <summary>The same, by name.</summary>
    public static CapitalStructure Add(CapitalStructure left, CapitalStructure right) => left + right;
}
