using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Office;
using FundLeverage.Functions.Reports.Documents;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports;

/// <summary>A report as a Word document in the layout of an official brief (公文).</summary>
internal sealed class ReportDocument
{
    /// <summary>As many digits as the title has room for in a line.</summary>
    private const int TitleWidth = 40;

    /// <summary>A table of more rows is in smaller letters.</summary>
    private const int Long = 60;
    private const decimal LineHeight = 0.48m;
    private const decimal BarHeight = 0.6m;

    private static readonly (DocumentPaper Paper, int Size)[] OfText = [(DocumentPaper.Upright, 18), (DocumentPaper.Upright, 15), (DocumentPaper.Turned, 18), (DocumentPaper.Turned, 15)];
    private static readonly (DocumentPaper Paper, int Size)[] OfAnnex = [(DocumentPaper.Turned, 15), (DocumentPaper.Turned, 12)];

    private readonly FundReport _report;
    private readonly Language _language;
    private readonly DocumentBody _body;

    private ReportDocument(FundReport report, Language language, DocumentBody body) => (_report, _language, _body) = (report, language, body);

    /// <summary>Writes the document into a stream that need not seek.</summary>
    public static void Write(Stream stream, FundReport report, IReadOnlyList<ReportSection> sections, Language language)
    {
        DocumentParts.Write(stream, language == Language.Chinese, [.. sections.SelectMany(section => section.Charts).Select(chart => chart.Office)], part =>
        {
            using var body = new DocumentBody(part);
            new ReportDocument(report, language, body).Write(sections);
        });
    }

    private void Write(IReadOnlyList<ReportSection> sections)
    {
        Title();
        _body.Paragraph(ReportText.Dates(_report, _language), DocumentStyles.Dates);
        _body.Paragraph(LeverageSentence.Of(_report.Committed, _language));
        if (_report.PaidIn is { } paidIn)
            _body.Paragraph(LeverageSentence.Of(paidIn, _language));
        foreach (var (index, section) in sections.Index())
        {
            if (section.IsAnnex)
                Annex(section);
            else
                Section(index + 1, section);
        }
    }

    /// <summary>In two lines where it is long, without breaking the fund's name.</summary>
    private void Title()
    {
        var (title, fund) = (ReportText.Title(_report, _language), _report.Projection.Fund.Name);
        var place = title.IndexOf(fund, StringComparison.Ordinal);
        if (SheetGrid.WidthOf(title) > TitleWidth && place >= 0)
            _body.Paragraph(title[..(place == 0 ? fund.Length : place)].Trim(), title[(place == 0 ? fund.Length : place)..].Trim(), DocumentStyles.Title);
        else
            _body.Paragraph(title, DocumentStyles.Title);
    }

    private void Section(int number, ReportSection section)
    {
        _body.Turn(DocumentPaper.Upright);
        _body.Paragraph(ReportText.Heading(number, section, _language), DocumentStyles.Heading);
        foreach (var sentence in section.Sentences)
            _body.Paragraph(sentence);
        foreach (var chart in section.Charts)
            _body.Chart(chart.Office.Title, chart.Office.Kind == OfficeChartKind.Line ? LineHeight : BarHeight);
        foreach (var (index, table) in section.Tables.Index())
        {
            if (section.Tables.Count > 1)
                _body.Paragraph(ReportText.SubHeading(index + 1, table.Title(_language), _language), DocumentStyles.SubHeading);
            Table(table, OfText, section.Tables.Count > 1 ? "" : table.Title(_language));
        }
    }

    /// <summary>Behind the signature, on turned paper.</summary>
    private void Annex(ReportSection section)
    {
        _body.Turn(DocumentPaper.Upright);
        _body.Paragraph(ReportText.Version(_report, _language), DocumentStyles.Signature);
        _body.Turn(DocumentPaper.Turned);
        _body.Paragraph(ReportText.Heading(0, section, _language), DocumentStyles.Annex);
        foreach (var sentence in section.Sentences)
            _body.Paragraph(sentence);
        foreach (var table in section.Tables)
            Table(table, OfAnnex, table.Title(_language));
    }

    private void Table(SheetTable table, IReadOnlyList<(DocumentPaper Paper, int Size)> choices, string caption)
    {
        var grid = table.Grid(_language, SheetUnit.Wan);
        var rows = grid.Rows.ToList();
        var columns = DocumentColumns.Of(rows, [.. choices.Skip(rows.Count > Long ? 1 : 0)]);
        _body.Turn(columns.Paper);
        _body.Caption(caption, ReportText.Dates(_report, _language));
        new DocumentTable(_body, columns).Write(rows, grid.AsTable!.TotalRows);
        _body.Paragraph("", DocumentStyles.Break);
    }
}
