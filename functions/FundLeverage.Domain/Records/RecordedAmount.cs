using FundLeverage.Domain.Amounts;
using NodaTime;

namespace FundLeverage.Domain.Records;

/// <summary>An amount in a record: its yuan value, and for foreign money what it was converted from.</summary>
/// <param name="Yuan">The value every calculation uses; fixed when recorded, so exchange rates never move a multiple later.</param>
/// <param name="Original">The foreign amount and its rate, or null for yuan.</param>
public readonly record struct RecordedAmount(Money Yuan, ForeignAmount? Original = null)
{
    /// <summary>An amount recorded in yuan.</summary>
    public static implicit operator RecordedAmount(Money yuan) => new(yuan);

    /// <summary>The same, by name.</summary>
    public static RecordedAmount FromMoney(Money yuan) => new(yuan);
}

/// <summary>Foreign money as the document has it.</summary>
/// <param name="Amount">In its own currency.</param>
/// <param name="Rate">Yuan for one unit.</param>
/// <param name="RateOn">The day of the rate.</param>
/// <param name="Source">Who published it, such as 中国人民银行中间价.</param>
public sealed record ForeignAmount(Money Amount, decimal Rate, LocalDate RateOn, string Source);

/// <summary>Whose money it is. 社会资本 is two of them, since rules differ on whether state-owned money counts.</summary>
public enum CapitalSource
{
    /// <summary>G: this guidance fund.</summary>
    GuidanceFund,

    /// <summary>F: other fiscal levels.</summary>
    OtherFiscal,

    /// <summary>E: state-owned enterprises.</summary>
    StateOwned,

    /// <summary>P: private and foreign.</summary>
    Private,
}

/// <summary>The others' money in a sub-fund.</summary>
/// <param name="OtherFiscal">F.</param>
/// <param name="StateOwned">E.</param>
/// <param name="Private">P.</param>
public sealed record CapitalSources(Money OtherFiscal, Money StateOwned, Money Private)
{
    /// <summary>F + E + P.</summary>
    public Money Total => OtherFiscal + StateOwned + Private;
}
