using System.Globalization;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Reports.Documents;

/// <summary>A table in a document, no wider than the text, its heading repeated on every page.</summary>
internal sealed class DocumentTable(DocumentBody body, DocumentColumns columns)
{
    private const int HashSize = 10;

    /// <summary>A table of no more rows is not broken across pages.</summary>
    private const int Short = 6;

    private const string Borders = """<w:tblBorders xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="C0C0C0"/></w:tblBorders>""";
    private const string Margins = """<w:tblCellMar xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:top w:w="30" w:type="dxa"/><w:left w:w="50" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar>""";

    private readonly string _bold = Properties(DocumentFonts.Heading, columns.Size);
    private readonly string _plain = Properties(DocumentFonts.Body, columns.Size);
    private readonly string _hash = $"""<w:rPr xmlns:w="{DocumentParts.Namespace}"><w:rFonts w:ascii="{DocumentFonts.Digest}" w:hAnsi="{DocumentFonts.Digest}"/><w:sz w:val="{HashSize}"/></w:rPr>""";

    /// <summary>Writes the rows, the first as the heading and the last ones as sums.</summary>
    public void Write(IReadOnlyList<IReadOnlyList<SheetCell>> rows, int sums)
    {
        body.Begin("tbl");
        body.Begin("tblPr");
        Width("tblW", columns.Paper.TextWidth);
        body.Value("jc", "center");
        body.Raw(Borders);
        body.Begin("tblLayout");
        body.Attribute("type", "fixed");
        body.End();
        body.Raw(Margins);
        body.End();
        body.Begin("tblGrid");
        foreach (var width in columns.Widths)
        {
            body.Begin("gridCol");
            body.Attribute("w", Number(width));
            body.End();
        }

        body.End();
        foreach (var (index, row) in rows.Index())
            Row(row, isHead: index == 0, isSum: index >= rows.Count - sums, isKept: rows.Count <= Short && index < rows.Count - 1);
        body.End();
    }

    private void Row(IReadOnlyList<SheetCell> cells, bool isHead, bool isSum, bool isKept)
    {
        body.Begin("tr");
        body.Begin("trPr");
        body.Begin("cantSplit");
        body.End();
        if (isHead)
        {
            body.Begin("tblHeader");
            body.End();
        }

        body.End();
        foreach (var (cell, width) in cells.Zip(columns.Widths))
            Cell(cell, width, isHead, isSum, isKept);
        body.End();
    }

    private void Cell(SheetCell cell, int width, bool isHead, bool isSum, bool isKept)
    {
        body.Begin("tc");
        body.Begin("tcPr");
        Width("tcW", width);
        if (isHead)
            body.Raw($"""<w:shd xmlns:w="{DocumentParts.Namespace}" w:val="clear" w:color="auto" w:fill="F2F2F2"/>""");
        body.Value("vAlign", "center");
        body.End();
        body.Begin("p");
        body.Begin("pPr");
        body.Value("pStyle", isHead ? DocumentStyles.HeadCell : DocumentStyles.Cell);
        if (isKept && !isHead)
        {
            body.Begin("keepNext");
            body.End();
        }

        if (!isHead && ReportCell.IsNumber(cell))
            body.Value("jc", "right");
        else if (!isHead && cell.Value is NodaTime.LocalDate)
            body.Value("jc", "center");
        body.End();
        body.Run(ReportCell.Show(cell), ReportCell.IsHash(cell) ? _hash : isHead || isSum ? _bold : _plain);
        body.End();
        body.End();
    }

    private void Width(string name, int width)
    {
        body.Begin(name);
        body.Attribute("w", Number(width));
        body.Attribute("type", "dxa");
        body.End();
    }

    private static string Properties(string font, int size) => $"""<w:rPr xmlns:w="{DocumentParts.Namespace}">{DocumentStyles.Font(font, size)}</w:rPr>""";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
