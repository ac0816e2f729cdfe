using System.Xml;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>A workbook of Excel 2007 and later. Every worksheet is gone through once before any of its rows is given.</summary>
internal sealed class XlsxBook : IBook
{
    private readonly XlsxPackage _package;

    private XlsxBook(XlsxPackage package) => _package = package;

    public IReadOnlyList<ISheet> Sheets { get; private set; } = [];

    public bool CountsFrom1904 { get; private set; }

    public static XlsxBook Open(Stream file, Meter meter)
    {
        var package = XlsxPackage.Open(file, meter);
        try
        {
            var book = new XlsxBook(package);
            book.Read(meter);
            return book;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public void Dispose() => _package.Dispose();

    private void Read(Meter meter)
    {
        var main = MainPart();
        var relations = _package.Relations(main);
        if (relations.Values.Any(relation => relation.Type is "externalLink" or "externalLinkPath"))
            throw new RefusedFileException(ImportFailures.FileExternalLinks);
        var listed = Listed(main, meter);

        var looks = Related("styles") is { } styles ? XlsxStyles.Read(_package, styles) : [];
        var texts = Related("sharedStrings") is { } shared ? XlsxTexts.Read(_package, shared, meter) : [];
        var sheets = new List<ISheet>(listed.Count);
        foreach (var (name, isHidden, id) in listed)
        {
            if (!relations.TryGetValue(id, out var relation) || relation.Target is not { } part || !_package.Has(part))
                throw new RefusedFileException(ImportFailures.FileDamaged);
            if (relation.Type == "worksheet")
                sheets.Add(new XlsxSheet(_package, part, name, isHidden, XlsxSheetScan.Run(_package, part, name, meter), looks, texts, CountsFrom1904, meter));
        }

        Sheets = sheets;

        string? Related(string type) => relations.Values.FirstOrDefault(relation => relation.Type == type).Target is { } part && _package.Has(part) ? part : null;
    }

    /// <summary>The workbook part, by the package's own relationship; its content type says whether it is one.</summary>
    private string MainPart()
    {
        var main = _package.Relations("").Values.FirstOrDefault(relation => relation.Type == "officeDocument").Target;
        if (main is null || !_package.Has(main) || !_package.Has("[Content_Types].xml"))
            throw new RefusedFileException(_package.Has("mimetype") ? new Domain.Results.Failure(ImportFailures.FileTypeUnsupported, "", ("type", "ODS")) : new(ImportFailures.FileTypeUnknown, ""));
        var type = ContentType("/" + main);
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) && type.Contains("main+xml", StringComparison.Ordinal) && type.Contains("excel", StringComparison.OrdinalIgnoreCase))
            throw new RefusedFileException(ImportFailures.FileMacros);
        if (type.Contains("sheet.binary", StringComparison.Ordinal))
            throw new RefusedFileException(ImportFailures.FileTypeUnsupported, ("type", "xlsb"));
        return type.Contains("spreadsheetml", StringComparison.Ordinal) ? main : throw new RefusedFileException(ImportFailures.FileTypeUnknown);
    }

    private string ContentType(string part)
    {
        var type = "";
        foreach (var node in _package.Nodes("[Content_Types].xml"))
        {
            if (node.NodeType != XmlNodeType.Element)
                continue;
            if (node.LocalName == "Override" && string.Equals(node.GetAttribute("PartName"), part, StringComparison.OrdinalIgnoreCase))
                return node.GetAttribute("ContentType") ?? "";
            if (node.LocalName == "Default" && string.Equals("." + node.GetAttribute("Extension"), Path.GetExtension(part), StringComparison.OrdinalIgnoreCase))
                type = node.GetAttribute("ContentType") ?? "";
        }

        return type;
    }

    private List<(string Name, bool IsHidden, string Relation)> Listed(string main, Meter meter)
    {
        var sheets = new List<(string, bool, string)>();
        foreach (var node in _package.Nodes(main))
        {
            if (node.NodeType != XmlNodeType.Element)
                continue;
            if (node.LocalName == "workbookPr")
                CountsFrom1904 = node.GetAttribute("date1904") is "1" or "true";
            if (node.LocalName != "sheet")
                continue;
            if (sheets.Count >= meter.Limits.Sheets)
                throw new RefusedFileException(ImportFailures.TooManySheets, ("max", meter.Limits.Sheets));
            var relation = "";
            while (node.MoveToNextAttribute())
            {
                if (node.LocalName == "id" && node.NamespaceURI.Length > 0)
                    relation = node.Value;
            }

            node.MoveToElement();
            sheets.Add((node.GetAttribute("name") ?? "", node.GetAttribute("state") is "hidden" or "veryHidden", relation));
        }

        return sheets;
    }
}
