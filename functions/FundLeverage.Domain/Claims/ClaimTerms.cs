using System.Collections.Immutable;

namespace FundLeverage.Domain.Claims;

/// <summary>Which of the amounts in a claim may stand above and below the line.</summary>
internal sealed class ClaimTerms
{
    private readonly ImmutableArray<ImmutableArray<ClaimFigure>> _equations;

    public ClaimTerms(ImmutableArray<ClaimFigure> figures, string text)
    {
        Money = [.. figures.Where(figure => figure.Kind == FigureKind.Money && figure.Role != FigureRole.Part)];
        Sums = [.. Joined(text)];
        _equations = [.. Sums.Where(sum => IsEquation(sum, text))];
        Public = [.. PublicMoney()];
    }

    /// <summary>The amounts that are not parts of a sum in brackets.</summary>
    public ImmutableArray<ClaimFigure> Money { get; }

    /// <summary>Amounts that the text joins with a plus.</summary>
    public ImmutableArray<ImmutableArray<ClaimFigure>> Sums { get; }

    /// <summary>What may stand below the line, most likely first: public money, alone or all levels together.</summary>
    public ImmutableArray<ImmutableArray<ClaimFigure>> Public { get; }

    /// <summary>The amounts of a role.</summary>
    public IEnumerable<ClaimFigure> Of(params FigureRole[] roles) => Money.Where(figure => roles.Contains(figure.Role));

    /// <summary>Amounts whose words say nothing, and that are not taken as public money.</summary>
    public IEnumerable<ClaimFigure> Unclear => Money.Where(figure => figure.Role == FigureRole.Unknown
        && !Public.Any(terms => terms.Contains(figure))
        && !Sums.Any(sum => sum.Contains(figure)));

    /// <summary>True where an equals sign stands between a joined sum and the amount behind it.</summary>
    public static bool IsEquation(ImmutableArray<ClaimFigure> sum, string text) =>
        text[(sum[^1].Start + sum[^1].Length)..].TrimStart() is ['=' or '＝', ..];

    private IEnumerable<ImmutableArray<ClaimFigure>> Joined(string text)
    {
        var group = new List<ClaimFigure>();
        foreach (var figure in Money)
        {
            if (group.Count > 0 && text[(group[^1].Start + group[^1].Length)..figure.Start].Trim() is not ("+" or "＋" or "加" or "plus"))
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

    private IEnumerable<ImmutableArray<ClaimFigure>> PublicMoney()
    {
        var fiscal = Of(FigureRole.Fiscal).ToImmutableArray();
        if (fiscal.Length > 1)
            yield return fiscal;
        foreach (var figure in Of(FigureRole.Guidance).Concat(Of(FigureRole.InitialGuidance)).Concat(fiscal))
            yield return [figure];
        if (Of(FigureRole.Guidance, FigureRole.InitialGuidance, FigureRole.Fiscal).Any())
            yield break;

        // Where no words say it, public money is what is named first: a joined sum, or the first amount.
        if (Sums.FirstOrDefault() is { IsDefault: false } sum && Money.Length > sum.Length && !_equations.Contains(sum))
            yield return sum;
        if (Of(FigureRole.Unknown).FirstOrDefault() is { } first)
            yield return [first];
        else if (Of(FigureRole.Total).FirstOrDefault() is { } fund && Of(FigureRole.OtherCapital, FigureRole.Private).Any())
            yield return [fund];
    }
}
