using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>
/// Printed parts against a printed sum: parts in brackets behind it, joined with plus signs before an equals sign, listed before
/// 合计, or behind 其中. A list behind 其中 need not be complete: more than the whole is wrong, less is not.
/// </summary>
internal static class SumChecks
{
    public static IEnumerable<ClaimCheck> Of(ImmutableArray<ClaimFigure> figures, ClaimTerms terms, string plain)
    {
        var checks = Bracketed(figures).Concat(Equations(terms, plain)).Concat(Listed(terms, plain)).Concat(Within(terms, plain));
        return checks.DistinctBy(check => check.Result!.Start);
    }

    private static IEnumerable<ClaimCheck> Bracketed(ImmutableArray<ClaimFigure> figures)
    {
        foreach (var total in figures.Where(figure => figure.Role is FigureRole.Total or FigureRole.GuidanceSize or FigureRole.Unknown && figure.Kind == FigureKind.Money))
        {
            var behind = figures.Where(figure => figure.Start > total.Start && figure.Kind is FigureKind.Money).TakeWhile(figure => figure.Role == FigureRole.Part).ToImmutableArray();
            if (behind.Length > 1)
                yield return Judge(total, behind, isComplete: true);
        }
    }

    private static IEnumerable<ClaimCheck> Equations(ClaimTerms terms, string plain)
    {
        foreach (var joined in terms.Sums.Where(joined => ClaimTerms.IsEquation(joined, plain)))
        {
            if (terms.Money.FirstOrDefault(figure => figure.Start >= joined[^1].End) is { } sum)
                yield return Judge(sum, joined, isComplete: true);
        }
    }

    /// <summary>10亿元、20亿元和30亿元,合计60亿元.</summary>
    private static IEnumerable<ClaimCheck> Listed(ClaimTerms terms, string plain)
    {
        foreach (var (sum, parts) in ListedSums.Of(terms.Money, plain))
        {
            // 认缴 and 实缴 do not add up; a list of amounts that are no sources of one whole is a sum only where it fits.
            var check = Judge(sum, parts, isComplete: true);
            if (check.Verdict == ClaimVerdict.Holds || parts.Skip(1).All(part => part.Role is FigureRole.Unknown || part.Role == parts[0].Role) || AreSources(parts))
                yield return check;
        }
    }

    /// <summary>总规模20亿元,其中引导基金出资4亿元,社会资本16亿元.</summary>
    private static IEnumerable<ClaimCheck> Within(ClaimTerms terms, string plain)
    {
        foreach (var total in terms.Of(FigureRole.Total, FigureRole.GuidanceSize, FigureRole.InitialGuidance))
        {
            var parts = terms.Money
                .Where(figure => figure.Start > total.Start)
                .TakeWhile(figure => figure.Role is FigureRole.Guidance or FigureRole.Fiscal or FigureRole.StateOwned or FigureRole.Private or FigureRole.OtherCapital or FigureRole.Unknown && !plain[total.End..figure.Start].Contains('。', StringComparison.Ordinal))
                .ToImmutableArray();
            if (parts.Length < 2 || !ClaimWords.Within().IsMatch(plain[total.End..parts[0].Start]) || Currencies(parts.Add(total)) > 1)
                continue;
            var check = Judge(total, parts, isComplete: false);
            if (check.Reading!.FitsAsPrinted || parts.All(part => part.Role != FigureRole.Unknown))
                yield return check;
        }
    }

    /// <summary>Whose money each is, on one basis.</summary>
    private static bool AreSources(ImmutableArray<ClaimFigure> parts) =>
        parts.All(part => part.Role is FigureRole.Guidance or FigureRole.Fiscal or FigureRole.StateOwned or FigureRole.Private or FigureRole.OtherCapital or FigureRole.Unknown)
        && parts.Select(part => part.Basis).Distinct().Count() < 2;

    private static int Currencies(ImmutableArray<ClaimFigure> figures) => figures.Select(figure => figure.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static ClaimCheck Judge(ClaimFigure sum, ImmutableArray<ClaimFigure> parts, bool isComplete)
    {
        var value = parts.Aggregate(Rational.Zero, (total, part) => total + part.Value);
        var interval = parts.Aggregate(Interval.Exactly(Rational.Zero), (total, part) => total + part.AsRounded);
        var asPrinted = sum.AsResult.Meets(parts.Aggregate(Interval.Exactly(Rational.Zero), (total, part) => total + part.AsPrinted));
        var reading = new ClaimReading("sum", parts, [], [], [], value, interval, IsNamed: true, asPrinted || sum.AsResult.Meets(interval), asPrinted);
        var verdict = reading.Fits == true ? ClaimVerdict.Holds : isComplete || value > sum.Value ? ClaimVerdict.DoesNotHold : ClaimVerdict.NotCheckable;
        return new ClaimCheck(ClaimCheckKind.Sum, sum, verdict, reading, [reading]);
    }
}
