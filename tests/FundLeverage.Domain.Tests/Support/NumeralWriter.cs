using System.Text;

namespace FundLeverage.Domain.Tests.Support;

/// <summary>Writes Chinese numerals from the decimal digits of a number; knows nothing of the product's reader.</summary>
internal static class NumeralWriter
{
    /// <summary>壹仟零伍万: as on a cheque.</summary>
    public static string Upper(long number) => Write(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]);

    /// <summary>一千零五万, and 十五 for 一十五 at the start.</summary>
    public static string Lower(long number)
    {
        var text = Write(number, "零一二三四五六七八九", ["", "十", "百", "千"]);
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>Digit by digit from the left: a run of zeros before another digit is said as one 零.</summary>
    private static string Write(long number, string digits, string[] places)
    {
        if (number == 0)
            return digits[..1];

        var text = new StringBuilder();
        var figures = number.ToString("D16", System.Globalization.CultureInfo.InvariantCulture);
        var zeroPending = false;
        for (var i = 0; i < figures.Length; i++)
        {
            var (group, place) = ((15 - i) / 4, (15 - i) % 4);
            if (figures[i] == '0')
            {
                zeroPending = text.Length > 0;
            }
            else
            {
                if (zeroPending)
                    text.Append(digits[0]);
                zeroPending = false;
                text.Append(digits[figures[i] - '0']).Append(places[place]);
            }

            if (place == 0)
                EndGroup(text, figures, i, group, ref zeroPending);
        }

        return text.ToString();
    }

    /// <summary>A whole group closes with its word, and 零 is then said only where the next group has no thousands.</summary>
    private static void EndGroup(StringBuilder text, string figures, int end, int group, ref bool zeroPending)
    {
        var groupSaid = figures.AsSpan(end - 3, 4).ContainsAnyExcept('0');
        if (group is 3 or 1 && groupSaid)
            text.Append('万');
        else if (group == 2 && text.Length > 0)
            text.Append('亿');
        if (groupSaid || group == 2)
            zeroPending = false;
    }
}
