using System.Globalization;
using System.Net;
using System.Text;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Functions.Reports.Charts;

/// <summary>A drawing as SVG: a title that says what it shows, lines, bars and texts. Coordinates are decimals, so the same figures give the same bytes.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _svg = new();
    private readonly decimal _height;

    public Svg(decimal width, decimal height, string title)
    {
        _height = height;
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\" font-size=\"11\" font-family=\"SimHei,'Heiti SC','Noto Sans CJK SC',sans-serif\"><title>{Escape(title)}</title>");
    }

    public decimal Height => _height;

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string color, decimal width = 1) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" stroke=\"{color}\" stroke-width=\"{Number(width)}\"/>");

    /// <summary>A line through points; one alone is no line.</summary>
    public void Polyline(IEnumerable<(decimal X, decimal Y)> points, string color) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))}\"/>");

    /// <summary>A point that says what it is.</summary>
    public void Dot(decimal x, decimal y, string color, string title) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"2.5\" fill=\"{color}\"><title>{Escape(title)}</title></circle>");

    public void Bar(decimal x, decimal y, decimal width, decimal height, string color) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"{color}\"/>");

    /// <summary>A text; <paramref name="anchor"/> is start, middle or end.</summary>
    public void Text(decimal x, decimal y, string text, string anchor = "start", string color = "#333") =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\" fill=\"{color}\">{Escape(text)}</text>");

    public override string ToString() => $"{_svg}</svg>";

    private static string Number(decimal value) => Rounding.HalfUp(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
