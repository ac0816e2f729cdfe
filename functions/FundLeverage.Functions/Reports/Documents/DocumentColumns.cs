using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Reports.Documents;

/// <summary>
/// How wide a table's columns are: each at least as wide as its longest number or word, the rest shared out by what they would take
/// in one line. In twentieths of a point.
/// </summary>
/// <param name="Paper">The paper that it takes.</param>
/// <param name="Size">Of the letters, in half points.</param>
/// <param name="Widths">Of the columns; together the width of the text.</param>
internal sealed record DocumentColumns(DocumentPaper Paper, int Size, IReadOnlyList<int> Widths)
{
    private const int Sides = 120;
    private const int HashWidth = 2200;
    private const int Readable = 8;
    private const int MostInALine = 44;

    /// <summary>Half of a character's width in letters of one half point, and a little more for those that are wider.</summary>
    private const double Unit = 5.4;

    /// <summary>The first of some choices of paper and letters that the table fits, or else the last.</summary>
    public static DocumentColumns Of(IReadOnlyList<IReadOnlyList<SheetCell>> rows, IReadOnlyList<(DocumentPaper Paper, int Size)> choices)
    {
        var spans = Spans(rows);
        var (paper, size) = choices.Select(choice => ((DocumentPaper, int)?)choice).FirstOrDefault(choice => Least(spans, choice!.Value.Item2) <= choice.Value.Item1.TextWidth) ?? choices[^1];
        return new DocumentColumns(paper, size, Share(spans, size, paper.TextWidth));
    }

    /// <summary>The widest part of a text that does not break, in digits.</summary>
    public static double WordOf(string text)
    {
        var (longest, word) = (0.0, 0.0);
        foreach (var c in text)
        {
            word = c is ' ' or '-' or '/' ? 0 : c < 0x2E80 ? word + 1 : 2;
            longest = Math.Max(longest, word);
        }

        return longest;
    }

    private static double Least(IReadOnlyList<Span> spans, int size) => spans.Sum(span => span.Least(size));

    private static List<int> Share(IReadOnlyList<Span> spans, int size, int width)
    {
        var least = spans.Select(span => span.Least(size)).ToList();
        var most = spans.Select(span => span.Most(size)).ToList();
        var (leastSum, mostSum) = (least.Sum(), most.Sum());
        var shares = mostSum <= width || leastSum >= width
            ? (mostSum <= width ? most : least).Select(part => part * width / (mostSum <= width ? mostSum : leastSum))
            : least.Zip(most, (from, to) => from + ((to - from) * (width - leastSum) / (mostSum - leastSum)));
        List<int> widths = [.. shares.Select(share => (int)share)];
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static Span[] Spans(IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        var spans = new Span[rows.Max(row => row.Count)];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
                spans[i] = spans[i].With(row[i]);
        }

        return spans;
    }

    /// <summary>What a column holds.</summary>
    /// <param name="Word">The widest part that does not break.</param>
    /// <param name="Line">The widest whole.</param>
    /// <param name="IsHash">True for hashes, which break anywhere.</param>
    private readonly record struct Span(double Word, double Line, bool IsHash)
    {
        public Span With(SheetCell cell)
        {
            if (ReportCell.IsHash(cell))
                return this with { IsHash = true };
            var text = ReportCell.Show(cell);
            var line = SheetGrid.WidthOf(text);
            var word = cell.Value is string && !ReportCell.IsNumber(cell) ? WordOf(text) : line;
            return this with { Word = Math.Max(Word, word), Line = Math.Max(Line, line) };
        }

        public double Least(int size) => IsHash ? HashWidth : (Math.Max(Word, Math.Min(Line, Readable)) * size * Unit) + Sides;

        public double Most(int size) => IsHash ? HashWidth : Math.Max(Least(size), (Math.Min(Line, MostInALine) * size * Unit) + Sides);
    }
}
