using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>
/// M7, 穿透放大倍数: what was invested in the projects behind the sub-funds, for each yuan of this fund that reached them. Above the
/// line each round of financing in which a counted sub-fund invested, once; below it, of what each sub-fund invested, this fund's
/// part by its share G / T in the sub-fund on the basis, half-up to whole fen for each sub-fund. G / T stands for who owns the
/// sub-fund's money, as A1 takes it.
/// </summary>
public static class LookThrough
{
    /// <summary>M7. Its terms are not in the capital alone.</summary>
    public static readonly Measure Measure = new("M7", "lookThrough", "穿透放大倍数", "project financing / G invested", _ => null, _ => null);

    /// <summary>M7 of a statement's counted sub-funds, on its day and basis.</summary>
    /// <param name="books">The books of the statement.</param>
    /// <param name="statement">The statement.</param>
    public static MeasuredMultiple Of(FundBooks books, LeverageStatement statement)
    {
        var financing = Money.Zero;
        var invested = new Dictionary<OpaqueId, Money>();
        var counted = statement.SubFunds.ToDictionary(subFund => subFund.SubFund);
        foreach (var (_, entry, isFirstOfRound) in Counted(books, counted, statement.AsOf))
        {
            if (isFirstOfRound)
                financing += entry.Content.RoundAmount.Yuan;
            invested[entry.Content.SubFund] = invested.GetValueOrDefault(entry.Content.SubFund) + entry.Content.Amount.Yuan;
        }

        if (invested.Count == 0)
            return new MeasuredMultiple(Measure, null, null, null, UnavailableReason.FinancingNotRecorded);
        var own = invested.Aggregate(Money.Zero, (sum, part) => sum + Own(part.Value, counted[part.Key].Capital));
        return new MeasuredMultiple(Measure, financing, own, Multiple.Of(financing, own), own.IsZero ? UnavailableReason.ZeroDenominator : null);
    }

    /// <summary>
    /// Every financing behind M7, by sub-fund and in the order they took effect. A round stands with the first that tells of it.
    /// What a sub-fund's financings add below the line is the rise of its part as they add up, so that the parts give the whole.
    /// </summary>
    public static ImmutableArray<LookThroughLine> Lines(FundBooks books, LeverageStatement statement)
    {
        var counted = statement.SubFunds.ToDictionary(subFund => subFund.SubFund);
        var lines = ImmutableArray.CreateBuilder<LookThroughLine>();
        foreach (var group in Counted(books, counted, statement.AsOf).GroupBy(line => line.Entry.Content.SubFund).OrderBy(group => group.Key))
        {
            var (invested, own) = (Money.Zero, Money.Zero);
            foreach (var (project, entry, isFirstOfRound) in group.OrderBy(line => line.Entry.EffectiveOn).ThenBy(line => line.Entry.Seq))
            {
                invested += entry.Content.Amount.Yuan;
                var after = Own(invested, counted[group.Key].Capital);
                lines.Add(new LookThroughLine(counted[group.Key], project, entry, isFirstOfRound ? entry.Content.RoundAmount.Yuan : Money.Zero, after - own));
                own = after;
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>The financings of counted sub-funds that took effect by a day, project by project in their order.</summary>
    private static IEnumerable<(ProjectHistory Project, TimelineEntry<ProjectFinancing> Entry, bool IsFirstOfRound)> Counted(
        FundBooks books,
        Dictionary<OpaqueId, SubFundLeverage> counted,
        LocalDate asOf)
    {
        var rounds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in books.Projects.Values)
        {
            if (project.Financings.Count == 0)
                continue;
            rounds.Clear();
            foreach (var entry in project.Financings.Through(asOf))
            {
                if (counted.ContainsKey(entry.Content.SubFund))
                    yield return (project, entry, rounds.Add(entry.Content.Round));
            }
        }
    }

    private static Money Own(Money invested, CapitalStructure capital) =>
        capital.Total.IsZero ? Money.Zero : Rounding.Proportion(invested, capital.Guidance, capital.Total);
}

/// <summary>One financing behind M7.</summary>
/// <param name="SubFund">The counted sub-fund that invested, with its G and T.</param>
/// <param name="Project">The project.</param>
/// <param name="Entry">The record.</param>
/// <param name="Numerator">What it adds above the line: the round, where it is the first counted one to tell of it.</param>
/// <param name="Denominator">What it adds below: this fund's part of what was invested.</param>
public sealed record LookThroughLine(SubFundLeverage SubFund, ProjectHistory Project, TimelineEntry<ProjectFinancing> Entry, Money Numerator, Money Denominator);
