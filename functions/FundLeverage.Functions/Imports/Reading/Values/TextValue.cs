using System.Globalization;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Names, documents, codes.</summary>
internal static class TextValue
{
    private const decimal Lossy = 1_000_000_000_000_000m;

    public static ReadValue Read(Cell cell) => cell.Type switch
    {
        CellType.Date => new ReadValue(cell.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
        CellType.Number when NumberText.Read(cell.Text) is { } number => Math.Abs(number) < Lossy
            ? new ReadValue(NumberText.Write(number))
            : ReadValue.Failed(ImportFailures.DigitsLost, ("text", Failure.Quote(NumberText.Write(number)))),
        _ => string.IsNullOrWhiteSpace(cell.Text) ? ReadValue.Nothing : new ReadValue(cell.Text.Trim()),
    };
}
