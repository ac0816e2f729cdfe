using System.Collections.Immutable;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Claims;

/// <summary>
/// 口径核对: which measure a printed sentence uses, and whether its arithmetic holds within what rounding and words allow. It
/// never guesses quietly: all that was read and all that was tried is in the report.
/// </summary>
public static class ClaimChecker
{
    private static readonly ClaimVerdict[] Severity = [ClaimVerdict.DoesNotHold, ClaimVerdict.HoldsOnAnotherBasis, ClaimVerdict.Holds];

    /// <summary>Checks a sentence.</summary>
    public static ClaimReport Check(string text)
    {
        var figures = ClaimReader.Read(text);
        var terms = new ClaimTerms(figures, text);
        var multiples = figures.Where(figure => figure.Kind == FigureKind.Multiple).ToList();
        var checks = new List<ClaimCheck>();
        checks.AddRange(multiples.Select(result => Multiple(result, terms, text)));
        checks.AddRange(SumChecks.Of(figures, terms, text));
        checks.AddRange(figures.Where(figure => figure.Kind == FigureKind.Share).Select(result => Share(result, terms)));
        if (multiples.Count == 0 && ClaimReadings.Multiples(terms, Named(text, terms, null), null) is { Length: > 0 } readings)
            checks.Add(new ClaimCheck(ClaimCheckKind.Multiple, null, ClaimVerdict.NotCheckable, readings[0], readings));
        if (!figures.Any(figure => figure.Kind == FigureKind.Share) && NamedShares(terms) is { IsEmpty: false } shares)
            checks.Add(new ClaimCheck(ClaimCheckKind.Share, null, ClaimVerdict.NotCheckable, shares[0], shares));
        return new ClaimReport(Worst(checks.Select(check => check.Verdict)), BasisOf(text), figures, [.. checks]);
    }

    private static ClaimCheck Multiple(ClaimFigure result, ClaimTerms terms, string text)
    {
        if (result.Role == FigureRole.Growth)
            return new ClaimCheck(ClaimCheckKind.Multiple, result, ClaimVerdict.NotCheckable, null, []);
        var readings = ClaimReadings.Multiples(terms, Named(text, terms, result), result);
        return Judge(ClaimCheckKind.Multiple, result, readings);
    }

    private static ClaimCheck Share(ClaimFigure result, ClaimTerms terms)
    {
        if (result.Role == FigureRole.Growth)
            return new ClaimCheck(ClaimCheckKind.Share, result, ClaimVerdict.NotCheckable, null, []);
        var readings = ClaimReadings.Shares(terms, result);

        // A percentage that no two amounts give may be of something that is not printed.
        return readings.Any(reading => reading.Fits == true || reading.IsNamed)
            ? Judge(ClaimCheckKind.Share, result, readings)
            : new ClaimCheck(ClaimCheckKind.Share, result, ClaimVerdict.NotCheckable, null, readings);
    }

    /// <summary>What was paid in or done, of what: worked out where the text prints no percentage.</summary>
    private static ImmutableArray<ClaimReading> NamedShares(ClaimTerms terms) =>
        [.. ClaimReadings.Shares(terms, null).Where(reading => reading.IsNamed)];

    private static ClaimCheck Judge(ClaimCheckKind kind, ClaimFigure result, ImmutableArray<ClaimReading> readings)
    {
        if (readings.IsEmpty)
            return new ClaimCheck(kind, result, ClaimVerdict.NotCheckable, null, readings);

        // What fits by rounding alone is no reading beside one that fits as printed.
        if (readings.Any(reading => reading.FitsAsPrinted))
            readings = [.. readings.Select(reading => reading with { Fits = reading.FitsAsPrinted })];
        var fitting = readings.Where(reading => reading.Fits == true).MaxBy(reading => reading.IsNamed);
        var verdict = fitting is null
            ? ClaimVerdict.DoesNotHold
            : fitting.IsNamed || !readings.Any(reading => reading.IsNamed) ? ClaimVerdict.Holds : ClaimVerdict.HoldsOnAnotherBasis;
        return new ClaimCheck(kind, result, verdict, fitting ?? readings[0], readings);
    }

    /// <summary>The measure that the words name: by the words before the multiple, else by the amounts that there are.</summary>
    private static string Named(string text, ClaimTerms terms, ClaimFigure? result)
    {
        if (result?.Role == FigureRole.OtherCapital)
            return "M2";
        var ahead = result is null ? text : text[..(result.Start + result.Length)];
        if (ClaimWords.NamesLeverage().IsMatch(ahead) && terms.Of(FigureRole.Total).Any())
            return terms.Public.FirstOrDefault() is { IsDefault: false, Length: > 1 } below && below.All(figure => figure.Role == FigureRole.Fiscal) ? "M5" : "M1";
        if (terms.Of(FigureRole.Private).Any() && !terms.Of(FigureRole.Total).Any())
            return "M4";
        if (terms.Of(FigureRole.OtherCapital).Any())
            return "M2";
        return terms.Public.FirstOrDefault() is { IsDefault: false, Length: > 1 } all && all.All(figure => figure.Role == FigureRole.Fiscal) ? "M5" : "M1";
    }

    private static LeverageBasis BasisOf(string text) =>
        ClaimWords.NamesTarget().IsMatch(text) ? LeverageBasis.Target : ClaimWords.NamesPaidIn().IsMatch(text) ? LeverageBasis.PaidIn : LeverageBasis.Committed;

    /// <summary>The verdict of several together: the worst of those that could be made.</summary>
    public static ClaimVerdict Worst(IEnumerable<ClaimVerdict> verdicts)
    {
        var all = verdicts.ToHashSet();
        return Severity.FirstOrDefault(all.Contains, ClaimVerdict.NotCheckable);
    }
}
