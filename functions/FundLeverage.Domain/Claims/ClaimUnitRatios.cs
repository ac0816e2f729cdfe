namespace FundLeverage.Domain.Claims;

/// <summary>每1元财政资金带动5元社会资本, £5 for every £1: a printed multiple in the form of two small amounts.</summary>
internal static class ClaimUnitRatios
{
    private const int Reach = 12;
    private const int WordReach = 60;

    /// <summary>Puts each such pair together as one multiple.</summary>
    public static IEnumerable<ClaimFigure> Merge(IReadOnlyList<ClaimFigure> figures, string text, string plain)
    {
        var merged = new List<ClaimFigure>();
        for (var i = 0; i < figures.Count; i++)
        {
            if (IsOfOne(figures[i], plain))
            {
                merged.Add(Ratio(figures[i] with { Value = Rational.Of(1) }, figures[i], text));
            }
            else if (!IsUnit(figures[i], plain))
            {
                merged.Add(figures[i]);
            }
            else if (merged.LastOrDefault() is { } last && IsPair(figures[i], last, plain) && plain.AsSpan(last.End..figures[i].Start).IndexOfAny(",，:") < 0)
            {
                merged[^1] = Ratio(figures[i], last, text);
            }
            else if (i + 1 < figures.Count && IsPair(figures[i], figures[i + 1], plain))
            {
                merged.Add(Ratio(figures[i], figures[i + 1], text));
                i++;
            }
        }

        return merged;
    }

    private static bool IsUnit(ClaimFigure figure, string plain) =>
        figure is { Kind: FigureKind.Money, Hedge: Hedge.None, Upper: null }
        && figure.Value == figure.Step
        && (figure.Value == Rational.Of(1) || ClaimWords.EachAhead().IsMatch(plain[Math.Max(0, figure.Start - Reach)..figure.Start]));

    /// <summary>$4 for every public dollar.</summary>
    private static bool IsOfOne(ClaimFigure figure, string plain) =>
        figure.Kind == FigureKind.Money
        && figure.Step <= Rational.Of(1)
        && (ClaimWords.EachUnitAhead().IsMatch(plain[Math.Max(0, figure.Start - WordReach)..figure.Start])
            || ClaimWords.EachUnitBehind().IsMatch(plain[figure.End..Math.Min(plain.Length, figure.End + WordReach)]));

    private static bool IsPair(ClaimFigure one, ClaimFigure many, string plain)
    {
        var (first, second) = one.Start < many.Start ? (one, many) : (many, one);
        return many.Kind == FigureKind.Money
            && (one.Currency == many.Currency || one.Currency is null || many.Currency is null)
            && plain.AsSpan(first.End..second.Start).IndexOfAny("。；;\n") < 0
            && !plain.AsSpan(first.End..second.Start).Contains(". ", StringComparison.Ordinal);
    }

    private static ClaimFigure Ratio(ClaimFigure one, ClaimFigure many, string text)
    {
        var start = Math.Min(one.Start, many.Start);
        var end = Math.Max(one.End, many.End);
        var role = many.Role is FigureRole.Private or FigureRole.Total or FigureRole.OtherCapital ? many.Role : FigureRole.Unknown;
        return many with
        {
            Start = start,
            Length = end - start,
            Text = text[start..end],
            Kind = FigureKind.Multiple,
            Role = role,
            Value = many.Value / one.Value,
            Step = many.Step / one.Value,
            Currency = null,
            Upper = many.Upper / one.Value,
        };
    }
}
