using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Amounts;

/// <summary>
/// Reads amounts in the notations of finance staff: <c>2.75亿</c>, <c>27,500万元</c>, <c>２７５００万</c>,
/// <c>￥275,000,000.00</c>, <c>2亿7500万元</c>, <c>贰亿柒仟伍佰万元整</c>, <c>500万美元</c>.
/// What could be read in two ways is refused, never guessed.
/// </summary>
public static partial class AmountText
{
    /// <summary>No amount needs more characters; a longer text is not examined.</summary>
    public const int MaxLength = 100;

    private static readonly (string Word, BigInteger Factor)[] Scales =
    [
        ("万亿", BigInteger.Pow(10, 12)), ("千亿", BigInteger.Pow(10, 11)), ("百亿", BigInteger.Pow(10, 10)), ("十亿", BigInteger.Pow(10, 9)),
        ("亿", BigInteger.Pow(10, 8)), ("千万", BigInteger.Pow(10, 7)), ("百万", BigInteger.Pow(10, 6)), ("十万", BigInteger.Pow(10, 5)),
        ("万", BigInteger.Pow(10, 4)), ("千", BigInteger.Pow(10, 3)),
    ];

    private static readonly (string Name, Currency Currency)[] CurrencyNames =
    [
        .. Currency.All
            .SelectMany(c => c.OtherNames.Append(c.Code).Append(c.Unit).Select(name => (name, c)))
            .Where(entry => entry.name != Currency.Cny.Unit)
            .OrderByDescending(entry => entry.name.Length),
    ];

    /// <summary>Reads an amount of any sign.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <returns>The exact amount in its currency (yuan when none is named), or one failure with a code of <see cref="AmountFailures"/>.</returns>
    public static Outcome<Money> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Failure(AmountFailures.Empty, "");
        if (text.Length > MaxLength)
            return Refuse(AmountFailures.Unreadable, text);

        var core = Normalise(text);
        if (Approximation().IsMatch(core))
            return Refuse(AmountFailures.Approximate, text);

        var signed = TakeSign(ref core, out var negative);
        if (!TakeCurrency(ref core, out var currency, out var bareDollar))
            return Refuse(bareDollar ? AmountFailures.Ambiguous : AmountFailures.Unreadable, text);
        if (!signed)
            TakeSign(ref core, out negative);

