namespace FundLeverage.Functions.Imports.Reading;

/// <summary>What a row of a workbook becomes: one record of the type that the route of the same name takes.</summary>
public enum ImportKind
{
    /// <summary>子基金.</summary>
    SubFunds,

    /// <summary>认缴.</summary>
    Commitments,

    /// <summary>总规模.</summary>
    FundSizes,

    /// <summary>实缴.</summary>
    PaidInCapital,

    /// <summary>引荐项目.</summary>
    Projects,

    /// <summary>项目进展.</summary>
    Progress,

    /// <summary>指标.</summary>
    Indicators,
}
