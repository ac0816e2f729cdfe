using System.Globalization;

namespace FundLeverage.Functions.Reports.Documents;

/// <summary>A page: A4 upright with the margins of GB/T 9704-2012 (37, 35, 28 and 26 mm), or turned with them. In twentieths of a point.</summary>
/// <param name="Width">Of the sheet.</param>
/// <param name="Height">Of the sheet.</param>
/// <param name="Margins">Above, on the right, below and on the left.</param>
internal sealed record DocumentPaper(int Width, int Height, (int Top, int Right, int Bottom, int Left) Margins)
{
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Mm37 = 2098;
    private const int Mm35 = 1984;
    private const int Mm28 = 1587;
    private const int Mm26 = 1474;

    /// <summary>For the text.</summary>
    public static readonly DocumentPaper Upright = new(Short, Long, (Mm37, Mm26, Mm35, Mm28));

    /// <summary>For wide tables.</summary>
    public static readonly DocumentPaper Turned = new(Long, Short, (Mm28, Mm35, Mm26, Mm37));

    /// <summary>Between the margins.</summary>
    public int TextWidth => Width - Margins.Left - Margins.Right;

    /// <summary>The properties of a section.</summary>
    public string Section => string.Create(
        CultureInfo.InvariantCulture,
        $"""<w:sectPr xmlns:w="{DocumentParts.Namespace}" xmlns:r="{Office.OfficePackage.Relations}"><w:footerReference w:type="default" r:id="{DocumentParts.OddFoot}"/><w:footerReference w:type="even" r:id="{DocumentParts.EvenFoot}"/><w:pgSz w:w="{Width}" w:h="{Height}"{(Width > Height ? " w:orient=\"landscape\"" : "")}/><w:pgMar w:top="{Margins.Top}" w:right="{Margins.Right}" w:bottom="{Margins.Bottom}" w:left="{Margins.Left}" w:header="851" w:footer="{(Width > Height ? 964 : 1418)}" w:gutter="0"/></w:sectPr>""");
}
