using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>Every way in which the amounts of a claim may give a multiple or a share.</summary>
internal static class ClaimReadings
{
    private static readonly Rational Hundred = Rational.PowerOfTen(2);

    /// <summary>The ways to a multiple, the named ones first.</summary>
    /// <param name="terms">The amounts.</param>
    /// <param name="named">The measure that the words name.</param>
    /// <param name="result">What is printed, or null.</param>
    public static ImmutableArray<ClaimReading> Multiples(ClaimTerms terms, string named, ClaimFigure? result)
    {
        var readings = new List<ClaimReading>();
        foreach (var below in terms.Public)
        {
            var all = below.Length > 1 && below.All(figure => figure.Role == FigureRole.Fiscal);
            foreach (var total in terms.Of(FigureRole.Total).Concat(terms.Unclear).Where(figure => !below.Contains(figure)))
            {
                Add(all ? "M5" : "M1", [total], [], below, isNatural: true);
                Add("M2", [total], below, below, isNatural: !terms.Of(FigureRole.OtherCapital).Any());
            }

            foreach (var other in terms.Of(FigureRole.OtherCapital).Concat(terms.Unclear).Where(figure => !below.Contains(figure)))
            {
                Add("M2", [other], [], below, isNatural: other.Role == FigureRole.OtherCapital);
                Add("M1", [other, .. below], [], below, isNatural: other.Role == FigureRole.OtherCapital && !terms.Of(FigureRole.Total).Any());
            }

            foreach (var joined in terms.Sums.Where(sum => sum.Length > below.Length && below.All(sum.Contains)))
            {
                Add("M1", joined, [], below, isNatural: !terms.Of(FigureRole.Total).Any());
                Add("M2", [.. joined.Except(below)], [], below, isNatural: true);
            }

            foreach (var privately in terms.Of(FigureRole.Private))
                Add("M4", [privately], [], below, isNatural: true);
            foreach (var paidIn in terms.Of(FigureRole.PaidIn))
                Add("M1", [paidIn], [], below, isNatural: !terms.Of(FigureRole.Total).Any());
            foreach (var invested in terms.Of(FigureRole.Invested))
                Add("invested", [invested], [], below, isNatural: false);
        }

        return [.. readings.DistinctBy(reading => (reading.Measure, Key(reading.Numerator), Key(reading.Less), Key(reading.Denominator))).OrderByDescending(reading => reading.IsNamed)];

        void Add(string measure, ImmutableArray<ClaimFigure> above, ImmutableArray<ClaimFigure> less, ImmutableArray<ClaimFigure> below, bool isNatural)
        {
            if (Reading(measure, above, less, below, isNatural && measure == named && below == terms.Public[0], Rational.Of(1), result) is { } reading)
                readings.Add(reading);
        }
    }

    /// <summary>The ways to a percentage: what was done of a plan, what was paid in of a size, what one amount is of another.</summary>
    public static ImmutableArray<ClaimReading> Shares(ClaimTerms terms, ClaimFigure? result)
    {
        var readings = new List<ClaimReading>();
        foreach (var part in terms.Money)
        {
            foreach (var whole in terms.Money.Where(figure => figure != part && figure.Value >= part.Value))
            {
                var measure = (part.Role, whole.Role) switch
                {
                    (FigureRole.PaidIn, not FigureRole.Done) => "paidInRate",
                    (FigureRole.Done, FigureRole.Plan) or (FigureRole.Done, FigureRole.Unknown) or (FigureRole.Unknown, FigureRole.Plan) => "completion",
                    _ => "share",
                };
                if (Reading(measure, [part], [], [whole], measure != "share", Hundred, result) is { } reading)
                    readings.Add(reading);
            }
        }

        return [.. readings.OrderByDescending(reading => reading.IsNamed)];
    }

    /// <summary>A way, or null where there is none: another currency, nothing below the line, or nothing left above it.</summary>
    public static ClaimReading? Reading(
        string measure,
        ImmutableArray<ClaimFigure> above,
        ImmutableArray<ClaimFigure> less,
        ImmutableArray<ClaimFigure> below,
        bool isNamed,
        Rational times,
        ClaimFigure? result)
    {
        var currencies = above.Concat(less).Concat(below).Select(figure => figure.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var top = above.Aggregate(Rational.Zero, (sum, figure) => sum + figure.Value) - less.Aggregate(Rational.Zero, (sum, figure) => sum + figure.Value);
        var bottom = below.Aggregate(Rational.Zero, (sum, figure) => sum + figure.Value);
        if (currencies > 1 || bottom.IsZero || top <= Rational.Zero)
            return null;

        var quotient = top / bottom * times;
        var rounded = Range(figure => figure.AsRounded);
        var asPrinted = result?.AsResult.Meets(Range(figure => figure.AsPrinted)) == true;
        return new ClaimReading(measure, above, less, below, quotient, rounded, isNamed, result?.AsResult.Meets(rounded), asPrinted);

        Interval Range(Func<ClaimFigure, Interval> range)
        {
            var interval = (Sum(above, range) - Sum(less, range)) / Sum(below, range);
            return interval with { Low = interval.Low * times, High = interval.High * times };
        }
    }

    private static Interval Sum(ImmutableArray<ClaimFigure> figures, Func<ClaimFigure, Interval> range) =>
        figures.Aggregate(Interval.Exactly(Rational.Zero), (sum, figure) => sum + range(figure));

    private static string Key(ImmutableArray<ClaimFigure> figures) => string.Join(' ', figures.Select(figure => figure.Start).Order());
}
