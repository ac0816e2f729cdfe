using NodaTime;

namespace FundLeverage.Functions.Office;

/// <summary>A chart as Word and Excel draw it themselves.</summary>
/// <param name="Kind">How it looks.</param>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="Categories">What stands along it.</param>
/// <param name="Series">What is drawn.</param>
/// <param name="NumberFormat">How numbers are shown.</param>
internal sealed record OfficeChart(OfficeChartKind Kind, string Title, IReadOnlyList<string> Categories, IReadOnlyList<OfficeSeries> Series, string NumberFormat)
{
    /// <summary>The cells that hold the categories; null where there are no cells.</summary>
    public string? Cells { get; init; }

    /// <summary>The days that those cells hold, shown as months; null where they hold texts.</summary>
    public IReadOnlyList<LocalDate>? Days { get; init; }
}

/// <summary>One line, or the bars of one colour.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Color">As six hex digits.</param>
/// <param name="Values">One for each category; null leaves a gap.</param>
internal sealed record OfficeSeries(string Name, string Color, IReadOnlyList<decimal?> Values)
{
    /// <summary>The cells that hold the values, which the chart follows; null where there are no cells.</summary>
    public string? Cells { get; init; }
}

/// <summary>How a chart looks.</summary>
internal enum OfficeChartKind
{
    /// <summary>A line over time.</summary>
    Line,

    /// <summary>Bars from left to right, a series in front of the one before.</summary>
    Bars,
}
