namespace FundLeverage.Functions.Sheets;

/// <summary>One worksheet as its cells, made as they are asked for.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="Widths">Of the columns, in digits.</param>
/// <param name="Rows">The rows from the first.</param>
/// <param name="AsTable">Where the rows are a table under a heading; null for a page of facts.</param>
internal sealed record SheetGrid(string Name, IReadOnlyList<double> Widths, IEnumerable<IReadOnlyList<SheetCell>> Rows, SheetGrid.Table? AsTable = null)
{
    /// <summary>What is offered for the cells of a column below the heading, by its place.</summary>
    public IReadOnlyList<(int Column, IReadOnlyList<string> Words)> Choices { get; init; } = [];

    /// <summary>The charts on it.</summary>
    public IReadOnlyList<SheetChart> Charts { get; init; } = [];

    /// <summary>True when it is printed on one upright page, whatever there is on it.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>Printed at the foot of each page, with the page's number; null for nothing.</summary>
    public string? Foot { get; init; }

    /// <summary>A worksheet's name in formulas.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    public static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);

    /// <summary>How wide a text is, in digits: a Chinese character takes two.</summary>
    public static double WidthOf(string text) => text.Sum(c => c < 0x2E80 ? 1.0 : 2.0);

    /// <summary>A heading in the first row that stays in sight and filters.</summary>
    /// <param name="Columns">How many columns it has.</param>
    /// <param name="TotalRows">How many rows below are no rows of the table.</param>
    internal sealed record Table(int Columns, int TotalRows);
}
