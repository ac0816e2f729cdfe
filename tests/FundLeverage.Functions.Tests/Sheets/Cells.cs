using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>Values of JSON, of cells and of CSV as texts that compare.</summary>
internal static class Cells
{
    public static string Text(object? value) => value switch
    {
        null or JValue { Value: null } => "",
        JValue { Value: string text } => text,
        JValue { Value: long or decimal or double } number => ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A field of CSV without what makes it inert, a number without the zeros at its end.</summary>
    public static string Plain(string field) => field.StartsWith('\'')
        ? field[1..]
        : field.Contains('.', StringComparison.Ordinal) && decimal.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : field;

    /// <summary>A path with more parameters.</summary>
    public static string With(string path, string query) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
}
