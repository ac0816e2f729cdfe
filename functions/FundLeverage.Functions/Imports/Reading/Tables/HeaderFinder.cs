using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>
/// Finds the headings of a table: one row, or two or three where an upper heading spans lower ones. Of the rows that might be the
/// first, the one is taken from which most columns are understood.
/// </summary>
internal sealed class HeaderFinder(ILookup<int, MergedRange> merges, ColumnMapping mapping)
{
    private const int LongestHeading = 60;
    private const int Highest = 3;
    private const int Fewest = 2;
    private const int MostRemembered = 10_000;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>The headings that begin with the next row; null where it begins none.</summary>
    /// <param name="rows">What comes.</param>
    /// <param name="isInTable">Rows of a table come; they are looked at less closely.</param>
    public Header? Read(RowQueue rows, bool isInTable)
    {
        if (rows.Peek(0) is not { } first || !MayBegin(first, isInTable))
            return null;
        var best = Build([first]);
        var block = new List<SheetRow> { first };
        for (var i = 1; i < Highest && rows.Peek(i) is { } next && next.Number == first.Number + i && next.Cells.All(cell => cell.Type == CellType.Text); i++)
        {
            block.Add(next);
            var higher = Build(block);

            // A title above is no part of the headings: they are then understood as well without it.
            if (Build(block[1..]).Known >= higher.Known)
                break;
            if (higher.Known > best.Known || (higher.Known == best.Known && Reaches(first, i)))
                best = higher;
        }

        if (best.Height == 1 && rows.Peek(1) is { } below && MayBegin(below, isInTable: false) && Build([below]).Known > best.Known && best.Known < below.Cells.Count)
            return null;
        return best.Known >= Fewest ? best : null;
    }

    /// <summary>Marks what a header that is used takes from the mapping.</summary>
    public void Use(Header header)
    {
        foreach (var column in header.Columns)
            mapping.Of(column.Number, column.Heading.Split('/').Append(column.Heading), isUsed: true);
    }

    /// <summary>Cheap enough for every row: headings are short texts, and data have numbers. In a table a letter of the mapping says nothing.</summary>
    private bool MayBegin(SheetRow row, bool isInTable)
    {
        var (texts, known, others) = (0, 0, 0);
        foreach (var cell in row.Cells)
        {
            if (cell.Type != CellType.Text || cell.Text.Length > LongestHeading || !HasLetter(cell.Text))
            {
                if (++others > 2)
                    return false;
                continue;
            }

            texts++;
            if (IsHeading(cell.Text) || (!isInTable && mapping.Of(cell.Column, []) is not null))
                known++;
            else if (texts - known > (isInTable ? 1 : 5) && known == 0)
                return false;
        }

        // In a table a record may say 基金 and 机构, which are headings, too; but headings have no dates beside them, and most are known.
        return known > 0 && (isInTable ? others == 0 && known * 2 > texts : known >= others && texts > others);
    }

    /// <summary>Remembered, since the same names stand in row after row.</summary>
    private bool IsHeading(string text)
    {
        if (_known.TryGetValue(text, out var isHeading))
            return isHeading;
        isHeading = Meaning(0, [text]).Meaning is not null;
        if (_known.Count < MostRemembered)
            _known.Add(text, isHeading);
        return isHeading;
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || c == '#')
                return true;
        }

        return false;
    }

    private bool Reaches(SheetRow first, int depth) => merges[first.Number].Any(range => range.LastRow == first.Number + depth && range.LastColumn == range.FirstColumn);

    private Header Build(List<SheetRow> block)
    {
        var levels = block.Select(Spread).ToList();
        var last = levels.Max(level => level.Count == 0 ? 0 : level.Keys.Max());
        var columns = new List<Column>();
        for (var number = 1; number <= last; number++)
        {
            var texts = new List<string>();
            foreach (var level in levels)
            {
                if (level.TryGetValue(number, out var text) && (texts.Count == 0 || texts[^1] != text))
                    texts.Add(text);
            }

            if (texts.Count == 0)
                continue;
            var (meaning, unit) = Meaning(number, texts);
            columns.Add(new Column(number, string.Join('/', texts), meaning, unit, texts.Select(UnitText.Bracketed).LastOrDefault(bracket => bracket is not null)));
        }

        return new Header(block[0].Number, block.Count, columns);

        // An upper heading spans the columns it is merged over; in CSV those up to the next one, if something stands below them.
        Dictionary<int, string> Spread(SheetRow row, int level)
        {
            var texts = row.Cells.Where(cell => cell.Type is CellType.Text or CellType.Number or CellType.Date).ToDictionary(cell => cell.Column, cell => Line(cell.Text));
            foreach (var range in merges[row.Number])
            {
                for (var column = range.FirstColumn + 1; column <= Math.Min(range.LastColumn, range.FirstColumn + 50) && texts.TryGetValue(range.FirstColumn, out var text); column++)
                    texts.TryAdd(column, text);
            }

            if (merges.Count > 0 || level == block.Count - 1)
                return texts;
            var below = block[level + 1].Cells.Select(cell => cell.Column).ToHashSet();
            foreach (var column in below.Where(column => !texts.ContainsKey(column)).Order().ToList())
            {
                if (below.Contains(column - 1) && texts.TryGetValue(column - 1, out var text))
                    texts[column] = text;
            }

            return texts;
        }
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private (string? Meaning, string? Unit) Meaning(int column, List<string> texts)
    {
        if (mapping.Of(column, texts.Append(string.Join('/', texts))) is { } given)
            return (given.Meaning, given.Unit ?? UnitOf(texts));
        var parts = texts.ConvertAll(UnitText.Split);
        var unit = parts.Select(part => part.Unit).LastOrDefault(found => found is not null);
        var whole = string.Concat(parts.Select(part => part.Heading));
        var meaning = Words.MeaningOf(whole) ?? Words.MeaningOf(UnitText.WithoutBrackets(whole));
        if (meaning is null && parts.Count > 1)
        {
            // Under 实缴资本 a source is not a source of the size.
            var isPaidIn = parts[0].Heading.Contains("实缴", StringComparison.Ordinal) || parts[0].Heading.Contains("paid", StringComparison.Ordinal);
            meaning = Words.MeaningOf((isPaidIn ? "实缴" : "") + UnitText.WithoutBrackets(parts[^1].Heading));
        }

        return (meaning ?? Words.MeaningOf(texts[^1]), unit);

        static string? UnitOf(List<string> texts) => texts.Select(text => UnitText.Split(text).Unit).LastOrDefault(unit => unit is not null);
    }
}
