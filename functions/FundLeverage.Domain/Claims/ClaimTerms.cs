using System.Collections.Immutable;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Claims;

/// <summary>Which amounts stand below the line: added up, less others where public money is printed only as what is left.</summary>
/// <param name="Figures">What is added up.</param>
/// <param name="Less">What is taken off.</param>
/// <param name="IsClear">Whether the words, or the order of two amounts, say that this is public money.</param>
/// <param name="IsAllLevels">Whether it is several levels of government together.</param>
internal sealed record PublicMoney(ImmutableArray<ClaimFigure> Figures, ImmutableArray<ClaimFigure> Less, bool IsClear, bool IsAllLevels = false)
{

    /// <summary>The basis that its words name.</summary>
    public LeverageBasis? Basis => Figures.Select(figure => figure.Basis).FirstOrDefault(basis => basis is not null);
}

/// <summary>Which of some amounts may stand above and below the line.</summary>
internal sealed class ClaimTerms
{
    private const int LevelReach = 20;

    private readonly string _plain;
    private readonly ImmutableArray<ImmutableArray<ClaimFigure>> _equations;

    public ClaimTerms(IEnumerable<ClaimFigure> figures, string plain)
    {
        _plain = plain;
        Money = [.. figures.Where(figure => figure.Kind == FigureKind.Money && figure.Role != FigureRole.Part)];
        Sums = [.. Joined()];
        _equations = [.. Sums.Where(sum => IsEquation(sum, plain))];
        Public = [.. Below()];
        Totals = [.. Of(FigureRole.Total, FigureRole.GuidanceSize).Where(figure => !Public.Any(money => money.IsClear && money.Less.IsEmpty && money.Figures.Contains(figure)))];
        Unclear = [.. Of(FigureRole.Unknown, FigureRole.Mobilised).Where(figure => !Public.Any(money => money.Figures.Contains(figure)) && !Sums.Any(sum => sum.Contains(figure)))];
    }

    /// <summary>The amounts that are not parts of a sum in brackets.</summary>
    public ImmutableArray<ClaimFigure> Money { get; }

    /// <summary>Amounts that the text joins with a plus.</summary>
    public ImmutableArray<ImmutableArray<ClaimFigure>> Sums { get; }

    /// <summary>What may stand below the line, most likely first.</summary>
    public ImmutableArray<PublicMoney> Public { get; }

    /// <summary>Total sizes.</summary>
    public ImmutableArray<ClaimFigure> Totals { get; }

    /// <summary>Amounts that may be a total or everybody else's money, and that are not taken as public money.</summary>
    public ImmutableArray<ClaimFigure> Unclear { get; }

    /// <summary>The one amount among the unclear that the sentence leads to: what was mobilised, or the only one.</summary>
    public ClaimFigure? Brought => Unclear.FirstOrDefault(figure => figure.Role == FigureRole.Mobilised) ?? (Unclear.Length == 1 ? Unclear[0] : null);

    /// <summary>The amounts of a role.</summary>
    public IEnumerable<ClaimFigure> Of(params FigureRole[] roles) => Money.Where(figure => roles.Contains(figure.Role));

    /// <summary>The words beside a result.</summary>
    public string Beside(ClaimFigure result) => ClaimNames.Beside(_plain, result);

    /// <summary>The level of government whose money a result is of, as the words beside it say, where some public money here is that level's; or null.</summary>
    public string? LevelOf(ClaimFigure? result) =>
        result is not null && ClaimWords.OneLevel().Match(Beside(result)) is { Success: true } match && match.Value[..1] is var level && Public.Any(money => IsOf(money, level))
            ? level
            : null;

    /// <summary>True for the money of one level.</summary>
    public bool IsOf(PublicMoney money, string level) => money.Figures is [var own] && _plain[Math.Max(0, own.Start - LevelReach)..own.Start] is var ahead
        && ahead[(ahead.LastIndexOfAny(['，', ',', '、', '。', '；', ';']) + 1)..].Contains(level, StringComparison.Ordinal);

    /// <summary>True where an equals sign stands between a joined sum and the amount behind it.</summary>
    public static bool IsEquation(ImmutableArray<ClaimFigure> sum, string plain) => plain.AsSpan(sum[^1].End).TrimStart() is ['=', ..];

