using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>Printed parts against a printed sum: parts in brackets behind it, or joined with plus signs before an equals sign.</summary>
internal static class SumChecks
{
    public static IEnumerable<ClaimCheck> Of(ImmutableArray<ClaimFigure> figures, ClaimTerms terms, string text)
    {
        var parts = figures.Where(figure => figure.Role == FigureRole.Part).ToImmutableArray();
        if (parts.Length > 1 && figures.LastOrDefault(figure => figure.Role == FigureRole.Total && figure.Start < parts[0].Start) is { } total)
            yield return Judge(total, parts);

        foreach (var joined in terms.Sums)
        {
            var end = joined[^1].Start + joined[^1].Length;
            if (ClaimTerms.IsEquation(joined, text) && terms.Money.FirstOrDefault(figure => figure.Start >= end) is { } sum)
                yield return Judge(sum, joined);
        }
    }

    private static ClaimCheck Judge(ClaimFigure sum, ImmutableArray<ClaimFigure> parts)
    {
        var value = parts.Aggregate(Rational.Zero, (total, part) => total + part.Value);
        var interval = parts.Aggregate(Interval.Exactly(Rational.Zero), (total, part) => total + part.AsRounded);
        var asPrinted = sum.AsResult.Meets(parts.Aggregate(Interval.Exactly(Rational.Zero), (total, part) => total + part.AsPrinted));
        var reading = new ClaimReading("sum", parts, [], [], value, interval, IsNamed: true, asPrinted || sum.AsResult.Meets(interval), asPrinted);
        return new ClaimCheck(ClaimCheckKind.Sum, sum, reading.Fits == true ? ClaimVerdict.Holds : ClaimVerdict.DoesNotHold, reading, [reading]);
    }
}
