using System.Text;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>What a number format says about the number beneath it.</summary>
/// <param name="IsDate">It shows a date.</param>
/// <param name="ShowsDay">The date with its day; without, a month is meant.</param>
/// <param name="IsPercent">It shows a hundred times the number.</param>
/// <param name="Unit">The unit that the number is in by what the format writes behind it: 万, 亿; 元 where the format itself shifts the point.</param>
internal sealed record NumberLook(bool IsDate, bool ShowsDay, bool IsPercent, string? Unit)
{
    private static readonly string[] Units = ["亿元", "万元", "亿", "万"];

    /// <summary>The look of a built-in format (ECMA-376, 18.8.30, East Asian ones too); null where nothing is special about it.</summary>
    public static NumberLook? OfBuiltIn(int id) => id switch
    {
        9 or 10 => new NumberLook(false, false, true, null),
        17 or 55 or 57 => new NumberLook(true, false, false, null),
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58) => new NumberLook(true, true, false, null),
        _ => null,
    };

    /// <summary>The look of a format's code; null where nothing is special about it.</summary>
    public static NumberLook? Of(string? code)
    {
        if (string.IsNullOrEmpty(code) || code == "General")
            return null;
        var (marks, words, isShifted) = Split(code);
        var showsDay = marks.Contains('d', StringComparison.Ordinal);
        if (showsDay || marks.Contains('y', StringComparison.Ordinal))
            return new NumberLook(true, showsDay, false, null);
        var unit = Units.FirstOrDefault(unit => words.Contains(unit, StringComparison.Ordinal));
        var isPercent = marks.Contains('%', StringComparison.Ordinal);
        if (unit is not null)
            unit = isShifted ? "元" : unit[..1] + "元";
        return unit is null && !isPercent ? null : new NumberLook(false, false, isPercent, unit);
    }

    /// <summary>
    /// The first section's marks without what is quoted, what is quoted, and whether the point is shifted: by a comma behind the last
    /// digit, or by a literal point, as in <c>0!.0,"万"</c>.
    /// </summary>
    private static (string Marks, string Words, bool IsShifted) Split(string code)
    {
        var marks = new StringBuilder();
        var words = new StringBuilder();
        var isShifted = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"' when code.IndexOf('"', i + 1) is > 0 and var end:
                    words.Append(code, i + 1, end - i - 1);
                    isShifted |= code[(i + 1)..end] == ".";
                    i = end;
                    break;
                case '[' when code.IndexOf(']', i + 1) is > 0 and var end:
                    i = end;
                    break;
                case '\\' or '!' when i + 1 < code.Length:
                    words.Append(code[++i]);
                    isShifted |= code[i] == '.';
                    break;
                case '_' or '*':
                    i++;
                    break;
                case ',' when marks.Length > 0 && marks[^1] is '0' or '#' && !code.AsSpan(i + 1).TrimStart(',').StartsWithDigitMark():
                    isShifted = true;
                    break;
                case > '\x7F':
                    words.Append(code[i]);
                    break;
                default:
                    marks.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return (marks.ToString().Replace("general", "", StringComparison.Ordinal), words.ToString(), isShifted);
    }
}

/// <summary>Marks of number formats.</summary>
internal static class NumberMarks
{
    /// <summary>True where a digit, or the point before digits, follows.</summary>
    public static bool StartsWithDigitMark(this ReadOnlySpan<char> code) => code.Length > 0 && code[0] is '0' or '#' or '?';
}
