using FundLeverage.Functions.Office;

namespace FundLeverage.Functions.Sheets;

/// <summary>A chart on a worksheet.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Column">The column of its upper left corner, from 0.</param>
/// <param name="Row">The row of that corner, from 0.</param>
/// <param name="Width">In millimetres.</param>
/// <param name="Height">In millimetres.</param>
internal sealed record SheetChart(OfficeChart Chart, int Column, int Row, int Width, int Height);
