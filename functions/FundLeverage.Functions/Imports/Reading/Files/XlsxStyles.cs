using System.Globalization;
using System.Xml;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>The looks of the cell styles of a workbook.</summary>
internal static class XlsxStyles
{
    /// <summary>Excel's own limit.</summary>
    private const int MaxStyles = 65_490;

    /// <summary>By the number that a cell names its style by.</summary>
    public static IReadOnlyList<NumberLook?> Read(XlsxPackage package, string part)
    {
        var formats = new Dictionary<int, NumberLook?>();
        var looks = new List<NumberLook?>();
        var isCellStyles = false;
        foreach (var node in package.Nodes(part))
        {
            if (node.LocalName == "cellXfs")
                isCellStyles = node.NodeType == XmlNodeType.Element && !node.IsEmptyElement;
            if (node.NodeType != XmlNodeType.Element)
                continue;
            if (node.LocalName == "numFmt" && Number(node, "numFmtId") is { } custom && formats.Count < MaxStyles)
                formats[custom] = NumberLook.Of(node.GetAttribute("formatCode"));
            if (!isCellStyles || node.LocalName != "xf")
                continue;
            if (looks.Count >= MaxStyles)
                throw new RefusedFileException(ImportFailures.FileMarkup);
            var id = Number(node, "numFmtId") ?? 0;
            looks.Add(formats.TryGetValue(id, out var look) ? look : NumberLook.OfBuiltIn(id));
        }

        return looks;
    }

    private static int? Number(XmlReader node, string attribute) =>
        int.TryParse(node.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
