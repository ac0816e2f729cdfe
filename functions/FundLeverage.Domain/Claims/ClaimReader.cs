using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Claims;

/// <summary>Reads the figures out of a sentence, each with what the words beside it say. Dates and counts are told apart and never become terms.</summary>
public static class ClaimReader
{
    private const int ReachBack = 44;
    private const int ReachOn = 32;
    private const char WideFirst = '！';
    private const char WideLast = '～';
    private const int WideShift = '！' - '!';

    private static readonly SearchValues<char> Stops = SearchValues.Create("。；;\n，,、()!?");

    /// <summary>The figures in the order of the text.</summary>
    public static ImmutableArray<ClaimFigure> Read(string text)
    {
        var plain = Plain(text);
        var ratios = ClaimWords.OneTo().Matches(plain).ToList();
        var tokens = ClaimWords.Number().Matches(plain).Where(token => !ratios.Any(ratio => token.Index < ratio.Index + ratio.Length && ratio.Index < token.Index + token.Length)).ToList();
        var figures = new List<ClaimFigure>();
        figures.AddRange(ratios.Select(ratio => Ratio(ratio, text)).OfType<ClaimFigure>());
        for (var i = 0; i < tokens.Count; i++)
        {
            var before = Before(plain, tokens, i);
            var after = After(plain, tokens, i);
            if (Figure(tokens[i], text, plain, before, after, Each(plain, tokens, i), figures) is not { } figure)
                continue;
            if (figure.Kind == FigureKind.Money && figures.FindLastIndex(earlier => earlier.Kind == FigureKind.Money && earlier.End == figure.Start) is >= 0 and var joined)
            {
                // Two amounts without anything between are one that is not understood.
                figures.RemoveAt(joined);
                continue;
            }

            if (figures.LastOrDefault() is { Kind: FigureKind.Money } earlier && earlier.Kind == figure.Kind && earlier.End <= figure.Start && ClaimWords.GrewTo().IsMatch(plain[earlier.End..figure.Start]))
            {
                // 由10亿元增加到30亿元: the first is past, and the second what the first was.
                figures[^1] = earlier with { Role = FigureRole.OtherMatter };
                figure = figure with { Role = earlier.Role, Basis = earlier.Basis };
            }

            figures.Add(figure);
        }

        return [.. ClaimUnitRatios.Merge([.. figures.OrderBy(figure => figure.Start)], text, plain)];
    }

