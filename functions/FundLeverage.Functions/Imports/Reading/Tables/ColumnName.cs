namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>
/// What a column is called in a sentence, <c>columnName:effectiveOn</c> among the texts: a heading that is recognised. Members of a
/// route are no words for whoever keeps the table.
/// </summary>
internal enum ColumnName
{
    /// <summary>子基金.</summary>
    SubFund,

    /// <summary>子基金名称.</summary>
    SubFundName,

    /// <summary>变动类型.</summary>
    Change,

    /// <summary>认缴额.</summary>
    Commitment,

    /// <summary>生效日期.</summary>
    EffectiveOn,

    /// <summary>口径.</summary>
    Basis,

    /// <summary>总规模.</summary>
    Size,

    /// <summary>资金来源.</summary>
    Source,

    /// <summary>实缴额.</summary>
    PaidIn,

    /// <summary>项目名称.</summary>
    Project,

    /// <summary>项目类别.</summary>
    ProjectKind,

    /// <summary>引荐方.</summary>
    Introducer,

    /// <summary>引荐日期.</summary>
    IntroducedOn,

    /// <summary>阶段.</summary>
    Stage,

    /// <summary>指标名称.</summary>
    Indicator,

    /// <summary>报告期.</summary>
    Period,
}

/// <summary>The names of the columns that a table may lack.</summary>
internal static class ColumnNames
{
    /// <summary>The name of a field's column; of a field that has none, its pointer.</summary>
    public static object Of(ImportKind kind, string pointer) => (kind, pointer) switch
    {
        (ImportKind.SubFunds, "/name") => ColumnName.SubFundName,
        (ImportKind.Projects, "/name") or (_, "/project") => ColumnName.Project,
        (ImportKind.Indicators, "/name") => ColumnName.Indicator,
        (ImportKind.Commitments, "/amount") => ColumnName.Commitment,
        (ImportKind.FundSizes, "/amount") => ColumnName.Size,
        (ImportKind.PaidInCapital, "/amount") => ColumnName.PaidIn,
        (ImportKind.Projects, "/effectiveOn") => ColumnName.IntroducedOn,
        (_, "/effectiveOn") => ColumnName.EffectiveOn,
        (_, "/subFund") => ColumnName.SubFund,
        (_, "/change") => ColumnName.Change,
        (_, "/basis") => ColumnName.Basis,
        (_, "/source") => ColumnName.Source,
        (_, "/kind") => ColumnName.ProjectKind,
        (_, "/introducer/id") => ColumnName.Introducer,
        (_, "/stage") => ColumnName.Stage,
        (_, "/period") => ColumnName.Period,
        _ => pointer,
    };
}
