using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>
/// Where to look for the amounts of a printed result: from the result before it on, in its sentence, in the whole text; the first
/// place with enough to work it out. So two funds in one text are not mixed.
/// </summary>
internal sealed class ClaimScopes(ImmutableArray<ClaimFigure> figures, string plain)
{
    private static readonly char[] Ends = ['。', '；', ';', '\n', '!', '?'];

    /// <summary>The whole text.</summary>
    public ClaimTerms All { get; } = new(figures, plain);

    /// <summary>The places for a result, the nearest first.</summary>
    public IEnumerable<ClaimTerms> Of(ClaimFigure result)
    {
        var (start, end) = Sentence(result);
        var sentence = figures.Where(figure => figure.Start >= start && figure.End <= end).ToImmutableArray();
        var previous = sentence.LastOrDefault(figure => figure.Kind == result.Kind && figure.End <= result.Start);
        if (previous is not null)
            yield return new ClaimTerms(sentence.Where(figure => figure.Start >= previous.End && figure.End <= result.Start), plain);
        if (previous is null && sentence.Any(figure => figure.Kind == result.Kind && figure.Start >= result.End))
            yield return new ClaimTerms(sentence.Where(figure => figure.End <= result.Start), plain);
        yield return new ClaimTerms(sentence, plain);
        yield return All;
    }

    /// <summary>The sentence that a figure stands in.</summary>
    private (int Start, int End) Sentence(ClaimFigure figure)
    {
        var end = plain.IndexOfAny(Ends, figure.End);
        var stop = plain.IndexOf(". ", figure.End, StringComparison.Ordinal);
        if (stop >= 0 && (end < 0 || stop < end))
            end = stop;
        var start = figure.Start == 0 ? -1 : Math.Max(plain.LastIndexOfAny(Ends, figure.Start - 1), plain.LastIndexOf(". ", figure.Start - 1, StringComparison.Ordinal));
        return (start + 1, end < 0 ? plain.Length : end);
    }
}
