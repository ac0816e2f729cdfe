using System.Text.RegularExpressions;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Claims;

/// <summary>
/// Whose money an amount is and what became of it, by the words beside it. Whose outweighs what: 社会资本出资 is other capital
/// though 出资 alone is the guidance fund's; words before the amount outweigh words behind it.
/// </summary>
internal static partial class ClaimRoles
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private enum Whose
    {
        Nobody,
        Guidance,
        SubFund,
        Other,
        Private,
        StateOwned,
    }

    private enum What
    {
        Nothing,
        Commitment,
        PaidIn,
        Size,
        Initial,
        Invested,
        Plan,
        Done,
    }

    // Where two end at the same place, the earlier here.
    private static readonly (Whose Whose, Regex Words)[] Owners =
    [
        (Whose.Other, OtherCapital()),
        (Whose.Private, Private()),
        (Whose.StateOwned, StateOwned()),
        (Whose.SubFund, SubFund()),
        (Whose.Guidance, Guidance()),
    ];

    private static readonly (What What, Regex Words)[] Matters =
    [
        (What.Initial, Initial()),
        (What.PaidIn, PaidIn()),
        (What.Invested, Invested()),
        (What.Plan, Plan()),
        (What.Done, Done()),
        (What.Size, Size()),
        (What.Commitment, Commitment()),
    ];

    /// <summary>The role and basis of an amount.</summary>
    /// <param name="before">The words before it, back to the figure or punctuation before.</param>
    /// <param name="after">The words behind it, up to the next figure, punctuation or verb.</param>
    public static (FigureRole Role, LeverageBasis? Basis) Of(string before, string after)
    {
        var verb = ClaimWords.Mobilises().Matches(before).LastOrDefault();
        var ahead = verb is null ? before : before[(verb.Index + verb.Length)..];
        var basis = BasisOf(ahead) ?? BasisOf(after);
        if (LevelOfGovernment().IsMatch(ahead))
            return (FigureRole.Fiscal, basis);

        var (whose, whoseAt) = Last(Owners, ahead);
        var (what, whatAt) = Last(Matters, ahead);
        var (whoseBehind, whoseBehindAt) = First(Owners, after);
        var (whatBehind, _) = First(Matters, after);
        if (whoseBehind != Whose.Nobody && (whose == Whose.Nobody ? what != What.Commitment || whoseBehind != Whose.SubFund : OfWhat().IsMatch(after) && whoseBehindAt < after.Length))
            (whose, whoseAt) = (whoseBehind, -1);
        if (what == What.Nothing)
            what = whatBehind;
        if (whose == Whose.Other && Jointly().IsMatch(ahead))
            return (FigureRole.Total, basis);
        return (Role(whose, what, what != What.Nothing && whatAt < whoseAt, verb is not null || ClaimWords.Mobilised().IsMatch(after)), basis);
    }

    private static FigureRole Role(Whose whose, What what, bool isWhatFirst, bool isMobilised) => (whose, what) switch
    {
        (_, What.Plan) => FigureRole.Plan,
        (_, What.Done) => FigureRole.Done,
        (Whose.Other, _) => FigureRole.OtherCapital,
        (Whose.Private, _) => FigureRole.Private,
        (Whose.StateOwned, _) => FigureRole.StateOwned,
        (Whose.Guidance, What.Size) => FigureRole.GuidanceSize,
        (Whose.Guidance or Whose.Nobody, What.Initial) => FigureRole.InitialGuidance,
        (Whose.Guidance, _) => FigureRole.Guidance,
        (_, What.Invested) => FigureRole.Invested,
        (Whose.SubFund, What.PaidIn) => FigureRole.PaidIn,

        // 出资子基金3亿元 goes into it; 子基金认缴3亿元 is its own.
        (Whose.SubFund, What.Commitment) => isWhatFirst ? FigureRole.Guidance : FigureRole.Total,
        (Whose.SubFund, _) => FigureRole.Total,
        (_, What.PaidIn) => FigureRole.PaidIn,
        (_, What.Size) => FigureRole.Total,
        (_, What.Commitment) when !isMobilised => FigureRole.Guidance,
        _ => isMobilised ? FigureRole.Mobilised : FigureRole.Unknown,
    };

    /// <summary>The basis that words name, or null.</summary>
    public static LeverageBasis? BasisOf(string words) =>
        NamesTarget().IsMatch(words) ? LeverageBasis.Target
        : PaidIn().IsMatch(words) ? LeverageBasis.PaidIn
        : NamesCommitted().IsMatch(words) ? LeverageBasis.Committed : null;

    private static (T Meaning, int End) Last<T>((T Meaning, Regex Words)[] all, string words)
        where T : struct
    {
        var (best, end) = (default(T), -1);
        foreach (var (meaning, pattern) in all)
        {
            if (pattern.Matches(words).LastOrDefault() is { } match && match.Index + match.Length > end)
                (best, end) = (meaning, match.Index + match.Length);
        }

        return (best, end);
    }

    private static (T Meaning, int Start) First<T>((T Meaning, Regex Words)[] all, string words)
        where T : struct
    {
        var (best, start) = (default(T), int.MaxValue);
        foreach (var (meaning, pattern) in all)
        {
            if (pattern.Match(words) is { Success: true, Value: not "from" } match && match.Index < start)
                (best, start) = (meaning, match.Index);
        }

        return (best, start);
    }

    [GeneratedRegex("社会(各类|其他)?(资本|资金|投资|出资|投入)|其他(资本|资金|出资)|其余(资本|资金|出资)|外部(资本|资金)|金融(资本|机构|资金)|银行|信贷|贷款|产业资本|市场化(资本|资金)|各类资本|(other|outside|external|third[- ]party|additional|match(ed|ing)?) (capital|money|funds|funding|finance|investment|investors)|co-?invest", Plain)]
    private static partial Regex OtherCapital();

    [GeneratedRegex(@"民间(资本|投资|资金)|民营(资本|企业)|民资|\bprivate\b(?! equity fund)", Plain)]
    private static partial Regex Private();

    [GeneratedRegex("国有(资本|企业|资金)|国企|国资|央企|state-owned", Plain)]
    private static partial Regex StateOwned();

    [GeneratedRegex("(子|参股|合作|直投|创投)基金|基金群|集群|sub-?funds?|the funds|underlying funds", Plain)]
    private static partial Regex SubFund();

    [GeneratedRegex(@"引导(基金|资金)|母基金|财政|政府|专项资金|guidance fund|funds? of funds|public|government|taxpayers?|\bstate('s)?(?!-owned)\b|fiscal|budget|\bEU('s)?\b|guarantee", Plain)]
    private static partial Regex Guidance();

    [GeneratedRegex(@"承诺出资|认缴|出资|投入|安排|注资|拨付|拿出|committed|commitments?|contribut\w*|\bfrom\b", Plain)]
    private static partial Regex Commitment();

    [GeneratedRegex("实缴|缴款|到位|paid[- ]in", Plain)]
    private static partial Regex PaidIn();

    [GeneratedRegex("总规模|基金规模|规模|总额|合计|共计|总计|总投资|投资总额|募集|募资|基金落地|total( commitments?)?|fund size|overall|bring(s|ing)? [a-z ]{1,24} to$", Plain)]
    private static partial Regex Size();

    [GeneratedRegex(@"初始规模|首期规模|\binitial(ly)?\b", Plain)]
    private static partial Regex Initial();

    [GeneratedRegex(@"已投资|已投|累计投资|\binvested\b", Plain)]
    private static partial Regex Invested();

    [GeneratedRegex(@"年度计划|计划|\bplan(s|ned)?\b", Plain)]
    private static partial Regex Plan();

    [GeneratedRegex("完成投资|完成|completed", Plain)]
    private static partial Regex Done();

    [GeneratedRegex("目标规模|target size", Plain)]
    private static partial Regex NamesTarget();

    [GeneratedRegex("认缴|承诺|committed|commitment", Plain)]
    private static partial Regex NamesCommitted();

    /// <summary>A level of government by name, directly before an amount.</summary>
    [GeneratedRegex("(国家|中央|地方|省|市|区|县)级?(财政(资金)?)?(出资|投入|安排|注资|配套)?$", Plain)]
    private static partial Regex LevelOfGovernment();

    /// <summary>English says whose behind the amount: £5m of private capital.</summary>
    [GeneratedRegex(@"^\s*(of|in|from) ", Plain)]
    private static partial Regex OfWhat();

    [GeneratedRegex("(财政|政府|引导基金|引导资金|母基金)[^，,。；;]{0,6}(和|与|及|同)[^，,。；;]{0,4}社会", Plain)]
    private static partial Regex Jointly();
}
