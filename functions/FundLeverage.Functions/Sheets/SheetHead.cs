using FundLeverage.Domain.Names;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Sheets;

/// <summary>A column without its values.</summary>
/// <param name="Key">Names its heading, <c>column:key</c> among the texts.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsSummed">True when a workbook shows its sum below it.</param>
/// <param name="Width">In digits, where its kind's is not right.</param>
/// <param name="Quotient">The columns of which it is the quotient, row by row and of their sums; null when it is none.</param>
internal sealed record SheetHead(string Key, SheetKind Kind, bool IsSummed = false, double? Width = null, (int Top, int Bottom)? Quotient = null)
{
    /// <summary>The heading; of amounts with their unit.</summary>
    public string Text(Language language, SheetUnit unit)
    {
        var heading = Sentences.Fill($"column:{Key}", language);
        return Kind == SheetKind.Money ? $"{heading}{Sentences.Fill($"sheetUnit:{EnumText.Of(unit)}", language)}" : heading;
    }
}
