using System.Globalization;

namespace FundLeverage.Fuzzing.Requests;

/// <summary>Long texts, short.</summary>
internal static class Brief
{
    private const int Most = 1_500;

    public static string Of(string text) =>
        text.Length <= Most ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..Most]}… ({text.Length} characters)");
}
