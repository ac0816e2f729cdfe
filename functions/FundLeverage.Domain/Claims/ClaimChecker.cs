using System.Collections.Immutable;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Claims;

/// <summary>
/// 口径核对: which measure a printed sentence uses, and whether its arithmetic holds within what rounding and words allow. It
/// never guesses quietly: all that was read and all that was tried is in the report.
/// </summary>
public static class ClaimChecker
{
    /// <summary>Amounts, multiples and percentages beyond which a text is no one claim; nothing is tried then.</summary>
    public const int MostFigures = 48;

    // By this many amounts, some two of them give any percentage.
    private const int MostForAnyShare = 4;

    private static readonly ClaimVerdict[] Severity = [ClaimVerdict.DoesNotHold, ClaimVerdict.HoldsOnAnotherBasis, ClaimVerdict.Holds];

    /// <summary>Checks a sentence.</summary>
    public static ClaimReport Check(string text)
    {
        var figures = ClaimReader.Read(text);
        if (figures.Count(figure => figure.Kind != FigureKind.Count) > MostFigures)
            return new ClaimReport(ClaimVerdict.NotCheckable, LeverageBasis.Committed, figures, []);

        var plain = ClaimReader.Plain(text);
        var scopes = new ClaimScopes(figures, plain);
        var multiples = figures.Where(figure => figure.Kind == FigureKind.Multiple).ToList();
        var checks = new List<ClaimCheck>();
        checks.AddRange(multiples.Select(result => Multiple(result, scopes, plain)));
        checks.AddRange(SumChecks.Of(figures, scopes.All, plain));
        checks.AddRange(figures.Where(figure => figure.Kind == FigureKind.Share).Select(result => Share(result, scopes, plain)));
        if (multiples.All(IsAnotherMatter) && ClaimReadings.Multiples(scopes.All, ClaimNames.Of(plain, scopes.All, null), null) is { Length: > 0 } readings)
            checks.Add(new ClaimCheck(ClaimCheckKind.Multiple, null, ClaimVerdict.NotCheckable, readings[0], readings));
        if (!figures.Any(figure => figure.Kind == FigureKind.Share && !IsAnotherMatter(figure)) && NamedShares(scopes.All) is { IsEmpty: false } shares)
            checks.Add(new ClaimCheck(ClaimCheckKind.Share, null, ClaimVerdict.NotCheckable, shares[0], shares));

        var report = new ClaimReport(Worst(checks.Select(check => check.Verdict)), LeverageBasis.Committed, figures, [.. checks]);
        return report with { Basis = BasisOf(report) };
    }

    private static bool IsAnotherMatter(ClaimFigure result) => result.Role is FigureRole.Growth or FigureRole.OtherMatter;

    private static ClaimCheck Multiple(ClaimFigure result, ClaimScopes scopes, string plain)
    {
        if (IsAnotherMatter(result))
            return new ClaimCheck(ClaimCheckKind.Multiple, result, ClaimVerdict.NotCheckable, null, []);
        var tried = scopes.Of(result).Select(terms => ClaimReadings.Multiples(terms, ClaimNames.Of(plain, terms, result), result)).ToList();
        return Judge(ClaimCheckKind.Multiple, result, Nearest(tried));
    }

    private static ClaimCheck Share(ClaimFigure result, ClaimScopes scopes, string plain)
    {
        if (IsAnotherMatter(result))
            return new ClaimCheck(ClaimCheckKind.Share, result, ClaimVerdict.NotCheckable, null, []);
        var beside = ClaimNames.Beside(plain, result);
        var places = scopes.Of(result).Select(terms => (Readings: ClaimReadings.Shares(terms, beside, result), terms.Money.Length)).ToList();
        var named = Nearest([.. places.Select(place => place.Readings)]);
        if (named.Any(reading => reading.IsNamed))
            return Judge(ClaimCheckKind.Share, result, named);

        // A percentage that no two amounts give may be of something that is not printed; among many amounts some two give it by chance.
        var (readings, _) = places.FirstOrDefault(place => place.Length <= MostForAnyShare && place.Readings.Any(reading => reading.Fits == true));
        return readings.IsDefault
            ? new ClaimCheck(ClaimCheckKind.Share, result, ClaimVerdict.NotCheckable, null, named)
            : Judge(ClaimCheckKind.Share, result, readings);
    }

