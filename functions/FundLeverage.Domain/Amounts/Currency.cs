using System.Collections.Frozen;

namespace FundLeverage.Domain.Amounts;

/// <summary>An ISO 4217 currency that finance staff meet, with the names they write (人民币, 美元).</summary>
public sealed record Currency
{
    /// <summary>人民币, yuan: the currency of every figure this product publishes.</summary>
    public static readonly Currency Cny = new("CNY", "元", "人民币", "RMB", "¥");

    private static readonly Currency[] Others =
    [
        new("USD", "美元", "US$", "美金"),
        new("EUR", "欧元", "€"),
        new("HKD", "港元", "HK$", "港币"),
        new("GBP", "英镑", "£"),
        new("JPY", "日元", "JP¥"),
        new("KRW", "韩元", "₩"),
        new("SGD", "新加坡元", "S$", "新元"),
        new("MOP", "澳门元", "MOP$"),
        new("TWD", "新台币", "NT$"),
        new("AUD", "澳元", "A$"),
        new("CAD", "加元", "C$"),
        new("CHF", "瑞士法郎"),
    ];

    private static readonly FrozenDictionary<string, Currency> ByCode =
        All.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    private Currency(string code, string unit, params string[] otherNames)
    {
        Code = code;
        Unit = unit;
        OtherNames = otherNames;
    }

    /// <summary>Every currency known here.</summary>
    public static IEnumerable<Currency> All => Others.Prepend(Cny);

    /// <summary>ISO 4217 code, such as <c>CNY</c>.</summary>
    public string Code { get; }

    /// <summary>The word behind an amount: 元, 美元.</summary>
    public string Unit { get; }

    /// <summary>Other spellings that name it without doubt. A bare <c>$</c> names several and is not among them.</summary>
    public IReadOnlyList<string> OtherNames { get; }

    /// <summary>The currency of an ISO code in upper case, or null.</summary>
    public static Currency? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var found) ? found : null;

    /// <inheritdoc />
    public override string ToString() => Code;

    /// <inheritdoc />
    public bool Equals(Currency? other) => other is not null && Code == other.Code;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
