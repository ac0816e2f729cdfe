namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Heading">What stands above it; of several rows joined by a slash.</param>
/// <param name="Meaning">What it means by <c>headings.json</c>; null where that is not known.</param>
/// <param name="Unit">The unit in its heading, or that of its mapping.</param>
/// <param name="Bracketed">What else stands in brackets in its heading.</param>
internal sealed record Column(int Number, string Heading, string? Meaning, string? Unit, string? Bracketed);

/// <summary>The headings of a table.</summary>
/// <param name="Row">The first of their rows.</param>
/// <param name="Height">How many rows they take.</param>
/// <param name="Columns">From left to right.</param>
internal sealed record Header(int Row, int Height, IReadOnlyList<Column> Columns)
{
    private static readonly string[] Subjects = ["name", "id", "subFundName", "subFundId", "projectName", "projectId", "indicatorName", "indicatorId"];

    /// <summary>How many columns are understood; 序号 and 备注 stand in any table.</summary>
    public int Known => Columns.Count(column => column.Meaning is not (null or "ignored"));

    /// <summary>True where a column names what the rows are about.</summary>
    public bool HasSubject => Has(Subjects);

    /// <summary>The first column of a meaning, or null.</summary>
    public Column? Of(string meaning) => Columns.FirstOrDefault(column => column.Meaning == meaning);

    /// <summary>True where one of the meanings is there.</summary>
    public bool Has(params ReadOnlySpan<string> meanings)
    {
        foreach (var meaning in meanings)
        {
            if (Of(meaning) is not null)
                return true;
        }

        return false;
    }

    /// <summary>True for the headings of a table that goes on on the next printed page.</summary>
    public bool Repeats(Header other) => Columns.Select(column => (column.Number, column.Heading)).SequenceEqual(other.Columns.Select(column => (column.Number, column.Heading)));
}

/// <summary>What the lines above a table, and the worksheet's name, say of it.</summary>
internal sealed record TitleFacts(string Words, string? Unit, string? AsOf, string? Period)
{
    /// <summary>Takes a line above a table.</summary>
    public TitleFacts With(string line) => new(
        Words.Length < 1000 ? $"{Words} {line}" : Words,
        UnitText.InLine(line) ?? Unit,
        Values.DateValue.AsOf(line) ?? AsOf,
        Values.PeriodValue.InLine(line) ?? Period);
}
