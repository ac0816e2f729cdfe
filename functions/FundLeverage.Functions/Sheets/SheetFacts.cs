using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Sheets;

/// <summary>A page of facts, one a row: what the figures beside it are of, as of when and as known when.</summary>
internal sealed class SheetFacts(string title, Language language)
{
    private const double LabelWidth = 22;
    private const double ValueWidth = 26;
    private readonly List<IReadOnlyList<SheetCell>> _rows = [[new SheetCell(CellStyle.Title, title)], []];

    /// <summary>The page, on a tab of some name.</summary>
    /// <param name="name">Names it, <c>sheet:name</c> among the texts.</param>
    public SheetGrid Grid(string name) => new(Sentences.Fill($"sheet:{name}", language), [LabelWidth, ValueWidth, ValueWidth, 12], _rows);

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>A fact under its label, <c>fact:key</c> among the texts; left out where there is none.</summary>
    public SheetFacts Add(string key, string? value) => value is null ? this : Row([new SheetCell(CellStyle.Label, Label(key)), SheetCell.Text(value)]);

    public SheetFacts Add(string key, LocalDate? value) => value is null ? this : Row([new SheetCell(CellStyle.Label, Label(key)), new SheetCell(CellStyle.FactDate, value)]);

    /// <summary>An instant to the tick, as it has to be asked for again.</summary>
    public SheetFacts Add(string key, Instant? value) => Add(key, value is { } instant ? RecordAnswers.Text(instant) : null);

    /// <summary>A number of some look; left out where there is none.</summary>
    public SheetFacts Add(string key, decimal? number, CellStyle style = CellStyle.Yuan) =>
        number is null ? this : Row([new SheetCell(CellStyle.Label, Label(key)), SheetCell.Of(style, number)]);

    /// <summary>A sentence in a row of its own.</summary>
    public SheetFacts Say(string sentence) => Row([SheetCell.Text(sentence)]);

    /// <summary>A sentence across the page, in as many lines as it takes.</summary>
    public SheetFacts Paragraph(string sentence) => Row([new SheetCell(CellStyle.Sentence, sentence)]);

    public SheetFacts Choice<T>(string key, string texts, T value)
        where T : struct, Enum => Add(key, Sentences.Fill($"{texts}:{EnumText.Of(value)}", language));

    /// <summary>Cells as they stand.</summary>
    public SheetFacts Row(IReadOnlyList<SheetCell> cells)
    {
        _rows.Add(cells);
        return this;
    }

    /// <summary>A sentence below.</summary>
    public SheetFacts Note(string key, params (string Name, object Value)[] values) => Row([new SheetCell(CellStyle.Note, Sentences.Fill($"note:{key}", language, values))]);

    /// <summary>A label.</summary>
    public string Label(string key) => Sentences.Fill($"fact:{key}", language);

    /// <summary>The facts that everything about one fund has.</summary>
    public static SheetFacts Of(KnownFund known, string title, LocalDate? asOf) => new SheetFacts(title, known.Call.Language)
        .Add("fund", $"{known.Projection.Fund.Name} ({known.Projection.Fund.Id})")
        .Add("asOf", asOf)
        .Add("knownAt", known.KnownAt);
}
