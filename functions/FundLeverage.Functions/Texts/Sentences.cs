using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Results;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Texts;

/// <summary>Every sentence for people, from <c>Chinese.resx</c> and <c>English.resx</c>. Placeholders are names in braces.</summary>
internal static partial class Sentences
{
    private static readonly ResourceManager Chinese = new("FundLeverage.Functions.Texts.Chinese", typeof(Sentences).Assembly);
    private static readonly ResourceManager English = new("FundLeverage.Functions.Texts.English", typeof(Sentences).Assembly);

    /// <summary>A failure's sentence.</summary>
    public static string Of(Failure failure, Language language)
    {
        var sentence = Fill($"failure:{failure.Code.Id}", language, [.. failure.Details]);
        return failure.Record is { } seq ? Fill("failure-of-record", language, ("seq", seq), ("sentence", sentence)) : sentence;
    }

    /// <summary>The title of a problem with this status.</summary>
    public static string Title(int status, Language language) => Fill(string.Create(CultureInfo.InvariantCulture, $"title:{status}"), language);

    /// <summary>The sentence of a key with its placeholders filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key; a test finds that.</exception>
    public static string Fill(string key, Language language, params (string Name, object Value)[] values)
    {
        var resources = language == Language.English ? English : Chinese;
        var text = resources.GetString(key, CultureInfo.InvariantCulture)
            ?? throw new MissingManifestResourceException($"No {language} text '{key}'.");

        // In one pass: a value that looks like a placeholder stays what it is.
        return Placeholder().Replace(text, placeholder =>
        {
            foreach (var (name, value) in values)
            {
                if (placeholder.ValueSpan[1..^1].SequenceEqual(name))
                    return Show(value, language);
            }

            return placeholder.Value;
        });
    }

    private static string Show(object value, Language language) => value switch
    {
        Money money when language == Language.English => $"{money.Currency.Code} {AmountFormat.Plain(money)}",
        Enum choice => Fill($"{Camel(choice.GetType().Name)}:{Camel(choice.ToString())}", language),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