    /// <summary>Full-width digits, signs and brackets as the others, a place each, so that places stay what they are.</summary>
    internal static string Plain(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] is >= WideFirst and <= WideLast && source[i] is not ('，' or '；') ? (char)(source[i] - WideShift) : source[i] switch
            {
                '　' or '\u00a0' => ' ',
                '￥' => '¥',
                '￡' => '£',
                var other => other,
            };
    });

    private static ClaimFigure? Figure(Match token, string text, string plain, string before, string after, int each, List<ClaimFigure> earlier)
    {
        var number = token.Groups["number"].Value;
        if (token.Groups["odd"].Success || ClaimNumbers.Value(number) is not { } value)
            return null;
        var what = token.Groups["what"].Value;
        var unit = token.Groups["unit"].Value;
        var currency = ClaimNumbers.Currency(token);
        var kind = Kind(token, what, unit, before);
        if (kind == FigureKind.Count && ClaimWords.NamesTime().IsMatch(what))
            return null;

        var power = ClaimWords.Powers.GetValueOrDefault(unit);
        var bracketed = IsInBrackets(plain, token.Index);
        var sum = earlier.LastOrDefault(figure => figure.Kind == FigureKind.Money && figure.Role != FigureRole.Part);
        var isBare = kind is null;
        if (isBare)
        {
            // A bare number in brackets behind a sum is one of its parts, in its unit.
            if (!bracketed || sum is null || what.Length > 0 || IsYear(number))
                return null;
            kind = FigureKind.Money;
            power = ClaimNumbers.Magnitude(sum.Step, sum.Text);
            currency = sum.Currency;
        }

        var scale = Rational.PowerOfTen(power) * Rational.Of(each);
        var (role, basis) = kind switch
        {
            FigureKind.Multiple or FigureKind.Share => (ResultRole(before, after), null),
            FigureKind.Money when isBare => (FigureRole.Part, null),
            FigureKind.Money when ClaimWords.ConvertedAhead().IsMatch(before) && sum is not null => (sum.Role, sum.Basis),
            FigureKind.Money => Owned(ClaimRoles.Of(before, after), value * scale, plain, token, earlier),
            _ => (FigureRole.Unknown, null),
        };
        if (kind == FigureKind.Money && bracketed && role is FigureRole.Unknown or FigureRole.Mobilised && sum is { Role: FigureRole.Total or FigureRole.GuidanceSize })
            role = FigureRole.Part;
        var (low, step) = Lower(token);
        var start = token.Index;
        return new ClaimFigure(
            start,
            End(token) - start,
            text[start..End(token)],
            kind!.Value,
            role,
            (value * scale) + low,
            step ?? ClaimNumbers.Step(number) * scale,
            ClaimNumbers.HedgeOf(token),
            currency,
            Upper(token) * scale,
            basis);
    }

    /// <summary>引导基金认缴2亿元、实缴1亿元: both are the guidance fund's.</summary>
    private static (FigureRole Role, LeverageBasis? Basis) Owned((FigureRole Role, LeverageBasis? Basis) read, Rational value, string plain, Match token, List<ClaimFigure> earlier) =>
        read.Role == FigureRole.PaidIn
        && earlier.LastOrDefault() is { Role: FigureRole.Guidance or FigureRole.Fiscal } owner
        && value <= owner.Value
        && token.Index >= owner.End
        && ClaimWords.OnlyPaidIn().IsMatch(plain[owner.End..token.Index])
            ? (owner.Role, read.Basis)
            : read;

    private static FigureKind? Kind(Match token, string what, string unit, string before)
    {
        if (what is "倍" or "배" || what.Equals("times", StringComparison.OrdinalIgnoreCase) || what.Equals("fold", StringComparison.OrdinalIgnoreCase) || what.Equals("x", StringComparison.OrdinalIgnoreCase))
            return FigureKind.Multiple;
        if (token.Groups["percent"].Success || what is "%" || what.Equals("percent", StringComparison.OrdinalIgnoreCase) || what.Equals("per cent", StringComparison.OrdinalIgnoreCase))
            return FigureKind.Share;
        if (what.Length > 0 && !ClaimWords.Currencies.ContainsKey(what))
            return FigureKind.Count;
        if (what.Length > 0 || token.Groups["currency"].Success)
            return FigureKind.Money;
        if (unit.Length > 0)
            return unit is "b" or "B" ? null : FigureKind.Money;
        return ClaimWords.MultipleAhead().IsMatch(before) ? FigureKind.Multiple : null;
    }

    /// <summary>What a multiple or a percentage is about.</summary>
    private static FigureRole ResultRole(string before, string after)
    {
        if (ClaimWords.GrowthAhead().IsMatch(before))
            return FigureRole.Growth;
        if (ClaimWords.OtherMatterBehind().IsMatch(after))
            return FigureRole.OtherMatter;
        if (ClaimWords.OtherMatterAhead().Matches(before).LastOrDefault() is { } other && !ClaimWords.NamesMagnifying().IsMatch(before[other.Index..]))
            return FigureRole.OtherMatter;
        return ClaimWords.ExpectedAhead().IsMatch(before) ? FigureRole.Expected : FigureRole.Unknown;
    }

    private static ClaimFigure? Ratio(Match ratio, string text)
    {
        var number = ratio.Groups["number"].Value;
        if (ClaimNumbers.Value(number) is not { IsZero: false } value)
            return null;
        return new ClaimFigure(ratio.Index, ratio.Length, text.Substring(ratio.Index, ratio.Length), FigureKind.Multiple, FigureRole.OtherCapital, value, ClaimNumbers.Step(number), ClaimNumbers.HedgeOf(ratio), null);
    }

    /// <summary>How many of the same follow: 4 in 4只各60.</summary>
    private static int Each(string text, List<Match> tokens, int i) =>
        i > 0 && text[End(tokens[i - 1])..tokens[i].Index].Trim() == "各"
        && int.TryParse(tokens[i - 1].Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many is > 0 and < 10_000
            ? many
            : 1;

    private static string Before(string text, List<Match> tokens, int i)
    {
        var previous = i - 1;
        while (previous >= 0 && IsTimeOf(text, tokens[previous], tokens[i]))
            previous--;
        var words = text[Math.Max(previous < 0 ? 0 : End(tokens[previous]), tokens[i].Index - ReachBack)..tokens[i].Index];
        words = words[(words.AsSpan().LastIndexOfAny(Stops) + 1)..];
        words = words[Math.Max(0, words.LastIndexOf(". ", StringComparison.Ordinal) + 1)..];

        // Behind another figure, and begins what is said of this one.
        return (previous >= 0 && words.LastIndexOf(" and ", StringComparison.Ordinal) is >= 0 and var and ? words[(and + 4)..] : words).TrimEnd();
    }

    /// <summary>2019年的50亿元: the year belongs to the amount, and what is before it, too.</summary>
    private static bool IsTimeOf(string text, Match time, Match amount) =>
        ClaimWords.NamesTime().IsMatch(time.Groups["what"].Value) && text.AsSpan(End(time)..amount.Index).Trim() is "" or "的" or "末的" or "底的" or "初的" or "末" or "底" or "初";

    private static string After(string text, List<Match> tokens, int i)
    {
        var from = End(tokens[i]);
        var words = text[from..Math.Min(i + 1 < tokens.Count ? tokens[i + 1].Index : text.Length, from + ReachOn)];
        if (ClaimWords.Mobilises().Match(words) is { Success: true, Index: var verb } && !ClaimWords.Mobilised().IsMatch(words))
            words = words[..verb];
        if (words.AsSpan().IndexOfAny(Stops) is >= 0 and var stop)
            words = words[..stop];
        foreach (var end in (string[])[". ", ":", " and ", " with ", " alongside ", " — ", "合计", "共计", "总计", "totalling", "totaling"])
        {
            if (words.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at)
                words = words[..at];
        }

        // A blank parts Chinese clauses, and English words.
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 || words.Any(char.IsAsciiLetter) ? words : words[..blank];
    }

    /// <summary>5000万 in 2亿5000万元, with its last digit.</summary>
    private static (Rational Value, Rational? Step) Lower(Match token)
    {
        if (!token.Groups["low"].Success)
            return (Rational.Zero, null);
        var unit = Rational.PowerOfTen(ClaimWords.Powers[token.Groups["lowUnit"].Value]);
        return ClaimNumbers.Value(token.Groups["low"].Value[..^token.Groups["lowUnit"].Length].TrimStart('零')) is { } value ? (value * unit, unit) : (Rational.Zero, null);
    }

    private static Rational? Upper(Match token) =>
        token.Groups["upper"] is { Success: true, Value: var end } ? ClaimNumbers.Value(end) : null;

    /// <summary>Where a number ends, without the blanks behind it.</summary>
    private static int End(Match token) => token.Index + token.Value.TrimEnd().Length;

    private static bool IsYear(string number) => number.Length == 4 && number[0] is '1' or '2' && !number.Contains('.', StringComparison.Ordinal);

    private static bool IsInBrackets(string plain, int at) => at > 0 && plain.LastIndexOfAny(['(', ')'], at - 1) is >= 0 and var bracket && plain[bracket] is '(';
}
