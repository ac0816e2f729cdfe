using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Leverage;

/// <summary>Why a figure cannot be given. It is then absent: never zero, never infinite.</summary>
public enum UnavailableReason
{
    /// <summary>Nothing stands below the line.</summary>
    ZeroDenominator,

    /// <summary>A counted sub-fund's size was recorded without its sources.</summary>
    SourcesNotRecorded,

    /// <summary>No financing is recorded of a project in which a counted sub-fund invested.</summary>
    FinancingNotRecorded,
}

/// <summary>One way to express leverage: its names, formula and terms. The terms are null where a source is not recorded.</summary>
/// <param name="Id">M1…M6.</param>
/// <param name="Name">English name.</param>
/// <param name="NameZh">The Chinese term.</param>
/// <param name="Formula">In terms of G, F, E, P and T.</param>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line.</param>
public sealed record Measure(
    string Id,
    string Name,
    string NameZh,
    string Formula,
    Func<CapitalStructure, Money?> Numerator,
    Func<CapitalStructure, Money?> Denominator)
{
    /// <summary>M1, "the" multiple. On paid-in capital it is the 资金放大倍数 of the Fujian and Quanzhou evaluation rules.</summary>
    public static readonly Measure FiscalLeverage =
        new("M1", "fiscalLeverage", "财政杠杆放大倍数", "T / G", c => c.Total, c => c.Guidance);

    /// <summary>M1 to M6 in their order.</summary>
    public static readonly IReadOnlyList<Measure> All =
    [
        FiscalLeverage,
        new("M2", "capitalMobilised", "带动资本倍数", "(T - G) / G", c => c.Total - c.Guidance, c => c.Guidance),
        new("M3", "nonFiscalMobilised", "非财政资本带动倍数", "(E + P) / G", c => c.StateOwned + c.Private, c => c.Guidance),
        new("M4", "privateMobilised", "民间资本带动倍数", "P / G", c => c.Private, c => c.Guidance),
        new("M5", "allFiscalLeverage", "各级财政合计放大倍数", "T / (G + F)", c => c.Total, c => c.Guidance + c.OtherFiscal),
        new("M6", "privateToPublic", "民间对公共资本倍数", "P / (G + F + E)", c => c.Private, AllPublic),
    ];

    /// <summary>G + F + E, or null where one of them is not recorded.</summary>
    public static Money? AllPublic(CapitalStructure capital) => capital.Guidance + capital.OtherFiscal + capital.StateOwned;

    /// <summary>The measure's value for some capital.</summary>
    public MeasuredMultiple Of(CapitalStructure capital)
    {
        var numerator = Numerator(capital);
        var denominator = Denominator(capital);
        if (numerator is not { } top || denominator is not { } bottom)
            return new MeasuredMultiple(this, numerator, denominator, null, UnavailableReason.SourcesNotRecorded);
        var multiple = Multiple.Of(top, bottom);
        return new MeasuredMultiple(this, top, bottom, multiple, multiple is null ? UnavailableReason.ZeroDenominator : null);
    }
}

/// <summary>A measure's value, or why there is none.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Numerator">Above the line, when recorded.</param>
/// <param name="Denominator">Below the line, when recorded.</param>
/// <param name="Multiple">The value, or null.</param>
/// <param name="Unavailable">Why there is none, or null.</param>
public sealed record MeasuredMultiple(Measure Measure, Money? Numerator, Money? Denominator, Multiple? Multiple, UnavailableReason? Unavailable);
