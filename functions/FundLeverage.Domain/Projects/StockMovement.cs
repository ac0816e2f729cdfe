using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// 存量变动: how a stock came from the eve of a period to its end. Opening + entered − left is the closing count; with what the
/// amounts of those that stayed changed by, the closing amount.
/// </summary>
/// <param name="OpeningCount">期初个数.</param>
/// <param name="Opening">期初金额.</param>
/// <param name="EnteredCount">新增个数: in the stock at the end, not on the eve.</param>
/// <param name="Entered">Their amounts at the end.</param>
/// <param name="LeftCount">减少个数: in the stock on the eve, not at the end.</param>
/// <param name="Left">Their amounts on the eve.</param>
/// <param name="Revalued">金额调整 of those that stayed.</param>
/// <param name="ClosingCount">期末个数.</param>
/// <param name="Closing">期末金额.</param>
public sealed record StockMovement(
    int OpeningCount,
    Money Opening,
    int EnteredCount,
    Money Entered,
    int LeftCount,
    Money Left,
    Money Revalued,
    int ClosingCount,
    Money Closing);

/// <summary>A movement under way.</summary>
internal struct StockMovementTally
{
    private (int Count, Int128 Sum) _opening;
    private (int Count, Int128 Sum) _entered;
    private (int Count, Int128 Sum) _left;
    private (int Count, Int128 Sum) _closing;
    private Int128 _revalued;

    /// <param name="before">The amount in fen on the eve, where it was in the stock then; none recorded is nothing.</param>
    /// <param name="after">The same at the end.</param>
    public void Add(long? before, long? after)
    {
        if (before is null && after is null)
            return;
        if (before is { } was)
            Count(ref _opening, was);
        if (after is { } @is)
            Count(ref _closing, @is);
        if (before is null && after is { } entered)
            Count(ref _entered, entered);
        if (after is null && before is { } left)
            Count(ref _left, left);
        if (before is { } old && after is { } young)
            _revalued += (Int128)young - old;
    }

    public readonly StockMovement ToMovement() => new(
        _opening.Count, Of(_opening.Sum), _entered.Count, Of(_entered.Sum), _left.Count, Of(_left.Sum), Of(_revalued), _closing.Count, Of(_closing.Sum));

    private static Money Of(Int128 fen) => Money.OfFen(fen);

    private static void Count(ref (int Count, Int128 Sum) tally, long amount) => tally = (tally.Count + 1, unchecked(tally.Sum + amount));
}
