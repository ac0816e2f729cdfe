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
    private readonly List<decimal> _amounts = [];
    private decimal _total;
    private int _without;

    public int Count { get; private set; }

    public Money Total => Money.Exactly(_total + 0.00m);

    /// <summary>Adds a project, or a part of one.</summary>
    /// <param name="amount">The amount, or the part of it; null where none is recorded.</param>
    /// <param name="counts">False for a part of a project that is counted elsewhere.</param>
    public void Add(Money? amount, bool counts = true)
    {
        if (counts)
            Count++;
        if (amount is { } known)
        {
            _total += known.Amount;
            _amounts.Add(known.Amount);
        }
        else if (counts)
        {
            _without++;
        }
    }

    public ProjectFigures ToFigures()
    {
        if (_amounts.Count == 0)
            return new ProjectFigures(Count, Total, _without, null, null);
        _amounts.Sort();
        var middle = _amounts.Count / 2;
        var median = _amounts.Count % 2 == 1 ? _amounts[middle] : (_amounts[middle - 1] + _amounts[middle]) / 2m;
        return new ProjectFigures(
            Count,
            Total,
            _without,
            Money.Yuan(Rounding.HalfUpQuotient(_total, _amounts.Count, 2)),
            Money.Yuan(Rounding.HalfUp(median, 2)));
    }
}
