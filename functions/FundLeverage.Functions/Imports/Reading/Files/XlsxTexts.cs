using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>Texts of cells: the list that cells share, and how a text is put together.</summary>
internal static partial class XlsxTexts
{
    /// <summary>The shared texts by number.</summary>
    public static IReadOnlyList<string> Read(XlsxPackage package, string part, Meter meter)
    {
        var texts = new List<string>();
        var text = new TextCollector(meter);
        foreach (var node in package.Nodes(part))
        {
            if (node.NodeType == XmlNodeType.Element && node.LocalName == "si")
                text.Clear();
            text.Take(node);
            if (node.LocalName != "si" || (node.NodeType == XmlNodeType.Element && !node.IsEmptyElement))
                continue;
            if (texts.Count >= meter.Limits.Cells)
                throw new RefusedFileException(ImportFailures.TooManyCells, ("max", meter.Limits.Cells));
            texts.Add(text.Finish());
        }

        return texts;
    }

    /// <summary>What XML cannot hold stands as <c>_x000D_</c>.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

/// <summary>Puts a text together from its runs; what is there for pronunciation only is left out.</summary>
internal sealed class TextCollector(Meter meter)
{
    private readonly StringBuilder _text = new();
    private readonly char[] _chunk = new char[4096];
    private int _silentDepth = -1;
    private bool _isText;

    public void Clear()
    {
        _text.Clear();
        _silentDepth = -1;
        _isText = false;
    }

    /// <summary>Takes what a node adds.</summary>
    public void Take(XmlReader node)
    {
        switch (node.NodeType)
        {
            case XmlNodeType.Element when node.LocalName == "rPh" && !node.IsEmptyElement:
                _silentDepth = node.Depth;
                break;
            case XmlNodeType.EndElement when node.Depth == _silentDepth:
                _silentDepth = -1;
                break;
            case XmlNodeType.Element:
                _isText = node.LocalName is "t" or "v" && !node.IsEmptyElement && _silentDepth < 0;
                break;
            case XmlNodeType.EndElement:
                _isText = false;
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _isText:
                Append(node);
                break;
        }
    }

    /// <summary>The text so far.</summary>
    public string Peek() => _text.ToString();

    /// <summary>The text, which is kept from now on.</summary>
    public string Finish() => Keep(Peek());

    /// <summary>Counts a text that is kept from now on, and decodes it.</summary>
    public string Keep(string text)
    {
        meter.Keep(text.Length);
        return XlsxTexts.Decode(text);
    }

    private void Append(XmlReader node)
    {
        int count;
        while ((count = node.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
        {
            if (_text.Length + count > meter.Limits.CellCharacters)
                throw new RefusedFileException(ImportFailures.CellTooLong, ("max", meter.Limits.CellCharacters));
            _text.Append(_chunk, 0, count);
        }
    }
}
