using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Projects;

/// <summary>How many projects, and worth how much.</summary>
/// <param name="Count">How many.</param>
/// <param name="TotalInvestment">总投资 of those of which one is recorded.</param>
/// <param name="WithoutInvestment">Of how many none is recorded.</param>
/// <param name="Average">The mean of those that have one, half-up to fen; null where none has.</param>
/// <param name="Median">Their median, half-up to fen; null where none has.</param>
public sealed record ProjectFigures(int Count, Money TotalInvestment, int WithoutInvestment, Money? Average, Money? Median);

/// <summary>Figures under way.</summary>
internal sealed class ProjectTally
{
    private readonly Sample _amounts = new();
    private int _without;

    public int Count { get; private set; }

    /// <summary>Adds a project, or a part of one.</summary>
    /// <param name="fen">The amount, or the part of it; null where none is recorded.</param>
    /// <param name="counts">False for a part of a project that is counted elsewhere.</param>
    public void Add(long? fen, bool counts = true)
    {
        if (counts)
            Count++;
        if (fen is { } known)
            _amounts.Add(known);
        else if (counts)
            _without++;
    }

    /// <summary>The figures, asked for once.</summary>
    public ProjectFigures ToFigures()
    {
        var (known, sum, twiceMedian) = _amounts.Take();
        var total = Money.OfFen(sum);
        return known == 0
            ? new ProjectFigures(Count, total, _without, null, null)
            : new ProjectFigures(
                Count,
                total,
                _without,
                Money.Yuan(Rounding.HalfUpQuotient(total.Amount, known, 2)),
                Money.Yuan(Rounding.HalfUp((decimal)twiceMedian / 200m, 2)));
    }
}
