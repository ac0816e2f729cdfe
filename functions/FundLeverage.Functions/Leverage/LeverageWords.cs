using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Leverage;

/// <summary>What is said of a sub-fund beside its name.</summary>
internal static class LeverageWords
{
    /// <summary>Why it does not count; where it is formed only later, on which day.</summary>
    public static string Why(ExcludedSubFund excluded, Language language) => excluded.FormedOn is { } formedOn
        ? Sentences.Fill("excluded:formedLater", language, ("formedOn", RecordAnswers.Text(formedOn)))
        : Sentences.Fill($"excluded:{EnumText.Of(excluded.Reason)}", language);

    /// <summary>A text about a sub-fund; with its id where another has its name.</summary>
    public static string Named(OpaqueId subFund, string name, IReadOnlySet<string> shared, string text, Language language) =>
        shared.Contains(name) ? Sentences.Fill("leverage:withId", language, ("id", subFund.Value), ("text", text)) : text;

    /// <summary>A sub-fund's name; with its id where another has the name, too.</summary>
    public static string Name(OpaqueId subFund, string name, IReadOnlySet<string> shared, Language language) =>
        shared.Contains(name) ? Sentences.Fill("leverage:nameWithId", language, ("id", subFund.Value), ("name", name)) : name;
}
