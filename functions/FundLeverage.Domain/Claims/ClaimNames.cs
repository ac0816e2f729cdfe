using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>Which measures the words of a claim name.</summary>
internal static class ClaimNames
{
    private const int Reach = 24;

    /// <summary>The measures that may be meant: by the words beside the multiple, else by those before it, else by the amounts that there are.</summary>
    public static ImmutableArray<string> Of(string plain, ClaimTerms terms, ClaimFigure? result)
    {
        var isAllLevels = terms.Public is [{ IsAllLevels: true }, ..] && terms.LevelOf(result) is null;
        var m1 = isAllLevels ? "M5" : "M1";
        var hasTotal = !terms.Totals.IsEmpty || terms.Of(FigureRole.PaidIn).Any();
        var hasOther = terms.Of(FigureRole.OtherCapital).Any();
        var hasPrivate = terms.Of(FigureRole.Private).Any();
        switch (result?.Role)
        {
            // 1:5 is of others' money to public money, unless it says of leverage and a total stands there.
            case FigureRole.OtherCapital when hasOther || !hasTotal || !Magnifies(Beside(plain, result)):
                return hasPrivate && !hasOther ? ["M4"] : ["M2"];
            case FigureRole.Private:
                return ["M4"];
            case FigureRole.Total:
                return [m1];
        }

        if (result is not null)
        {
            var beside = Beside(plain, result);
            if (hasTotal && ClaimWords.NamesAllLevels().IsMatch(beside) && terms.Public.Any(money => money.IsAllLevels))
                return ["M5"];
            if (ClaimWords.NamesNonFiscal().IsMatch(beside))
                return ["M3"];
            if (hasPrivate && ClaimWords.NamesPrivate().IsMatch(beside))
                return ["M4"];
            if (hasOther && ClaimWords.NamesOther().IsMatch(beside))
                return ["M2"];
            if (hasOther && ClaimWords.NamesMobilising().IsMatch(beside) && !Magnifies(beside))
                return ["M2"];
            if (hasTotal && Magnifies(beside))
                return [m1];
        }

        var ahead = result is null ? plain : plain[..result.End];
        if (Magnifies(ahead) && hasTotal)
            return [m1];
        if (!hasOther && (!hasPrivate || hasTotal))
            return [m1];

        // 放大 of others' money alone: the total is the two together, or nobody thought of it. 杠杆 is T / G.
        var others = hasOther ? "M2" : "M4";
        if (result is not null && ClaimWords.NamesLeverage().IsMatch(Beside(plain, result)))
            return [m1];
        return result is not null && ClaimWords.NamesMagnifying().IsMatch(ahead) && !hasTotal ? [others, m1] : [others];
    }

    /// <summary>The clause around a result.</summary>
    public static string Beside(string plain, ClaimFigure result)
    {
        var before = plain[Math.Max(0, result.Start - Reach)..result.Start];
        before = before[(before.LastIndexOfAny(['。', '；', ';', '，', ',', '、', '\n']) + 1)..];
        var after = plain[result.End..Math.Min(plain.Length, result.End + Reach)];
        var end = after.IndexOfAny(['。', '；', ';', '，', ',', '、', '\n']);
        return before + result.Text + (end < 0 ? after : after[..end]);
    }

    private static bool Magnifies(string words) => ClaimWords.NamesLeverage().IsMatch(words) || ClaimWords.NamesMagnifying().IsMatch(words);
}
