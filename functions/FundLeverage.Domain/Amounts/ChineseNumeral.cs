using System.Numerics;

namespace FundLeverage.Domain.Amounts;

/// <summary>
/// Whole numbers in Chinese numerals, upper case as on cheques (贰亿柒仟伍佰万) or lower case (二亿七千五百万).
/// Strict: places fall from left to right, a skipped place is said with 零, and a last digit without its place
/// (二千五, which people hear as 2,500 or 2,005) counts as ambiguous.
/// </summary>
internal static class ChineseNumeral
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const string LowerDigits = "〇一二三四五六七八九";

    internal enum Reading
    {
        NotANumeral,
        Ambiguous,
        Exact,
    }

    /// <summary>True when a character can stand in a numeral.</summary>
    internal static bool IsNumeralCharacter(char c) => DigitOf(c) >= 0 || PlaceOf(c) > 0 || c is '万' or '亿';

    internal static int DigitOf(char c)
    {
        var digit = Digits.IndexOf(c, StringComparison.Ordinal);
        if (digit < 0)
            digit = LowerDigits.IndexOf(c, StringComparison.Ordinal);
        return digit >= 0 ? digit : c is '两' ? 2 : -1;
    }

    /// <summary>Reads a whole number below 万亿 times 万.</summary>
    internal static Reading Read(ReadOnlySpan<char> text, out BigInteger value)
    {
        value = BigInteger.Zero;
        if (text.IsEmpty)
            return Reading.NotANumeral;
        if (text.Length == 1 && DigitOf(text[0]) == 0)
            return Reading.Exact;

        var yi = text.LastIndexOf('亿');
        if (yi < 0)
            return ReadBelowYi(text, leading: true, out value);

        var high = ReadBelowYi(text[..yi], leading: true, out var yiPart);
        if (high != Reading.Exact || yiPart.IsZero)
            return high == Reading.Exact ? Reading.NotANumeral : high;
        var low = ReadRest(text[(yi + 1)..], yiPart, nextPlace: 8, out var rest, ReadBelowYi);
        value = (yiPart * 100_000_000) + rest;
        return low;
    }

    private delegate Reading Reader(ReadOnlySpan<char> text, bool leading, out BigInteger value);

    private static Reading ReadBelowYi(ReadOnlySpan<char> text, bool leading, out BigInteger value)
    {
        var wan = text.LastIndexOf('万');
        if (wan < 0)
            return ReadBelowWan(text, leading, out value);

        value = BigInteger.Zero;
        var high = ReadBelowWan(text[..wan], leading, out var wanPart);
        if (high != Reading.Exact || wanPart.IsZero)
            return high == Reading.Exact ? Reading.NotANumeral : high;
        var low = ReadRest(text[(wan + 1)..], wanPart, nextPlace: 4, out var rest, ReadBelowWan);
        value = (wanPart * 10_000) + rest;
        return low;
    }

    /// <summary>
    /// What follows 亿 or 万: nothing, or a part whose first place is the next one or is announced by 零. Where the 亿 or
    /// 万 place itself is empty, 零 may be said for it: the People's Bank's 正确填写票据和结算凭证的基本规定 writes
    /// 107,000 both as 壹拾万柒仟 and as 壹拾万零柒仟.
    /// </summary>
    private static Reading ReadRest(ReadOnlySpan<char> text, BigInteger high, int nextPlace, out BigInteger value, Reader read)
    {
        value = BigInteger.Zero;
        if (text.IsEmpty)
            return Reading.Exact;
        if (text.Length == 1 && DigitOf(text[0]) > 0)
            return Reading.Ambiguous;

        var reading = read(text, leading: false, out value);
        if (reading != Reading.Exact || value.IsZero)
            return reading == Reading.Exact ? Reading.NotANumeral : reading;
        var skipsPlace = value < BigInteger.Pow(10, nextPlace - 1);
        var saysZero = DigitOf(text[0]) == 0;
        return saysZero == skipsPlace || (saysZero && (high % 10).IsZero) ? Reading.Exact : Reading.NotANumeral;
    }

    private static Reading ReadBelowWan(ReadOnlySpan<char> text, bool leading, out BigInteger value)
    {
        value = BigInteger.Zero;
        var place = 10_000;
        var zeroSaid = false;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit == 0)
            {
                if (zeroSaid || (leading && i == 0))
                    return Reading.NotANumeral;
                zeroSaid = true;
                continue;
            }

            int unit;
            if (digit < 0)
            {
                // 拾万 and 十五 leave out the 一 in front of ten, at the start only.
                if (PlaceOf(text[i]) != 10 || i != 0 || !leading)
                    return Reading.NotANumeral;
                digit = 1;
                unit = 10;
            }
            else if (i + 1 < text.Length && PlaceOf(text[i + 1]) is var found and > 0)
            {
                unit = found;
                i++;
            }
            else if (i + 1 < text.Length)
            {
                return Reading.NotANumeral;
            }
            else if (place > 10 && i > 0 && !zeroSaid)
            {
                return Reading.Ambiguous;
            }
            else
            {
                unit = 1;
            }

            var skipped = place < 10_000 && unit < place / 10;
            if (unit >= place || (skipped && !zeroSaid) || (place < 10_000 && !skipped && zeroSaid))
                return Reading.NotANumeral;
            value += digit * unit;
            place = unit;
            zeroSaid = false;
        }

        return zeroSaid || value.IsZero ? Reading.NotANumeral : Reading.Exact;
    }

    private static int PlaceOf(char c) => c switch
    {
        '拾' or '十' => 10,
        '佰' or '百' => 100,
        '仟' or '千' => 1000,
        _ => 0,
    };
}
