using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>Every way in which the amounts of a claim may give a multiple or a share.</summary>
internal static class ClaimReadings
{
    private static readonly Rational Hundred = Rational.PowerOfTen(2);

    /// <summary>The ways to a multiple, the named ones first.</summary>
    /// <param name="terms">The amounts.</param>
    /// <param name="named">The measures that the words name.</param>
    /// <param name="result">What is printed, or null.</param>
    public static ImmutableArray<ClaimReading> Multiples(ClaimTerms terms, ImmutableArray<string> named, ClaimFigure? result)
    {
        var readings = new List<ClaimReading>();
        var basis = result is null ? null : ClaimRoles.BasisOf(terms.Beside(result));
        var level = terms.LevelOf(result);
        foreach (var below in terms.Public)
        {
            var isFirst = below == terms.Public[0];
            foreach (var total in terms.Totals.Where(IsAbove))
            {
                Add(below.IsAllLevels ? "M5" : "M1", [total], [], isNatural: true);
                Add("M2", [total], below.Figures, isNatural: !terms.Of(FigureRole.OtherCapital).Any());
            }

            foreach (var other in terms.Of(FigureRole.OtherCapital).Where(IsAbove))
            {
                Add("M2", [other], [], isNatural: true);
                Add(below.IsAllLevels ? "M5" : "M1", [other, .. below.Figures], [], isNatural: terms.Totals.IsEmpty);
            }

            // What an amount without words is remains open; only beside the likeliest public money is it tried.
            foreach (var unclear in terms.Unclear.Where(figure => isFirst && IsAbove(figure)))
            {
                Add(below.IsAllLevels ? "M5" : "M1", [unclear], [], isNatural: unclear == terms.Brought && terms.Totals.IsEmpty);
                Add("M2", [unclear], below.Figures, isNatural: false);
                Add("M2", [unclear], [], isNatural: unclear == terms.Brought && terms.Totals.IsEmpty);
                Add("M1", [unclear, .. below.Figures], [], isNatural: false);
            }

            foreach (var joined in terms.Sums.Where(sum => sum.Length > below.Figures.Length && below.Figures.All(sum.Contains)))
            {
                Add("M1", joined, [], isNatural: terms.Totals.IsEmpty);
                Add("M2", [.. joined.Except(below.Figures)], [], isNatural: true);
            }

            foreach (var privately in terms.Of(FigureRole.Private))
            {
                Add("M4", [privately], [], isNatural: true);
                if (terms.Totals.IsEmpty && !terms.Of(FigureRole.OtherCapital).Any())
                    Add("M1", [privately, .. below.Figures], [], isNatural: true);
            }

            if (terms.Of(FigureRole.StateOwned).ToImmutableArray() is { IsEmpty: false } owned)
                Add("M3", [.. owned, .. terms.Of(FigureRole.Private)], [], isNatural: true);
            foreach (var paidIn in terms.Of(FigureRole.PaidIn))
                Add("M1", [paidIn], [], isNatural: terms.Totals.IsEmpty || below.Basis == paidIn.Basis);
            foreach (var invested in terms.Of(FigureRole.Invested))
                Add("invested", [invested], [], isNatural: false);

            bool IsAbove(ClaimFigure figure) => below.Less.IsEmpty
                ? !below.Figures.Contains(figure)
                : below.Figures.Contains(figure) || below.Less.Contains(figure);

            void Add(string measure, ImmutableArray<ClaimFigure> above, ImmutableArray<ClaimFigure> less, bool isNatural)
            {
                // The rest of a total less a part is the part again; one way of writing it is enough.
                if (!below.Less.IsEmpty && (above.Length > 1 || !less.IsEmpty))
                    return;
                var isNamed = isNatural && below.IsClear && named.Contains(measure) && (basis is null || above[0].Basis is null || above[0].Basis == basis) && (level is not null ? terms.IsOf(below, level) : named is ["M5"] ? below.IsAllLevels : IsLikeliest(below, above, terms));
                if (Reading(measure, above, less, below.Figures, below.Less, isNamed, Rational.Of(1), result) is { } reading)
                    readings.Add(reading);
            }
        }

        return [.. readings
            .DistinctBy(reading => (reading.Measure, Key(reading.Numerator), Key(reading.Less), Key(reading.Denominator), Key(reading.LessBelow)))
            .OrderByDescending(reading => reading.IsNamed)
            .ThenBy(reading => named.IndexOf(reading.Measure))];
    }

