using System.Globalization;
using System.Text;
using System.Xml;
using FundLeverage.Functions.Office;

namespace FundLeverage.Functions.Reports.Documents;

/// <summary>Writes what a document says, paragraph by paragraph.</summary>
internal sealed class DocumentBody : IDisposable
{
    private const string W = DocumentParts.Namespace;
    private const string Place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const int LongWord = 24;
    private const long ChartWidth = 5_616_000;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    private readonly XmlWriter _xml;
    private int _charts;

    public DocumentBody(Stream part)
    {
        _xml = XmlWriter.Create(part, Settings);
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("w", "document", W);
        _xml.WriteAttributeString("xmlns", "r", null, OfficePackage.Relations);
        _xml.WriteStartElement("w", "body", W);
    }

    /// <summary>The paper of the section that is being written.</summary>
    public DocumentPaper Paper { get; private set; } = DocumentPaper.Upright;

    /// <summary>A paragraph; null for the style of the text, not stretched where something long in it does not break.</summary>
    public void Paragraph(string text, string? style = null)
    {
        Begin("p");
        if ((style ?? (DocumentColumns.WordOf(text) > LongWord ? DocumentStyles.Plain : null)) is { } known)
            Style(known);
        Run(text);
        End();
    }

    /// <summary>A paragraph in two lines.</summary>
    public void Paragraph(string first, string second, string style)
    {
        Begin("p");
        Style(style);
        Run(first);
        Begin("r");
        Begin("br");
        End();
        End();
        Run(second);
        End();
    }

    /// <summary>What a table is, with the days of its figures in small letters.</summary>
    public void Caption(string title, string note)
    {
        Begin("p");
        Style(DocumentStyles.Caption);
        Run(title.Length > 0 ? title + "  " : "");
        Run(note, $"""<w:rPr xmlns:w="{W}">{DocumentStyles.Font(DocumentFonts.Body, 16)}</w:rPr>""");
        End();
    }

    /// <summary>The next chart, as high as a part of its width says.</summary>
    public void Chart(string title, decimal height)
    {
        var extent = $"cx=\"{ChartWidth}\" cy=\"{decimal.ToInt64(ChartWidth * height)}\"";
        var id = _charts + 1;
        Begin("p");
        Style(DocumentStyles.Chart);
        Begin("r");
        _xml.WriteRaw(string.Create(
            CultureInfo.InvariantCulture,
            $"""<w:drawing><wp:inline xmlns:wp="{Place}" distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr id="{id}" name="chart{id}" descr="{System.Security.SecurityElement.Escape(OfficeText.Clean(title))}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{Drawing}"><a:graphicData uri="{ChartPart.Namespace}"><c:chart xmlns:c="{ChartPart.Namespace}" r:id="{DocumentParts.ChartId(_charts)}"/></a:graphicData></a:graphic></wp:inline></w:drawing>"""));
        End();
        End();
        _charts++;
    }

    /// <summary>Goes on, on a new page, on other paper.</summary>
    public void Turn(DocumentPaper paper)
    {
        if (paper == Paper)
            return;
        Begin("p");
        Begin("pPr");
        Value("pStyle", DocumentStyles.Break);
        _xml.WriteRaw(Paper.Section);
        End();
        End();
        Paper = paper;
    }

    /// <summary>Begins an element.</summary>
    public void Begin(string name) => _xml.WriteStartElement("w", name, W);

    /// <summary>Ends the last that was begun.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>An element whose attribute <c>val</c> is all it has.</summary>
    public void Value(string name, string value)
    {
        Begin(name);
        Attribute("val", value);
        End();
    }

    /// <summary>An attribute of the element that was begun.</summary>
    public void Attribute(string name, string value) => _xml.WriteAttributeString("w", name, W, value);

    /// <summary>XML as it stands.</summary>
    public void Raw(string xml) => _xml.WriteRaw(xml);

    /// <summary>A run of text.</summary>
    public void Run(string text, string? properties = null)
    {
        if (text.Length == 0)
            return;
        Begin("r");
        if (properties is not null)
            _xml.WriteRaw(properties);
        Begin("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(OfficeText.Clean(text));
        End();
        End();
    }

    /// <summary>Ends the document.</summary>
    public void Dispose()
    {
        _xml.WriteRaw(Paper.Section);
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private void Style(string style)
    {
        Begin("pPr");
        Value("pStyle", style);
        End();
    }
}
