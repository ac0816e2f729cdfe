using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>Lists of amounts with their sum behind them: 10亿元、20亿元和30亿元,合计60亿元; 规模分别为10亿元、8亿元,总规模18亿元.</summary>
internal static class ListedSums
{
    private const int MostBetween = 12;
    private const int MostBetweenInEnglish = 32;
    private const int RespectiveReach = 8;

    /// <summary>Each sum with its parts, two at least and all in one currency.</summary>
    public static IEnumerable<(ClaimFigure Sum, ImmutableArray<ClaimFigure> Parts)> Of(ImmutableArray<ClaimFigure> money, string plain)
    {
        for (var i = 2; i < money.Length; i++)
        {
            var gap = Between(money[i - 1], money[i], plain);
            if (gap.Length > (gap.Any(char.IsAsciiLetter) ? MostBetweenInEnglish : MostBetween))
                continue;
            var from = i - 1;
            while (from > 0 && ClaimWords.Lists().IsMatch(Between(money[from - 1], money[from], plain)))
                from--;
            var parts = money[from..i];
            if (parts.Length > 1 && IsSum(gap, parts[0], money[i], plain) && Currencies(parts.Add(money[i])) < 2)
                yield return (money[i], parts);
        }
    }

    private static bool IsSum(string gap, ClaimFigure first, ClaimFigure sum, string plain) =>
        ClaimWords.SumAhead().IsMatch(gap)
        || ClaimWords.SumBehind().IsMatch(plain[sum.End..Math.Min(plain.Length, sum.End + MostBetween)])
        || (ClaimWords.WholeAhead().IsMatch(gap) && plain.AsSpan(Math.Max(0, first.Start - RespectiveReach)..first.Start).Contains("分别", StringComparison.Ordinal));

    private static string Between(ClaimFigure one, ClaimFigure next, string plain) => next.Start >= one.End ? plain[one.End..next.Start] : "";

    private static int Currencies(ImmutableArray<ClaimFigure> figures) => figures.Select(figure => figure.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}
