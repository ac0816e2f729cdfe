namespace FundLeverage.Domain.Results;

/// <summary>One thing that is wrong: what (the code), where (a JSON pointer) and the values its sentence mentions.</summary>
public sealed record Failure
{
    /// <summary>A failure at a place.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="pointer">RFC 6901 pointer into the request, such as <c>/amount</c>; empty for the whole of it.</param>
    /// <param name="details">Named values for the sentence: text, <c>Money</c> or dates.</param>
    public Failure(FailureCode code, string pointer, params (string Name, object Value)[] details)
    {
        ArgumentNullException.ThrowIfNull(details);
        Code = code;
        Pointer = pointer;
        Details = details;
    }

    /// <summary>What is wrong.</summary>
    public FailureCode Code { get; init; }

    /// <summary>Where, as an RFC 6901 pointer; empty for the whole request.</summary>
    public string Pointer { get; init; }

    /// <summary>Values that the sentence mentions, by name.</summary>
    public IReadOnlyList<(string Name, object Value)> Details { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Code.Id} at '{Pointer}'";
}
