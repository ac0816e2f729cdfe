using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Leverage;

/// <summary>Measures, and figures that stand beside each other, as tables.</summary>
internal static class MeasureSheets
{
    /// <summary>The name of the table of measures.</summary>
    public const string Measures = "measures";

    /// <summary>The name of the table of figures.</summary>
    public const string Figures = "figures";

    private static readonly SheetColumns<Row> MeasureColumns = new SheetColumns<Row>()
        .Text("measure", row => row.Id)
        .Text("measureName", (row, language) => language == Language.Chinese ? row.NameZh : SheetWords.OfName(row.Name))
        .Text("formula", (row, language) => row.Id == LookThrough.Measure.Id ? Sentences.Fill("lookThrough:formula", language) : row.Formula)
        .Money("numeratorTerm", row => row.Numerator)
        .Money("denominatorTerm", row => row.Denominator)
        .Multiple("multiple", row => row.Multiple)
        .Money("amount", row => row.Amount)
        .Unavailable(row => row.Unavailable);

    private static readonly SheetColumns<Figure> FigureColumns = new SheetColumns<Figure>()
        .Text("figure", (figure, language) => Sentences.Fill($"figure:{figure.Key}", language))
        .Money("guidance", figure => figure.Guidance)
        .Money("total", figure => figure.Total)
        .Multiple("multiple", figure => figure.Multiple)
        .Unavailable(figure => figure.Unavailable);

    /// <summary>M1 to M6 and, where it is given, A1.</summary>
    public static SheetTable TableOf(IEnumerable<MeasuredMultiple> measures, AttributedPrivate? attributed = null, string name = Measures)
    {
        var rows = measures.Select(m => new Row(m.Measure.Id, m.Measure.Name, m.Measure.NameZh, m.Measure.Formula, m.Numerator, m.Denominator, m.Multiple?.Value, null, m.Unavailable));
        return MeasureColumns.Table(name, attributed is null
            ? rows
            : rows.Append(new Row(AttributedPrivate.Id, AttributedPrivate.Name, AttributedPrivate.NameZh, AttributedPrivate.Formula, null, null, null, attributed.Amount, attributed.Unavailable)));
    }

    /// <summary>Two figures and, where there is one, what lies between them.</summary>
    public static SheetTable TableOf((string Key, CapitalStructure Capital) first, (string Key, CapitalStructure Capital) second, string? difference = null)
    {
        Figure[] rows = [Of(first), Of(second)];
        return FigureColumns.Table(Figures, difference is null
            ? rows
            : [.. rows, new Figure(difference, rows[1].Guidance - rows[0].Guidance, rows[1].Total - rows[0].Total, rows[1].Multiple - rows[0].Multiple, null)]);
    }

    /// <summary>Figures beside each other, in a table of some name.</summary>
    public static SheetTable TableOf(string name, IEnumerable<(string Key, CapitalStructure Capital)> figures) => FigureColumns.Table(name, figures.Select(Of).ToList());

    private static Figure Of((string Key, CapitalStructure Capital) named)
    {
        var measured = Measure.FiscalLeverage.Of(named.Capital);
        return new Figure(named.Key, named.Capital.Guidance, named.Capital.Total, measured.Multiple?.Value, measured.Unavailable);
    }

    private sealed record Row(string Id, string Name, string NameZh, string Formula, Money? Numerator, Money? Denominator, decimal? Multiple, Money? Amount, UnavailableReason? Unavailable);

    private sealed record Figure(string Key, Money Guidance, Money Total, decimal? Multiple, UnavailableReason? Unavailable);
}