        var refusal = ReadFen(core, out var fen);
        if (refusal is not null)
            return Refuse(refusal, text);
        return FromFen(negative ? -fen : fen, currency, text);
    }

    /// <summary>Takes a number in yuan, as a JSON number gives it.</summary>
    public static Outcome<Money> FromYuan(decimal yuan)
    {
        var text = yuan.ToString(CultureInfo.InvariantCulture);
        if (Math.Abs(yuan) > 1_000_000_000_000_000_000m)
            return Refuse(AmountFailures.TooLarge, text);
        return Rounding.HalfUp(yuan, 2) == yuan
            ? FromFen(new BigInteger(yuan * 100m), Currency.Cny, text)
            : Refuse(AmountFailures.TooPrecise, text);
    }

    private static Outcome<Money> FromFen(BigInteger fen, Currency currency, string text) =>
        fen < long.MinValue || fen > long.MaxValue
            ? Refuse(AmountFailures.TooLarge, text)
            : Money.FromFen((long)fen, currency);

    private static Failure Refuse(FailureCode code, string text) => new(code, "", ("text", Failure.Quote(text.Trim())));

    private static string Normalise(string text)
    {
        var core = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = Plain(source[i]);
        });
        return core.Trim();
    }

    private static char Plain(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '￥' => '¥',
        '−' or '–' or '—' => '-',
        '萬' => '万',
        '億' => '亿',
        '圓' or '圆' => '元',
        '貳' => '贰',
        '參' or '叄' => '叁',
        '陸' => '陆',
        '兩' => '两',
        _ => c,
    };

    /// <summary>Takes one sign from the front, or the accountant's brackets; true when there is one, be it +.</summary>
    private static bool TakeSign(ref string core, out bool negative)
    {
        negative = false;
        if (core.Length > 2 && core[0] == '(' && core[^1] == ')')
        {
            core = core[1..^1].Trim();
            negative = true;
            return true;
        }

        if (core.Length == 0 || core[0] is not ('-' or '+' or '负'))
            return false;
        negative = core[0] != '+';
        core = core[1..].TrimStart();
        return true;
    }

    /// <summary>Takes a currency's name from the front or the end; false when two disagree or a bare $ stands there.</summary>
    private static bool TakeCurrency(ref string core, out Currency currency, out bool bareDollar)
    {
        Currency? front = null, end = null;
        while (Named(core, (text, name) => text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is var (name, found)
            && (front is null || front.Equals(found)))
        {
            front = found;
            core = core[name.Length..].TrimStart();
        }

        if (Named(core, (text, name) => text.EndsWith(name, StringComparison.OrdinalIgnoreCase)) is var (endName, endFound))
        {
            end = endFound;
            core = core[..^endName.Length].TrimEnd();
        }

        bareDollar = core.Contains('$', StringComparison.Ordinal);
        currency = front ?? end ?? Currency.Cny;
        return !bareDollar && (end is null || end.Equals(currency));
    }

    private static (string Name, Currency Currency)? Named(string text, Func<string, string, bool> at)
    {
        foreach (var entry in CurrencyNames)
        {
            if (at(text, entry.Name))
                return entry;
        }

        return null;
    }

    /// <summary>Reads what is left: a main part, then 元, 角, 分 and 整.</summary>
    private static FailureCode? ReadFen(string core, out BigInteger fen)
    {
        fen = BigInteger.Zero;
        var tail = YuanTail().Match(core);
        var main = core[..tail.Index].TrimEnd();
        var hasYuan = tail.Groups["yuan"].Success;
        var hasSmall = tail.Groups["jiao"].Success || tail.Groups["fen"].Success;
        if ((tail.Groups["whole"].Success && !hasYuan && !hasSmall) || (main.Length == 0 && (hasYuan || !hasSmall)))
            return AmountFailures.Unreadable;

        if (main.Length > 0)
        {
            if (hasSmall && !hasYuan)
                return AmountFailures.Unreadable;

            // 1.5元5角 says the 角 twice; whoever wrote it meant one of the two.
            if (hasSmall && main.Contains('.', StringComparison.Ordinal))
                return AmountFailures.Ambiguous;
            var refusal = ChineseNumeral.IsNumeralCharacter(main[0]) ? ReadNumeral(main, out fen) : ReadDigits(main, hasYuan, out fen);
            if (refusal is not null)
                return refusal;
        }

        fen += (SmallDigit(tail.Groups["jiao"]) * 10) + SmallDigit(tail.Groups["fen"]);
        return null;
    }

    private static int SmallDigit(Group group)
    {
        if (!group.Success)
            return 0;
        var c = group.Value[0];
        return char.IsAsciiDigit(c) ? c - '0' : ChineseNumeral.DigitOf(c);
    }

    private static FailureCode? ReadNumeral(string main, out BigInteger fen)
    {
        var reading = ChineseNumeral.Read(main, out var yuan);
        fen = yuan * 100;
        return reading switch
        {
            ChineseNumeral.Reading.Exact => null,
            ChineseNumeral.Reading.Ambiguous => AmountFailures.Ambiguous,
            _ => AmountFailures.Unreadable,
        };
    }

    /// <summary>Reads one number with a scale (27,500万) or several that fall (2亿7500万).</summary>
    private static FailureCode? ReadDigits(string main, bool hasYuan, out BigInteger fen)
    {
        fen = BigInteger.Zero;
        var parts = new List<(string Number, string Word)>();
        for (var position = 0; position < main.Length;)
        {
            var part = Part().Match(main, position);
            if (!part.Success)
                return AmountFailures.Unreadable;
            parts.Add((part.Groups["number"].Value, part.Groups["scale"].Value));
            position = part.Index + part.Length;
        }

        BigInteger? above = null;
        foreach (var (number, word) in parts)
        {
            var scale = word.Length == 0 ? BigInteger.One : Scales.First(s => s.Word == word).Factor;
            var refusal = ReadNumber(number, scale, out var value);
            if (refusal is not null)
                return refusal;

            // 2亿7500 may mean 2亿7500万; 2.5亿300万 is nobody's way to write one number.
            if (parts.Count > 1 && word.Length > 0 && number.Contains('.', StringComparison.Ordinal))
                return AmountFailures.Ambiguous;
            if (above is { } higher && (value >= higher * 100 || scale >= higher || (word.Length == 0 && !hasYuan)))
                return AmountFailures.Ambiguous;
            above = scale;
            fen += value;
        }

        return null;
    }

    private static FailureCode? ReadNumber(string number, BigInteger scale, out BigInteger fen)
    {
        fen = BigInteger.Zero;
        if (number.Contains(',', StringComparison.Ordinal) ? !Grouped().IsMatch(number) : number.Count(c => c == '.') > 1)
            return AmountFailures.Ambiguous;
        if (!Grouped().IsMatch(number) && !Ungrouped().IsMatch(number))
            return AmountFailures.Unreadable;

        var digits = number.Replace(",", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var mantissa = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        fen = BigInteger.DivRem(mantissa * scale * 100, BigInteger.Pow(10, decimals), out var finer);
        return finer.IsZero ? null : AmountFailures.TooPrecise;
    }

    [GeneratedRegex(@"[约近超逾余多达]|左右|上下|以上|以下|不低于|不少于|不足|[0-9亿万元]\s*[~\-至到]\s*[0-9]|^[~≈><]", RegexOptions.CultureInvariant)]
    private static partial Regex Approximation();

    [GeneratedRegex(@"(?<yuan>\s*元)?(?:零?(?<jiao>[0-9壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?(?:零?(?<fen>[0-9壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?(?<whole>整|正)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YuanTail();

    [GeneratedRegex(@"\G(?<number>[0-9][0-9.,]*)\s*(?<scale>万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千)?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ungrouped();
}
