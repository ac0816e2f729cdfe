namespace FundLeverage.Functions.Sheets;

/// <summary>As what an answer is given.</summary>
public enum SheetFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>One table as comma-separated values.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>The unit of amounts in a table.</summary>
public enum SheetUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元.</summary>
    Wan,

    /// <summary>亿元.</summary>
    Yi,
}

/// <summary>What a column holds.</summary>
internal enum SheetKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>An amount, in yuan until it is written.</summary>
    Money,

    /// <summary>A number to four decimals.</summary>
    Multiple,

    /// <summary>Any other number, with the decimals it has.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An instant: in a workbook the clock of Asia/Shanghai, in CSV exactly and in UTC.</summary>
    Time,
}
