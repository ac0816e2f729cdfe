using System.Collections.Immutable;
using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Claims;

/// <summary>What became of a claim, in words.</summary>
internal static class ClaimWordsAnswer
{
    private const int Decimals = 4;

    public static string Explain(ClaimVerdict verdict, ClaimReport report, ClaimLedgerAnswer? ledger, Language language)
    {
        var sentences = new List<string> { Sentences.Fill($"claim:{EnumText.Of(verdict)}", language) };
        sentences.AddRange(report.Checks.Select(check => Explain(check, language)));
        if (report.Checks.IsEmpty)
            sentences.Add(Sentences.Fill(report.Figures.Count(figure => figure.Kind != FigureKind.Count) > ClaimChecker.MostFigures ? "claim:tooMuch" : "claim:nothingToCheck", language));
        if (ledger is not null)
            sentences.AddRange(ledger.Checks.Select(check => Explain(check, ledger, language)));
        return string.Join(language == Language.English ? " " : "", sentences);
    }

    /// <summary>The arithmetic as one would write it down: 90.25亿元 ÷ 2.75亿元 = 32.8182.</summary>
    public static string Arithmetic(ClaimReading reading)
    {
        var above = Line(reading.Numerator, reading.Less, isPartOfQuotient: !reading.Denominator.IsEmpty);
        var below = Line(reading.Denominator, reading.LessBelow, isPartOfQuotient: true);
        return $"{above}{(below.Length > 0 ? " ÷ " + below : "")} = {Show(reading.Quotient)}{(reading.Measure is "paidInRate" or "completion" or "share" ? "%" : "")}";
    }

    private static string Line(ImmutableArray<ClaimFigure> figures, ImmutableArray<ClaimFigure> less, bool isPartOfQuotient)
    {
        var line = string.Join(" + ", figures.Select(figure => figure.Text)) + string.Concat(less.Select(figure => " - " + figure.Text));
        return isPartOfQuotient && figures.Length + less.Length > 1 ? $"({line})" : line;
    }

    private static string Explain(ClaimCheck check, Language language)
    {
        if (check.Reading is not { } reading)
            return Sentences.Fill("claim:noTerms", language, ("printed", check.Result?.Text ?? ""));
        var key = check switch
        {
            { Result: null } => "claim:notPrinted",
            { Verdict: ClaimVerdict.Holds } => reading.FitsAsPrinted ? "claim:gives" : "claim:givesByRounding",
            { Verdict: ClaimVerdict.HoldsOnAnotherBasis } => "claim:givesOtherwise",
            { Verdict: ClaimVerdict.NotCheckable } => "claim:givesPerhaps",
            _ => "claim:givesNot",
        };
        return Sentences.Fill(
            key,
            language,
            ("printed", check.Result?.Text ?? ""),
            ("arithmetic", Arithmetic(reading)),
            ("reading", Sentences.Fill($"claimReading:{reading.Measure}", language)));
    }

    private static string Explain(LedgerCheck check, ClaimLedgerAnswer ledger, Language language) => check switch
    {
        { Compared: [{ Basis: null } first, ..] } => Sentences.Fill(
            check.Verdict switch
            {
                ClaimVerdict.Holds => "claim:inProjects",
                ClaimVerdict.HoldsOnAnotherBasis => "claim:inProjectsOtherwise",
                ClaimVerdict.DoesNotHold => "claim:notInProjects",
                _ => "claim:notOfProjects",
            },
            language,
            ("printed", check.Figure.Text),
            ("asOf", ledger.AsOf),
            ("projects", Sentences.Fill($"claimProjects:{(check.Found ?? check.Compared.FirstOrDefault(one => one.IsNamed) ?? first).Term.Split('.')[1]}", language)),
            ("value", Show(check.Found ?? check.Compared.FirstOrDefault(one => one.IsNamed) ?? first))),
        { Found: { } found } => Sentences.Fill(
            found.IsNamed ? "claim:inLedger" : "claim:inLedgerOtherwise",
            language,
            ("printed", check.Figure.Text),
            ("asOf", ledger.AsOf),
            ("term", found.Term),
            ("basis", found.Basis!.Value),
            ("value", Show(found))),
        { Verdict: ClaimVerdict.DoesNotHold } => Sentences.Fill(
            "claim:notInLedger",
            language,
            ("printed", check.Figure.Text),
            ("asOf", ledger.AsOf),
            ("value", check.Compared.FirstOrDefault(one => one.IsNamed) is { } named ? $"{named.Term} = {Show(named)}" : "—")),
        _ => Sentences.Fill("claim:notCompared", language, ("printed", check.Figure.Text)),
    };

    /// <summary>A multiple to four decimals; an amount as people write it.</summary>
    private static string Show(LedgerFigure figure) => figure.Term.StartsWith('M') ? Show(figure.Value) : AmountFormat.Write(Money.Yuan(figure.Value.Show(2)));

    private static string Show(Rational value)
    {
        try
        {
            return value.Denominator.IsOne ? value.Numerator.ToString(CultureInfo.InvariantCulture) : value.Show(Decimals).ToString(CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return "…";
        }
    }
}
