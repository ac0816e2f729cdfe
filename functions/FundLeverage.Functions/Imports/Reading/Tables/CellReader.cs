using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Reads a cell for a field.</summary>
internal static class CellReader
{
    public static ReadValue Read(Cell cell, Spec spec, Column column, TablePlan plan, bool countsFrom1904)
    {
        switch (cell.Type)
        {
            case CellType.Error:
                return ReadValue.Failed(ImportFailures.CellError, ("text", cell.Text));
            case CellType.FormulaWithoutValue:
                return ReadValue.Failed(ImportFailures.FormulaWithoutValue);
            case CellType.Text when Words.IsBlank(cell.Text):
                return ReadValue.Nothing;
            default:
                return spec.Type switch
                {
                    FieldType.Amount => AmountValue.Read(cell, plan.UnitOf(column), column.Heading),
                    FieldType.Date => DateValue.Read(cell, countsFrom1904),
                    FieldType.Period => PeriodValue.Read(cell),
                    FieldType.Figure => FigureValue.Read(cell),
                    FieldType.Choice => ChoiceValue.Read(cell, spec.Choice!),
                    _ => TextValue.Read(cell),
                };
        }
    }

    /// <summary>True for what is said once: in merged cells it belongs to the first row.</summary>
    public static bool IsSaidOnce(FieldType type) => type is FieldType.Amount or FieldType.Figure;
}
