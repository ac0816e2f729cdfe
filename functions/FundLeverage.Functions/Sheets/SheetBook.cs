using System.Globalization;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Sheets;

/// <summary>An answer as tables.</summary>
/// <param name="FileName">For programs that know ASCII only, without its ending.</param>
/// <param name="Title">The file's name for people, without its ending.</param>
/// <param name="Tables">The first is what CSV holds where no other is asked for.</param>
internal sealed record SheetBook(string FileName, string Title, params IReadOnlyList<SheetTable> Tables)
{
    /// <summary>Worksheets that are no tables of ours.</summary>
    public IReadOnlyList<SheetGrid> Pages { get; init; } = [];

    /// <summary>A worksheet before the tables, or null.</summary>
    public SheetGrid? Front { get; init; }

    /// <summary>A worksheet behind the tables that says what they are of, or null.</summary>
    public SheetGrid? Back { get; init; }

    /// <summary>A book about one fund, with a page that says of which, as of when and as known when.</summary>
    /// <param name="known">The fund.</param>
    /// <param name="name">Names it, <c>sheet:name</c> among the texts.</param>
    /// <param name="asOf">The day of the figures, or null where the rows are of all days.</param>
    /// <param name="facts">Adds to that page.</param>
    /// <param name="tables">The tables.</param>
    public static SheetBook Of(KnownFund known, string name, LocalDate? asOf, Action<SheetFacts> facts, params IReadOnlyList<SheetTable> tables)
    {
        var title = Sentences.Fill($"sheet:{name}", known.Call.Language);
        var page = SheetFacts.Of(known, $"{known.Projection.Fund.Name} {title}", asOf);
        facts(page);
        var of = asOf is { } day ? RecordAnswers.Text(day) : known.Projection.Last.Seq.ToString(CultureInfo.InvariantCulture);
        return Of($"{known.Projection.Fund.Id}-{FileNameOf(name)}-{of}", $"{known.Projection.Fund.Name}-{title}-{of}", page, tables);
    }

    /// <summary>A book about a workspace.</summary>
    public static SheetBook Of(ApiCall call, string name, Action<SheetFacts> facts, params IReadOnlyList<SheetTable> tables)
    {
        var title = Sentences.Fill($"sheet:{name}", call.Language);
        var page = new SheetFacts(title, call.Language);
        facts(page);
        return Of(FileNameOf(name), title, page, tables);
    }

    private static SheetBook Of(string fileName, string title, SheetFacts facts, IReadOnlyList<SheetTable> tables) =>
        new(fileName, title, tables) { Back = facts.Row([]).Note("clock").Note("unknown").Note("digits").Grid("about") };

    /// <summary><c>subFunds</c> is <c>sub-funds</c> in a file's name.</summary>
    private static string FileNameOf(string name) => string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>The workbook's worksheets.</summary>
    public IEnumerable<SheetGrid> Grids(Language language, SheetUnit unit) =>
    [
        .. Pages,
        .. Front is null ? [] : new[] { Front },
        .. Tables.Select(table => table.Grid(language, unit)),
        .. Back is null ? [] : new[] { Back },
    ];
}
