using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>趋势: a fund's figures at the ends of the periods up to a day.</summary>
/// <param name="Basis">Which money is counted.</param>
/// <param name="Points">In the order of their days.</param>
public sealed record LeverageTrend(LeverageBasis Basis, ImmutableArray<TrendPoint> Points)
{
    /// <summary>
    /// The figures at each of some days, in one pass: each sub-fund is looked at on the first day, on each later one by
    /// which something about it changed, and on the day behind that, and adds its differences there.
    /// </summary>
    /// <param name="books">What counts.</param>
    /// <param name="days">In ascending order.</param>
    /// <param name="basis">Which money to count.</param>
    public static LeverageTrend Calculate(FundBooks books, ImmutableArray<LocalDate> days, LeverageBasis basis)
    {
        var changes = new TrendChange[days.Length];
        foreach (var history in books.Values)
        {
            CapitalStructure? before = null;
            for (var i = 0; i < days.Length;)
            {
                var capital = LeverageCalculator.CapitalOn(history, days[i], basis).Capital;
                changes[i].Replace(before, capital);
                var isMoving = i > 0 && capital != before;
                before = capital;

                // What changed by this day most likely changes by the next; to look for when costs as much as to look then.
                if (isMoving)
                {
                    i++;
                    continue;
                }

                if (LeverageCalculator.NextChangeAfter(history, days[i], basis) is not { } next)
                    break;
                var place = days.BinarySearch(i + 1, days.Length - i - 1, next, null);
                i = place < 0 ? ~place : place;
            }
        }

        var points = ImmutableArray.CreateBuilder<TrendPoint>(days.Length);
        var sum = default(TrendChange);
        for (var i = 0; i < days.Length; i++)
        {
            sum.Add(changes[i]);
            var capital = sum.ToCapital();
            points.Add(new TrendPoint(days[i], sum.SubFunds, capital, Multiple.Of(capital.Total, capital.Guidance)));
        }

        return new LeverageTrend(basis, points.MoveToImmutable());
    }
}

/// <summary>One day of a trend.</summary>
/// <param name="AsOf">The day, inclusive.</param>
/// <param name="SubFunds">How many sub-funds counted.</param>
/// <param name="Capital">Their sums.</param>
/// <param name="Multiple">M1, or null.</param>
public sealed record TrendPoint(LocalDate AsOf, int SubFunds, CapitalStructure Capital, Multiple? Multiple);