    private IEnumerable<ImmutableArray<ClaimFigure>> Joined()
    {
        var group = new List<ClaimFigure>();
        foreach (var figure in Money)
        {
            if (group.Count > 0 && !IsPlus(group[^1], figure))
            {
                if (group.Count > 1)
                    yield return [.. group];
                group.Clear();
            }

            group.Add(figure);
        }

        if (group.Count > 1)
            yield return [.. group];
    }

    private bool IsPlus(ClaimFigure one, ClaimFigure next) =>
        next.Start >= one.End && _plain.AsSpan(one.End..next.Start).Trim() is "+" or "加" or "加上" or "plus";

    private IEnumerable<PublicMoney> Below()
    {
        var fiscal = Of(FigureRole.Fiscal).ToImmutableArray();
        var guidance = Of(FigureRole.Guidance).ToImmutableArray();
        foreach (var (sum, parts) in ListedSums.Of(Money, _plain).Where(listed => IsPublic(listed.Parts)))
            yield return new PublicMoney([sum], [], true, IsAllLevels: parts[0].Role == FigureRole.Fiscal || ClaimWords.NamesAllLevels().IsMatch(_plain[Math.Max(0, parts[0].Start - LevelReach)..parts[0].Start]));
        if (fiscal.Length > 1 && guidance.IsEmpty)
            yield return new PublicMoney(fiscal, [], true, IsAllLevels: true);
        if (guidance.Length > 1 && guidance.All(IsOfALevel))
            yield return new PublicMoney(guidance, [], true, IsAllLevels: true);
        foreach (var figure in guidance.Concat(Of(FigureRole.InitialGuidance)).Concat(fiscal))
            yield return new PublicMoney([figure], [], true);
        if (guidance is [var own] && !fiscal.IsEmpty)
            yield return new PublicMoney([own, .. fiscal], [], true, IsAllLevels: true);
        if (Of(FigureRole.Guidance, FigureRole.InitialGuidance, FigureRole.Fiscal).Any())
            yield break;

        var said = Of(FigureRole.GuidanceSize).Take(1).Select(figure => new PublicMoney([figure], [], true)).Concat(WhatIsLeft()).ToList();
        foreach (var money in said.Count > 0 ? said : Unnamed())
            yield return money;
    }

    /// <summary>市、区引导基金分别认缴5亿元和3亿元: what these add up to is public money, too.</summary>
    private static bool IsPublic(ImmutableArray<ClaimFigure> parts) =>
        parts[0].Role is FigureRole.Guidance or FigureRole.Fiscal && parts.Skip(1).All(part => part.Role is FigureRole.Unknown or FigureRole.Guidance or FigureRole.Fiscal);

    /// <summary>省引导基金出资5000万元: of one level, beside others.</summary>
    private bool IsOfALevel(ClaimFigure figure) => ClaimWords.LevelFundAhead().IsMatch(_plain[Math.Max(0, figure.Start - LevelReach)..figure.Start]);

    /// <summary>总规模20亿元,其中社会资本16亿元: what is left is public money.</summary>
    private IEnumerable<PublicMoney> WhatIsLeft() =>
        from other in Of(FigureRole.OtherCapital, FigureRole.Private)
        let whole = Of(FigureRole.Total).LastOrDefault(total => total.Start < other.Start)
        where whole is not null && ClaimWords.Within().IsMatch(_plain[whole.End..other.Start])
        select new PublicMoney([whole], [other], true);

    /// <summary>Where no words say it, public money is what is named first: a joined sum, or the first amount, or a fund beside others' capital.</summary>
    private IEnumerable<PublicMoney> Unnamed()
    {
        if (Sums.FirstOrDefault() is { IsDefault: false } sum && Money.Length > sum.Length && !_equations.Contains(sum))
            yield return new PublicMoney(sum, [], true);
        if (Of(FigureRole.Unknown).FirstOrDefault() is { } first)
        {
            var others = Money.Count(figure => figure.Role is FigureRole.Unknown && !Sums.Any(joined => joined.Contains(figure)));
            var isMeans = ClaimWords.Means().IsMatch(_plain[Math.Max(0, first.Start - 6)..first.Start]);
            yield return new PublicMoney([first], [], others <= 2 || isMeans || Sums.Length > 0);
        }
        else if (Of(FigureRole.Total).FirstOrDefault() is { } fund && Of(FigureRole.OtherCapital, FigureRole.Private, FigureRole.Mobilised).Any())
        {
            yield return new PublicMoney([fund], [], true);
        }
    }
}
