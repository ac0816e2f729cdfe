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

    /// <summary>The number of the record that it is about, where a request is about several; the sentence begins with it.</summary>
    public long? Record { get; init; }

    /// <summary>A text from outside as a failure may quote it: never longer than a line, never half a character.</summary>
    public static string Quote(string text)
    {
        const int most = 60;
        if (text.Length <= most)
            return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
    }

    /// <inheritdoc />
    public override string ToString() => $"{Code.Id} at '{Pointer}'";
}