    /// <summary>The ways to a percentage: what was done of a plan, what was paid in of a size, what one amount is of another.</summary>
    /// <param name="terms">The amounts.</param>
    /// <param name="beside">The words beside the percentage.</param>
    /// <param name="result">What is printed, or null.</param>
    public static ImmutableArray<ClaimReading> Shares(ClaimTerms terms, string beside, ClaimFigure? result)
    {
        var readings = new List<ClaimReading>();
        var nearest = result is null ? null : terms.Money.LastOrDefault(figure => figure.End <= result.Start);
        var isNamedShare = ClaimWords.NamesShare().IsMatch(beside);
        if (ClaimWords.NamesPublic().IsMatch(beside) && terms.Public is [{ IsClear: true, Figures: [var own] }])
            nearest = own;
        var wholes = terms.Of(FigureRole.Total, FigureRole.GuidanceSize).ToList();
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
                var isNamed = measure != "share" || (isNamedShare && (terms.Money.Length == 2 || (part == nearest && wholes is [var only] && only == whole)));
                if (Reading(measure, [part], [], [whole], [], isNamed, Hundred, result) is { } reading)
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
        ImmutableArray<ClaimFigure> lessBelow,
        bool isNamed,
        Rational times,
        ClaimFigure? result)
    {
        if (Currencies(above.Concat(less).Concat(below).Concat(lessBelow)) > 1)
            return null;
        var top = Values(above) - Values(less);
        var bottom = Values(below) - Values(lessBelow);
        if (bottom <= Rational.Zero || top <= Rational.Zero)
            return null;

        var rounded = Range(figure => figure.AsRounded);
        var asPrinted = result?.AsResult.Meets(Range(figure => figure.AsPrinted)) == true;
        return new ClaimReading(measure, above, less, below, lessBelow, top / bottom * times, rounded, isNamed, result?.AsResult.Meets(rounded), asPrinted);

        Interval Range(Func<ClaimFigure, Interval> range)
        {
            var interval = (Sum(above, range) - Sum(less, range)) / (Sum(below, range) - Sum(lessBelow, range));
            return interval with { Low = interval.Low * times, High = interval.High * times };
        }
    }

    /// <summary>Of several amounts of public money, the first that goes with what stands above: the same currency, and no other basis.</summary>
    private static bool IsLikeliest(PublicMoney below, ImmutableArray<ClaimFigure> above, ClaimTerms terms)
    {
        var basis = above[0].Basis;
        var sameMoney = terms.Public.Where(money => Currencies(money.Figures.Concat(above)) < 2).ToList();
        return (sameMoney.FirstOrDefault(money => basis is not null && money.Basis == basis)
            ?? sameMoney.FirstOrDefault(money => basis is null || money.Basis is null)
            ?? sameMoney.FirstOrDefault()) == below;
    }

    private static int Currencies(IEnumerable<ClaimFigure> figures) =>
        figures.Select(figure => figure.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static Rational Values(ImmutableArray<ClaimFigure> figures) => figures.Aggregate(Rational.Zero, (sum, figure) => sum + figure.Value);

    private static Interval Sum(ImmutableArray<ClaimFigure> figures, Func<ClaimFigure, Interval> range) =>
        figures.Aggregate(Interval.Exactly(Rational.Zero), (sum, figure) => sum + range(figure));

    private static string Key(ImmutableArray<ClaimFigure> figures) => string.Join(' ', figures.Select(figure => figure.Start).Order());
}
