namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>A file of worksheets, past the guard.</summary>
internal interface IBook : IDisposable
{
    /// <summary>In their order.</summary>
    IReadOnlyList<ISheet> Sheets { get; }

    /// <summary>True where days are counted from 1904, false from 1900.</summary>
    bool CountsFrom1904 { get; }
}

/// <summary>A worksheet.</summary>
internal interface ISheet
{
    /// <summary>Its name; empty for CSV.</summary>
    string Name { get; }

    /// <summary>True where it is not shown.</summary>
    bool IsHidden { get; }

    /// <summary>Ranges that are shown as one cell.</summary>
    MergedRanges Merges { get; }

    /// <summary>Columns that are not shown.</summary>
    IReadOnlySet<int> HiddenColumns { get; }

    /// <summary>The rows that hold something, one at a time; read once.</summary>
    IEnumerable<SheetRow> Rows();
}
