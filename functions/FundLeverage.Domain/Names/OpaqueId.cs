using System.Text.RegularExpressions;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Names;

/// <summary>
/// An id of a workspace, fund, sub-fund or the like: 1 to 40 of <c>a-z 0-9 -</c>. It stands in routes and storage
/// keys as it is, so nothing in it ever needs escaping and no two spellings mean the same thing.
/// </summary>
public sealed partial record OpaqueId : IComparable<OpaqueId>
{
    /// <summary>The text is no id.</summary>
    public static readonly FailureCode Malformed = new("id-malformed", FailureKind.Invalid);

    private OpaqueId(string value) => Value = value;

    /// <summary>The id as text.</summary>
    public string Value { get; }

    /// <summary>Reads an id; nothing is trimmed or lowered.</summary>
    public static Outcome<OpaqueId> Parse(string? text) => text is not null && Shape().IsMatch(text)
        ? new OpaqueId(text)
        : new Failure(Malformed, "", ("text", Failure.Quote(text ?? "")));

    /// <summary>An id that is known to be well formed, such as a literal or one read from storage.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static OpaqueId Of(string text) => Parse(text).TryGet(out var id)
        ? id
        : throw new ArgumentException($"'{text}' is not 1 to 40 characters of a-z, 0-9 and '-'.", nameof(text));

    /// <inheritdoc />
    public int CompareTo(OpaqueId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
