namespace FundLeverage.Domain.Results;

/// <summary>
/// A stable name for one way to fail, such as <c>amount-too-precise</c>. Callers may rely on it; it is never renamed.
/// Its sentence in each language is in the text resources, its page is a heading in <c>docs/failures.md</c>.
/// </summary>
/// <param name="Id">Lower case words joined by hyphens.</param>
/// <param name="Kind">What the caller can do about it.</param>
public sealed record FailureCode(string Id, FailureKind Kind)
{
    /// <inheritdoc />
    public override string ToString() => Id;
}
