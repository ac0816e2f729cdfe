using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Tables;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Words for choices: 首次认缴 is <c>initial</c>.</summary>
internal static class ChoiceValue
{
    public static ReadValue Read(Cell cell, string choice) => cell.Type == CellType.Text && Words.ChoiceOf(choice, cell.Text) is { } value
        ? new ReadValue(value)
        : new Failure(HttpFailures.ChoiceUnknown, "", ("text", Failure.Quote(cell.Text)), ("choices", string.Join(", ", Words.ChoicesOf(choice))));
}
