using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Projects;

namespace FundLeverage.Domain.Claims;

/// <summary>One figure of the ledger that a printed one was compared with.</summary>
/// <param name="Term">M1 to M6; for an amount G, F, T, <c>T - G</c>, <c>E + P</c>, P or <c>G + F</c>; of projects <c>projects.</c> and which.</param>
/// <param name="Basis">The basis it is taken on; null for projects, which have none.</param>
/// <param name="Value">What the ledger says: a pure number, or yuan.</param>
/// <param name="Fits">Whether the printed figure may stand for it.</param>
/// <param name="IsNamed">Whether the words name this one.</param>
public sealed record LedgerFigure(string Term, LeverageBasis? Basis, Rational Value, bool Fits, bool IsNamed);

/// <summary>What a fund's ledger says of a day.</summary>
/// <param name="Capital">What counts, by basis.</param>
/// <param name="Projects">The introduced projects since the beginning of the year; worked out for a text about projects only.</param>
public sealed record ClaimLedger(IReadOnlyDictionary<LeverageBasis, CapitalStructure> Capital, Lazy<ProjectStatistics> Projects);

/// <summary>A printed figure against the ledger.</summary>
/// <param name="Figure">What is printed.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Found">The ledger's figure that it stands for; null when there is none.</param>
/// <param name="Compared">All that it was compared with.</param>
public sealed record LedgerCheck(ClaimFigure Figure, ClaimVerdict Verdict, LedgerFigure? Found, ImmutableArray<LedgerFigure> Compared);

/// <summary>The printed multiples and amounts of a claim against what a fund's ledger says of a day, on the three bases.</summary>
public static class ClaimAgainstLedger
{
    /// <summary>
    /// Compares every multiple, and the amounts that it was worked out from; without a multiple every amount whose words say whose
    /// it is; and what projects are worth. What else a text speaks of (投资, 授信) is no business of the ledger.
    /// </summary>
    /// <param name="report">The claim.</param>
    /// <param name="text">Its text.</param>
    /// <param name="ledger">What the ledger says.</param>
    public static ImmutableArray<LedgerCheck> Of(ClaimReport report, string text, ClaimLedger ledger)
    {
        var plain = ClaimReader.Plain(text);
        var readings = report.Checks.Where(check => check.Kind == ClaimCheckKind.Multiple && check.Result is not null).ToDictionary(check => check.Result!);
        var checks = ImmutableArray.CreateBuilder<LedgerCheck>();
        var used = readings.Values.Select(check => check.Reading).OfType<ClaimReading>().SelectMany(reading => reading.Numerator.Concat(reading.Less).Concat(reading.Denominator)).ToHashSet();
        foreach (var figure in report.Figures)
        {
            if (figure.Role is not (FigureRole.Growth or FigureRole.OtherMatter) && readings.TryGetValue(figure, out var read))
                checks.Add(Judge(figure, Multiples(figure, NamedMeasure(read), report.Basis, ledger.Capital)));
            else if (!used.Contains(figure) && ClaimAgainstProjects.IsAbout(figure, plain))
                checks.Add(ClaimAgainstProjects.Judge(figure, plain, ledger.Projects.Value));
            else if (figure.Kind == FigureKind.Money && (used.Count == 0 || used.Contains(figure)) && figure.Currency is null or "CNY" && Terms(figure.Role) is { Length: > 0 } terms)
                checks.Add(Judge(figure, figure.Role == FigureRole.Unknown && !used.Contains(figure) ? [] : Amounts(figure, terms, report.Basis, ledger.Capital)));
        }

        return checks.DrainToImmutable();
    }

    private static string NamedMeasure(ClaimCheck check) =>
        check.Readings.FirstOrDefault(reading => reading.IsNamed)?.Measure ?? (check.Result!.Role == FigureRole.OtherCapital ? "M2" : "M1");

    private static IEnumerable<LedgerFigure> Multiples(ClaimFigure figure, string named, LeverageBasis basis, IReadOnlyDictionary<LeverageBasis, CapitalStructure> ledger) =>
        from capital in ledger
        from measure in Measure.All
        let multiple = measure.Of(capital.Value).Multiple
        where multiple is not null
        let value = Rational.Of(multiple.Value.Numerator.Amount) / Rational.Of(multiple.Value.Denominator.Amount)
        select new LedgerFigure(measure.Id, capital.Key, value, figure.AsResult.Contains(value), measure.Id == named && capital.Key == basis);

    private static IEnumerable<LedgerFigure> Amounts(
        ClaimFigure figure,
        (string Term, Func<CapitalStructure, Money?> Amount)[] terms,
        LeverageBasis basis,
        IReadOnlyDictionary<LeverageBasis, CapitalStructure> ledger) =>
        from capital in ledger
        from term in terms
        let amount = term.Amount(capital.Value)
        where amount is not null
        let value = Rational.Of(amount.Value.Amount)
        select new LedgerFigure(term.Term, capital.Key, value, figure.AsResult.Contains(value), capital.Key == basis);

    /// <summary>What an amount of a role may stand for; nothing for one that the measures know nothing of.</summary>
    private static (string Term, Func<CapitalStructure, Money?> Amount)[] Terms(FigureRole role) => role switch
    {
        FigureRole.Guidance => [("G", capital => capital.Guidance)],
        FigureRole.Fiscal => [("G", capital => capital.Guidance), ("F", capital => capital.OtherFiscal), ("G + F", capital => capital.Guidance + capital.OtherFiscal)],
        FigureRole.Total => [("T", capital => capital.Total)],
        FigureRole.GuidanceSize => [("G", capital => capital.Guidance), ("T", capital => capital.Total)],
        FigureRole.Mobilised => [("T", capital => capital.Total), ("T - G", capital => capital.Total - capital.Guidance), ("P", capital => capital.Private)],
        FigureRole.StateOwned => [("E", capital => capital.StateOwned)],
        FigureRole.PaidIn => [("T", capital => capital.Total), ("G", capital => capital.Guidance)],
        FigureRole.OtherCapital => [("T - G", capital => capital.Total - capital.Guidance), ("E + P", capital => capital.StateOwned + capital.Private), ("P", capital => capital.Private)],
        FigureRole.Private => [("P", capital => capital.Private)],
        FigureRole.Unknown =>
            [("T", capital => capital.Total), ("G", capital => capital.Guidance), ("T - G", capital => capital.Total - capital.Guidance), ("P", capital => capital.Private)],
        _ => [],
    };

    private static LedgerCheck Judge(ClaimFigure figure, IEnumerable<LedgerFigure> compared)
    {
        ImmutableArray<LedgerFigure> all = [.. compared];
        var found = all.Where(one => one.Fits).MaxBy(one => one.IsNamed);
        var verdict = found switch
        {
            null when all.IsEmpty => ClaimVerdict.NotCheckable,

            // An amount whose words say nothing may be anything: it proves nothing when the ledger lacks it.
            null when figure is { Kind: FigureKind.Money, Role: FigureRole.Unknown } => ClaimVerdict.NotCheckable,
            null => ClaimVerdict.DoesNotHold,
            { IsNamed: true } => ClaimVerdict.Holds,
            _ => ClaimVerdict.HoldsOnAnotherBasis,
        };
        return new LedgerCheck(figure, verdict, found, all);
    }
}
