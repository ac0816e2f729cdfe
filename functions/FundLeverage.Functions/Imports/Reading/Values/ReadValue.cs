using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>What a cell says for a field: a value, with a warning perhaps; or why there is none; or nothing at all.</summary>
/// <param name="Value">As the routes take it.</param>
/// <param name="Problem">A failure, or beside a value a warning.</param>
/// <param name="Number">An amount in yuan, or a figure, for totals.</param>
/// <param name="Hedge">The word beside a figure: <c>nearly</c>.</param>
/// <param name="Unit">The unit behind a figure.</param>
internal readonly record struct ReadValue(string? Value, Failure? Problem = null, decimal? Number = null, string? Hedge = null, string? Unit = null)
{
    /// <summary>The cell is empty, or says so.</summary>
    public static readonly ReadValue Nothing;

    /// <summary>True where the cell says something.</summary>
    public bool IsSomething => Value is not null || Problem is not null;

    public static ReadValue Failed(FailureCode code, params (string Name, object Value)[] details) => new(null, new Failure(code, "", details));

    public static implicit operator ReadValue(Failure failure) => new(null, failure);
}
