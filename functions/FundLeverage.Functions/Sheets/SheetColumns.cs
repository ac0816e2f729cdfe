using System.Collections;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Sheets;

/// <summary>One column of a table.</summary>
/// <typeparam name="T">What a row is of.</typeparam>
/// <param name="Head">Its heading.</param>
/// <param name="Value">What stands in it: a text, decimal, date, instant or null.</param>
internal sealed record SheetColumn<T>(SheetHead Head, Func<T, Language, object?> Value);

/// <summary>
/// The columns of a list, described once for CSV and workbook alike. A list that gets a table declares one of these and hands
/// its rows to <see cref="Table"/>.
/// </summary>
/// <typeparam name="T">What a row is of.</typeparam>
internal sealed class SheetColumns<T> : IEnumerable<SheetColumn<T>>
{
    private readonly List<SheetColumn<T>> _columns = [];

    public SheetColumns<T> Text(string key, Func<T, string?> value, double? width = null) => Add(key, SheetKind.Text, (row, _) => value(row), width: width);

    /// <summary>A text that depends on the language.</summary>
    public SheetColumns<T> Text(string key, Func<T, Language, string?> value, double? width = null) => Add(key, SheetKind.Text, value, width: width);

    /// <summary>A choice in words: of <paramref name="texts"/> <c>recordStatus</c> the text <c>recordStatus:approved</c>.</summary>
    public SheetColumns<T> Choice<TChoice>(string key, string texts, Func<T, TChoice?> value)
        where TChoice : struct, Enum
    {
        var words = new ChoiceWords<TChoice>(texts);
        return Add(key, SheetKind.Text, (row, language) => value(row) is { } choice ? words.Of(choice, language) : null);
    }

    /// <summary>Several choices in words, in one cell.</summary>
    public SheetColumns<T> Choices<TChoice>(string key, string texts, Func<T, IEnumerable<TChoice>> values)
        where TChoice : struct, Enum
    {
        var words = new ChoiceWords<TChoice>(texts);
        return Add(key, SheetKind.Text, (row, language) => SheetWords.List(values(row).Select(choice => words.Of(choice, language)), language), width: 30);
    }

    /// <summary>Yes or no in words.</summary>
    public SheetColumns<T> YesNo(string key, Func<T, bool?> value) =>
        Add(key, SheetKind.Text, (row, language) => value(row) is { } yes ? Sentences.Fill(yes ? "yesNo:yes" : "yesNo:no", language) : null, width: 10);

    public SheetColumns<T> Whole(string key, Func<T, long?> value, bool isSummed = false) => Add(key, SheetKind.Whole, (row, _) => (decimal?)value(row), isSummed);

    public SheetColumns<T> Money(string key, Func<T, Money?> value, bool isSummed = false) => Add(key, SheetKind.Money, (row, _) => value(row)?.Amount, isSummed);

    public SheetColumns<T> Multiple(string key, Func<T, decimal?> value, bool isSummed = false) => Add(key, SheetKind.Multiple, (row, _) => value(row), isSummed);

    /// <summary>A quotient of two other columns; below the table stands the quotient of their sums.</summary>
    public SheetColumns<T> Ratio(string key, Func<T, decimal?> value, string top, string bottom)
    {
        _columns.Add(new SheetColumn<T>(new SheetHead(key, SheetKind.Multiple, Quotient: (Place(top), Place(bottom))), (row, _) => value(row)));
        return this;
    }

    public SheetColumns<T> Number(string key, Func<T, decimal?> value) => Add(key, SheetKind.Number, (row, _) => value(row));

    public SheetColumns<T> Date(string key, Func<T, LocalDate?> value) => Add(key, SheetKind.Date, (row, _) => value(row));

    public SheetColumns<T> Time(string key, Func<T, Instant?> value) => Add(key, SheetKind.Time, (row, _) => value(row));

    /// <summary>The person in a column of its own, with the instant beside it.</summary>
    public SheetColumns<T> Signature(string who, string when, Func<T, LedgerEvent?> value) =>
        Text(who, row => value(row)?.Actor.Name).Time(when, row => value(row)?.RecordedAt);

    /// <summary>The same of whoever reviewed a record; where the fund asked for nobody, that.</summary>
    public SheetColumns<T> Reviewer(string who, string when, Func<T, FundRecord> value) =>
        Text(who, (row, language) => RecordWords.Reviewer(value(row), language)).Time(when, row => value(row).Review?.RecordedAt);

    /// <summary>G, F, E, P and T.</summary>
    public SheetColumns<T> Capital(Func<T, CapitalStructure> value, bool isSummed = false) =>
        Money("guidance", row => value(row).Guidance, isSummed)
            .Money("otherFiscal", row => value(row).OtherFiscal, isSummed)
            .Money("stateOwned", row => value(row).StateOwned, isSummed)
            .Money("private", row => value(row).Private, isSummed)
            .Money("total", row => value(row).Total, isSummed);

    /// <summary>Why there is no figure, in words.</summary>
    public SheetColumns<T> Unavailable(Func<T, UnavailableReason?> value) => Choice("unavailable", "unavailable", value);

    /// <summary>The table of some rows, which are gone through more than once and must come out the same each time.</summary>
    /// <param name="name">Names it, <c>sheet:name</c> among the texts.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="choices">What a workbook offers for the cells of a column, by its place.</param>
    public SheetTable Table(string name, IEnumerable<T> rows, IReadOnlyList<(int Column, IReadOnlyList<string> Words)>? choices = null) => new(
        name,
        [.. _columns.Select(column => column.Head)],
        language => rows.Select(row =>
        {
            var values = new object?[_columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = _columns[i].Value(row, language);
            return values;
        }))
    {
        Choices = choices ?? [],
    };

    public IEnumerator<SheetColumn<T>> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(string key) => _columns.FindIndex(column => column.Head.Key == key);

    private SheetColumns<T> Add(string key, SheetKind kind, Func<T, Language, object?> value, bool isSummed = false, double? width = null)
    {
        _columns.Add(new SheetColumn<T>(new SheetHead(key, kind, isSummed, width), value));
        return this;
    }
}
