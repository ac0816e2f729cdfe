using System.Collections.Frozen;
using FundLeverage.Functions.Imports.Reading.Values;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>The words that clerks use for columns, choices and units, from <c>headings.json</c>; a new one is a line there.</summary>
internal static class Words
{
    private static readonly JObject Data = Load();

    /// <summary>What a column means, by its heading.</summary>
    private static readonly FrozenDictionary<string, string> Headings = ByWord((JObject)Data["columns"]!, (_, column) => column["headings"]!.Select(word => (string)word!));

    /// <summary>What a column means, by the field that a mapping names.</summary>
    private static readonly FrozenDictionary<string, string> Fields = ((JObject)Data["columns"]!).Properties()
        .SelectMany(column => column.Value["fields"]!.Select(field => (Field: (string)field!, Meaning: column.Name)))
        .ToFrozenDictionary(entry => entry.Field, entry => entry.Meaning, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Choices = ((JObject)Data["choices"]!).Properties()
        .ToFrozenDictionary(choice => choice.Name, choice => ByWord((JObject)choice.Value, (name, words) => words.Select(word => (string)word!).Append(name)), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blank = Data["blank"]!.Select(word => (string)word!).ToFrozenSet(StringComparer.Ordinal);

    private static readonly int Longest = Headings.Keys.Max(heading => heading.Length);

    /// <summary>Words for a scale of money, the longest first, with the one that amounts are written in.</summary>
    public static readonly IReadOnlyList<(string Word, string Means)> Scales = Longer(Data["units"]!["scales"]!);

    /// <summary>Words for a currency, the longest first, with the one that amounts are written in.</summary>
    public static readonly IReadOnlyList<(string Word, string Means)> Currencies = Longer(Data["units"]!["currencies"]!);

    /// <summary>What a heading means, or null.</summary>
    public static string? MeaningOf(string heading) => heading.Length <= Longest + 8 ? Headings.GetValueOrDefault(Key(heading)) : null;

    /// <summary>What a field of a mapping means, or null.</summary>
    public static string? MeaningOfField(string field) => Fields.GetValueOrDefault(field.Replace('/', '.').Trim('.', ' '));

    /// <summary>The choice that a word stands for, or null.</summary>
    public static string? ChoiceOf(string choice, string word) => Choices[choice].GetValueOrDefault(Key(word));

    /// <summary>The choices as the routes take them.</summary>
    public static IEnumerable<string> ChoicesOf(string choice) => ((JObject)Data["choices"]![choice]!).Properties().Select(property => property.Name);

    /// <summary>True for what stands in a cell to say that there is nothing.</summary>
    public static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text) || (text.Length <= 8 && Blank.Contains(PlainText.Of(text)));

    /// <summary>Every heading with what it means, and what it comes to without spaces and marks.</summary>
    public static IEnumerable<(string Text, string Key, string Meaning)> AllHeadings() => ((JObject)Data["columns"]!).Properties()
        .SelectMany(column => column.Value["headings"]!.Select(heading => ((string)heading!, Key((string)heading!), column.Name)));

    private static FrozenDictionary<string, string> ByWord(JObject words, Func<string, JToken, IEnumerable<string>> list) => words.Properties()
        .SelectMany(entry => list(entry.Name, entry.Value).Select(word => (Word: Key(word), Means: entry.Name)))
        .DistinctBy(entry => entry.Word)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Means, StringComparer.Ordinal);

    /// <summary>Without spaces and marks: a line break in a heading, a star of a required column, hyphens.</summary>
    private static string Key(string text) => string.Concat(PlainText.Of(text).Where(c => char.IsLetterOrDigit(c) || c is '#' or '$' or '¥'));

    private static List<(string, string)> Longer(JToken words) =>
        [.. ((JObject)words).Properties().SelectMany(entry => entry.Value.Select(word => ((string)word!, entry.Name))).OrderByDescending(entry => entry.Item1.Length)];

    private static JObject Load()
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream("headings.json") ?? throw new InvalidOperationException("headings.json is not embedded.");
        using var reader = new StreamReader(stream);
        return JObject.Parse(reader.ReadToEnd());
    }
}