    /// <summary>The ways of the nearest place where the words name one; else of the nearest where there is any.</summary>
    private static ImmutableArray<ClaimReading> Nearest(IReadOnlyList<ImmutableArray<ClaimReading>> tried) =>
        tried.FirstOrDefault(readings => readings.Any(reading => reading.IsNamed)) is { IsDefault: false } named ? named
        : tried.FirstOrDefault(readings => !readings.IsEmpty) is { IsDefault: false } any ? any
        : [];

    /// <summary>What was paid in or done, of what: worked out where the text prints no percentage.</summary>
    private static ImmutableArray<ClaimReading> NamedShares(ClaimTerms terms) =>
        [.. ClaimReadings.Shares(terms, "", null).Where(reading => reading.IsNamed)];

    private static ClaimCheck Judge(ClaimCheckKind kind, ClaimFigure result, ImmutableArray<ClaimReading> readings)
    {
        if (readings.IsEmpty)
            return new ClaimCheck(kind, result, ClaimVerdict.NotCheckable, null, readings);

        // What fits by rounding alone is no reading beside one that fits as printed, unless it is what the words name; and not
        // even then where a word such as 近 or 超 sets a bound that the figures as printed only reach.
        var isBound = result.Hedge is Hedge.Nearly or Hedge.Over or Hedge.LessThan;
        if (readings.Any(reading => reading.FitsAsPrinted))
            readings = [.. readings.Select(reading => reading with { Fits = reading.FitsAsPrinted || (reading is { IsNamed: true, Fits: true } && !isBound) })];
        // Beside ways that the words name, another one that fits only because figures may be rounded is chance.
        var isNamed = readings.Any(reading => reading.IsNamed);
        var fitting = readings
            .Where(reading => reading.Fits == true && (reading.IsNamed || reading.FitsAsPrinted || !isNamed))
            .OrderByDescending(reading => (reading.IsNamed, reading.FitsAsPrinted))
            .ThenBy(reading => reading.IsNamed ? Rational.Zero : Distance(reading.Quotient, result.Value))
            .FirstOrDefault();
        var verdict = (fitting, isNamed) switch
        {
            ({ IsNamed: true }, _) => ClaimVerdict.Holds,
            (not null, true) => ClaimVerdict.HoldsOnAnotherBasis,
            (not null, false) when kind == ClaimCheckKind.Share => ClaimVerdict.Holds,

            // Where the words do not say which amounts are meant, one way among many proves nothing, nor does the lack of one.
            (_, false) => ClaimVerdict.NotCheckable,
            (null, true) => result.Role == FigureRole.Expected ? ClaimVerdict.NotCheckable : ClaimVerdict.DoesNotHold,
        };
        return new ClaimCheck(kind, result, verdict, fitting ?? readings[0], readings);
    }

    private static Rational Distance(Rational one, Rational other) => one > other ? one - other : other - one;

    /// <summary>The basis that the words beside the amounts name, those below the line first.</summary>
    private static LeverageBasis BasisOf(ClaimReport report)
    {
        var used = report.Main?.Reading is { } reading ? reading.Denominator.Concat(reading.Numerator) : [];
        return used.Concat(report.Figures).Select(figure => figure.Basis).FirstOrDefault(basis => basis is not null) ?? LeverageBasis.Committed;
    }

    /// <summary>The verdict of several together: the worst of those that could be made.</summary>
    public static ClaimVerdict Worst(IEnumerable<ClaimVerdict> verdicts)
    {
        var all = verdicts.ToHashSet();
        return Severity.FirstOrDefault(all.Contains, ClaimVerdict.NotCheckable);
    }
}
