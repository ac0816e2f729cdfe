using System.Net;
using System.Text;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Reports.Documents;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports;

/// <summary>A report as one page of HTML: no script, nothing from elsewhere, and it prints to A4.</summary>
internal sealed class ReportPage
{
    /// <summary>A table of no more rows is not broken across pages.</summary>
    private const int Short = 14;

    /// <summary>A longer word may be broken anywhere.</summary>
    private const int LongWord = 16;


    private readonly StringBuilder _html = new();
    private readonly FundReport _report;
    private readonly Language _language;

    private ReportPage(FundReport report, Language language) => (_report, _language) = (report, language);

    public static string Write(FundReport report, IReadOnlyList<ReportSection> sections, Language language) => new ReportPage(report, language).Write(sections);

    private string Write(IReadOnlyList<ReportSection> sections)
    {
        var title = ReportText.Title(_report, _language);
        _html.Append("<!DOCTYPE html>\n<html lang=\"").Append(_language == Language.Chinese ? "zh-CN" : "en").Append("\"><head><meta charset=\"utf-8\"/>")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>").Append(Text(title)).Append("</title><style>")
            .Append(ReportStyle.Css).Append("</style></head>\n<body><header>");
        Element("h1", title);
        Element("p", ReportText.Dates(_report, _language), "dates");
        Element("p", ReportText.Version(_report, _language), "dates");
        _html.Append("</header>\n<main>");
        Element("p", LeverageSentence.Of(_report.Committed, _language), "lead");
        if (_report.PaidIn is { } paidIn)
            Element("p", LeverageSentence.Of(paidIn, _language));
        foreach (var (index, section) in sections.Index())
            Section(index + 1, section);
        _html.Append("</main></body></html>\n");
        return _html.ToString();
    }

    private void Section(int number, ReportSection section)
    {
        _html.Append("\n<section id=\"").Append(section.Key).Append('"').Append(section.IsAnnex ? " class=\"annex\"" : "").Append('>');
        Element("h2", ReportText.Heading(number, section, _language));
        foreach (var sentence in section.Sentences)
            Element("p", sentence);
        foreach (var chart in section.Charts)
            _html.Append("\n<figure>").Append(chart.Svg).Append("</figure>");
        foreach (var table in section.Tables)
            Table(table);
        _html.Append("</section>");
    }

    private void Table(SheetTable table)
    {
        var grid = table.Grid(_language, SheetUnit.Wan);
        var rows = grid.Rows.ToList();
        var last = rows.Count - grid.AsTable!.TotalRows;
        _html.Append("\n<table id=\"").Append(table.Name).Append(rows.Count <= Short ? "\" class=\"short\"><caption>" : "\"><caption>");
        Element("strong", grid.Name);
        Element("span", ReportText.Dates(_report, _language));
        _html.Append("</caption><thead>");
        Row(rows[0], "th", [.. table.Heads.Select(head => ClassOf(head.Kind))]);
        _html.Append("</thead><tbody>");
        foreach (var row in rows.Take(1..last))
            Row(row, "td", [.. row.Select(ClassOf)]);
        _html.Append("</tbody>");
        if (last < rows.Count)
        {
            _html.Append("<tfoot>");
            foreach (var row in rows.Skip(last))
                Row(row, "td", [.. row.Select(ClassOf)]);
            _html.Append("</tfoot>");
        }

        _html.Append("</table>");
    }

    private void Row(IReadOnlyList<SheetCell> cells, string element, IReadOnlyList<string?> classes)
    {
        _html.Append("\n<tr>");
        foreach (var (cell, style) in cells.Zip(classes))
            Element(element, ReportCell.Show(cell), style);
        _html.Append("</tr>");
    }

    private static string? ClassOf(SheetKind kind) => ReportCell.IsNumber(kind) ? "n" : null;

    private static string? ClassOf(SheetCell cell) => cell switch
    {
        _ when ReportCell.IsNumber(cell) => "n",
        { Value: NodaTime.LocalDate } => "d",
        _ when ReportCell.IsHash(cell) => "hash",
        { Value: string text } when DocumentColumns.WordOf(text) > LongWord => "long",
        _ => null,
    };

    private void Element(string name, string text, string? style = null)
    {
        _html.Append('<').Append(name);
        if (style is not null)
            _html.Append(" class=\"").Append(style).Append('"');
        _html.Append('>').Append(Text(text)).Append("</").Append(name).Append('>');
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
