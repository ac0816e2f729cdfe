using System.Globalization;
using System.Xml;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>What has to be known of a worksheet before its rows are read, and stands behind them; and whether they are to be read at all.</summary>
internal sealed class XlsxSheetScan
{
    private const int LastColumn = 16_384;

    public MergedRanges Merges { get; } = new();

    public HashSet<int> HiddenColumns { get; } = [];

    /// <summary>Goes through a worksheet.</summary>
    public static XlsxSheetScan Run(XlsxPackage package, string part, string sheet, Meter meter)
    {
        var scan = new XlsxSheetScan();
        var place = new XlsxPlace();
        var counted = (Row: 0, Column: 0);
        foreach (var node in package.Nodes(part))
        {
            if (node.NodeType == XmlNodeType.Element)
            {
                place.Enter(node);
                scan.Take(node, sheet, meter);
            }

            // A cell with a style and nothing in it is no cell; whole columns have them.
            var holds = node.NodeType is XmlNodeType.Text or XmlNodeType.CDATA || (node.NodeType == XmlNodeType.Element && node.LocalName == "f");
            if (!holds || !place.IsInCell || counted == (place.Row, place.Column))
                continue;
            counted = (place.Row, place.Column);
            meter.Count(sheet, place.Row, place.Column);
        }

        scan.Merges.RefuseOverlaps(sheet);
        return scan;
    }

    private void Take(XmlReader node, string sheet, Meter meter)
    {
        switch (node.LocalName)
        {
            case "mergeCell":
                var text = node.GetAttribute("ref");
                if (MergedRange.Parse(text) is { } range)
                    Merges.Add(range, meter.Limits);
                else if (!CellAddress.TryParse(text, out _, out _))
                    throw new RefusedFileException(ImportFailures.FileDamaged);
                break;
            case "col" when node.GetAttribute("hidden") is "1" or "true":
                for (var column = Number(node, "min"); column > 0 && column <= Math.Min(Number(node, "max"), LastColumn); column++)
                    HiddenColumns.Add(column);
                break;
        }
    }

    private static int Number(XmlReader node, string attribute) =>
        int.TryParse(node.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Where in a worksheet its reader stands. Rows and cells may leave out where they are; they then follow the one before.</summary>
internal sealed class XlsxPlace
{
    public int Row { get; private set; }

    public int Column { get; private set; }

    /// <summary>True from a cell's beginning to the next row's.</summary>
    public bool IsInCell => Column > 0;

    /// <summary>Follows the reader into an element.</summary>
    public void Enter(XmlReader node)
    {
        switch (node.LocalName)
        {
            case "row":
                var row = Row + 1;
                if (node.GetAttribute("r") is { } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out row) || row <= Row))
                    throw new RefusedFileException(ImportFailures.FileDamaged);
                (Row, Column) = (row, 0);
                break;
            case "c":
                var (inRow, column) = (Row, Column + 1);
                if (node.GetAttribute("r") is { } address && (!CellAddress.TryParse(address, out inRow, out column) || inRow != Row || column <= Column))
                    throw new RefusedFileException(ImportFailures.FileDamaged);
                Column = column;
                break;
            case "sheetData":
                (Row, Column) = (0, 0);
                break;
            case "mergeCells" or "conditionalFormatting" or "dataValidations" or "headerFooter" or "extLst" or "sheetProtection" or "autoFilter":
                Column = 0;
                break;
        }
    }
}
