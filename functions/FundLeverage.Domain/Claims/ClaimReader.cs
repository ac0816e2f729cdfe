using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Claims;

/// <summary>Reads the figures out of a sentence, each with what the words beside it say. Dates and counts are told apart and never become terms.</summary>
public static class ClaimReader
{
    private const int Reach = 24;
    private const char WideFirst = '！';
    private const char WideLast = '～';
    private const int WideShift = '！' - '!';

    /// <summary>The figures in the order of the text.</summary>
    public static ImmutableArray<ClaimFigure> Read(string text)
    {
        // Full-width digits and signs are the others, a place each, so that places stay what they are.
        var plain = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = source[i] is >= WideFirst and <= WideLast && source[i] is not '，' ? (char)(source[i] - WideShift) : source[i] == '　' ? ' ' : source[i];
        });

        var ratios = ClaimWords.OneTo().Matches(plain).ToList();
        var tokens = ClaimWords.Number().Matches(plain).Where(token => !ratios.Any(ratio => token.Index < ratio.Index + ratio.Length && ratio.Index < token.Index + token.Length)).ToList();
        var figures = new List<ClaimFigure>();
        figures.AddRange(ratios.Select(ratio => Ratio(ratio, text)).OfType<ClaimFigure>());
        for (var i = 0; i < tokens.Count; i++)
        {
            var before = Before(plain, tokens, i);
            var after = After(plain, tokens, i);
            if (Figure(tokens[i], text, before, after, Each(plain, tokens, i), figures) is { } figure)
                figures.Add(figure);
        }

        return [.. figures.OrderBy(figure => figure.Start)];
    }

    private static ClaimFigure? Figure(Match token, string text, string before, string after, int each, List<ClaimFigure> earlier)
    {
        var number = token.Groups["number"].Value;
        if (Value(number) is not { } value)
            return null;
        var what = token.Groups["what"].Value;
        var unit = token.Groups["unit"].Value;
        var currency = Currency(token);
        var power = ClaimWords.Powers.GetValueOrDefault(unit);
        var kind = Kind(token, what, unit, before);
        var sum = earlier.LastOrDefault(figure => figure.Kind == FigureKind.Money && figure.Role != FigureRole.Part);
        if (kind == FigureKind.Count && ClaimWords.NamesTime().IsMatch(what))
            return null;
        if (kind is null)
        {
            // A bare number in brackets behind a sum is one of its parts, in its unit.
            if (!IsInBrackets(text, token.Index) || sum is null || what.Length > 0 || IsYear(number))
                return null;
            kind = FigureKind.Money;
            power = Magnitude(sum.Step, sum.Text);
            currency = sum.Currency;
        }

        var scale = Rational.PowerOfTen(power) * Rational.Of(each);
        var role = kind switch
        {
            FigureKind.Multiple or FigureKind.Share => ClaimWords.GrowthAhead().IsMatch(before) ? FigureRole.Growth : FigureRole.Unknown,
            FigureKind.Money when IsInBrackets(text, token.Index) && sum is { Role: FigureRole.Total } => FigureRole.Part,
            FigureKind.Money => Role(before, after),
            _ => FigureRole.Unknown,
        };
        var upper = token.Groups["upper"] is { Success: true, Value: var end } ? Rational.Of(decimal.Parse(end, CultureInfo.InvariantCulture)) * scale : (Rational?)null;
        var start = token.Index + token.Length - token.Value.TrimStart().Length;
        return new ClaimFigure(start, End(token) - start, text[start..End(token)], kind.Value, role, value * scale, Step(number) * scale, HedgeOf(token), currency, upper);
    }

    private static FigureKind? Kind(Match token, string what, string unit, string before)
    {
        if (what is "倍" or "배" || what.Equals("times", StringComparison.OrdinalIgnoreCase) || what.Equals("fold", StringComparison.OrdinalIgnoreCase) || what.Equals("x", StringComparison.OrdinalIgnoreCase))
            return FigureKind.Multiple;
        if (what is "%" || what.Equals("percent", StringComparison.OrdinalIgnoreCase))
            return FigureKind.Share;
        if (what.Length > 0 && !ClaimWords.Currencies.ContainsKey(what))
            return FigureKind.Count;
        if (what.Length > 0 || unit.Length > 0 || token.Groups["currency"].Success)
            return FigureKind.Money;
        return ClaimWords.MultipleAhead().IsMatch(before) ? FigureKind.Multiple : null;
    }

    private static FigureRole Role(string before, string after)
    {
        if (ClaimWords.Fiscal().IsMatch(before))
            return FigureRole.Fiscal;
        var (best, distance) = (FigureRole.Unknown, int.MaxValue);
        foreach (var (role, words) in ClaimWords.Roles)
        {
            if (words.Matches(before).LastOrDefault() is { } ahead && before.Length - ahead.Index - ahead.Length < distance)
                (best, distance) = (role, before.Length - ahead.Index - ahead.Length);
            if (words.Match(after) is { Success: true, Value: not "from" } behind && behind.Index < distance)
                (best, distance) = (role, behind.Index);
        }

        // What the guidance fund itself paid in stands below the line.
        return best == FigureRole.PaidIn && ClaimWords.NamesGuidance().IsMatch(before) ? FigureRole.Guidance : best;
    }

    private static ClaimFigure? Ratio(Match ratio, string text)
    {
        var number = ratio.Groups["number"].Value;
        return Value(number) is { } value
            ? new ClaimFigure(ratio.Index, ratio.Length, text.Substring(ratio.Index, ratio.Length), FigureKind.Multiple, FigureRole.OtherCapital, value, Step(number), Hedge.None, null)
            : null;
    }

    /// <summary>How many of the same follow: 4 in 4只各60.</summary>
    private static int Each(string text, List<Match> tokens, int i) =>
        i > 0 && text[End(tokens[i - 1])..tokens[i].Index].Trim() == "各"
        && int.TryParse(tokens[i - 1].Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many is > 0 and < 10_000
            ? many
            : 1;

    private static string Before(string text, List<Match> tokens, int i)
    {
        var from = Math.Max(i == 0 ? 0 : End(tokens[i - 1]), tokens[i].Index - Reach);
        var words = text[from..tokens[i].Index];
        return words[(words.LastIndexOfAny(['。', '；', ';', '\n', '，', ',', '、', '(']) + 1)..].TrimEnd();
    }

    private static string After(string text, List<Match> tokens, int i)
    {
        var from = End(tokens[i]);
        var to = Math.Min(i + 1 < tokens.Count ? tokens[i + 1].Index : text.Length, from + Reach);
        var words = text[from..to];
        if (ClaimWords.Mobilises().Match(words) is { Success: true, Index: var verb })
            words = words[..verb];
        var end = words.IndexOfAny(['。', '；', ';', '\n', '，', ',', '、', ' ', ')']);
        return end > 0 ? words[..end] : end == 0 && words.Length > 1 && words[0] == ' ' && char.IsAsciiLetter(words[1]) ? words : end < 0 ? words : "";
    }

    /// <summary>Where a number ends, without the blanks behind it.</summary>
    private static int End(Match token) => token.Index + token.Value.TrimEnd().Length;

    private static Rational? Value(string number)
    {
        if (char.IsAsciiDigit(number[0]))
            return decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? Rational.Of(value) : null;
        return AmountText.Parse(number + "元").TryGet(out var money) ? Rational.Of(money.Amount) : null;
    }

    private static Rational Step(string number) =>
        number.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? Rational.PowerOfTen(point + 1 - number.Length) : Rational.PowerOfTen(0);

    private static Hedge HedgeOf(Match token)
    {
        foreach (var group in new[] { "tail", "hedge", "more" })
        {
            if (token.Groups[group] is { Success: true, Value: var word } && ClaimWords.Hedges.TryGetValue(word, out var hedge))
                return hedge;
        }

        return Hedge.None;
    }

    private static string? Currency(Match token)
    {
        foreach (var group in new[] { "what", "currency" })
        {
            if (token.Groups[group] is { Success: true, Value: var word } && ClaimWords.Currencies.TryGetValue(word, out var currency))
                return currency;
        }

        return token.Groups["unit"].Value is "조" or "억" ? "KRW" : null;
    }

    private static bool IsYear(string number) => number.Length == 4 && number[0] is '1' or '2' && !number.Contains('.', StringComparison.Ordinal);

    private static bool IsInBrackets(string text, int at) => text.LastIndexOfAny(['(', '(', ')', ')'], at) is >= 0 and var bracket && text[bracket] is '(' or '(';

    /// <summary>The power of ten of a figure's unit, from its last digit and its decimals.</summary>
    private static int Magnitude(Rational step, string text)
    {
        var decimals = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count() : 0;
        var power = 0;
        while (Rational.PowerOfTen(power) < step)
            power++;
        return power + decimals;
    }
}
