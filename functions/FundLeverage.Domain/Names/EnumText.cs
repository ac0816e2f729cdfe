using System.Diagnostics.CodeAnalysis;

namespace FundLeverage.Domain.Names;

/// <summary>Choices as they stand in JSON, queries and the ledger: <c>TransferOut</c> is <c>transferOut</c>, exactly.</summary>
public static class EnumText
{
    /// <summary>The text of a choice.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Choices<T>.Texts[value];

    /// <summary>Every text, in the order declared.</summary>
    public static IReadOnlyCollection<string> All<T>()
        where T : struct, Enum => Choices<T>.Values.Keys;

    /// <summary>The choice of a text; upper and lower case matter.</summary>
    public static bool TryParse<T>(string? text, [MaybeNullWhen(false)] out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && Choices<T>.Values.TryGetValue(text, out value);
    }

    /// <summary>The choice of a text that was written by <see cref="Of"/>.</summary>
    /// <exception cref="FormatException">It was not.</exception>
    public static T Parse<T>(string text)
        where T : struct, Enum => TryParse<T>(text, out var value)
        ? value
        : throw new FormatException($"'{text}' is none of {string.Join(", ", All<T>())}.");

    private static class Choices<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Values =
            Enum.GetValues<T>().ToDictionary(Camel, StringComparer.Ordinal);

        public static readonly Dictionary<T, string> Texts = Values.ToDictionary(entry => entry.Value, entry => entry.Key);

        private static string Camel(T value)
        {
            var name = value.ToString();
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }
}
