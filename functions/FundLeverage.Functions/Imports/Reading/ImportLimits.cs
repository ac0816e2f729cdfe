namespace FundLeverage.Functions.Imports.Reading;

/// <summary>How much of a file is taken. What is beyond is refused before a parser sees it; see docs/imports.md.</summary>
public sealed record ImportLimits
{
    /// <summary>The limits of the service.</summary>
    public static readonly ImportLimits Default = new();

    /// <summary>Bytes of the file as it is sent.</summary>
    public long FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Bytes of all parts of a workbook, inflated.</summary>
    public long InflatedBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>How many times larger than its compressed bytes a part of more than 1 MiB may be.</summary>
    public int InflationRatio { get; init; } = 200;

    /// <summary>Parts of a workbook.</summary>
    public int Parts { get; init; } = 2_000;

    /// <summary>Worksheets of a workbook.</summary>
    public int Sheets { get; init; } = 100;

    /// <summary>The last row that may hold something.</summary>
    public int Rows { get; init; } = 200_000;

    /// <summary>The last column that may hold something; 256 is IV.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>Cells that hold something, over all worksheets.</summary>
    public int Cells { get; init; } = 2_000_000;

    /// <summary>Characters of one cell; Excel's own limit.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters of all texts together.</summary>
    public int TextCharacters { get; init; } = 30_000_000;

    /// <summary>Merged ranges of one worksheet.</summary>
    public int MergedRanges { get; init; } = 20_000;

    /// <summary>How long reading may take.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Failures, and likewise warnings, that are listed; of the others the number is given.</summary>
    public int Findings { get; init; } = 1_000;
}
