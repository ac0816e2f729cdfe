using System.Collections.Immutable;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;
using NodaTime;
using Interval = FundLeverage.Domain.Claims.Interval;

namespace FundLeverage.Functions.Claims;

/// <summary>A claim against a ledger.</summary>
/// <param name="Projection">The fund.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Checks">What was compared.</param>
internal sealed record ClaimLedgerAnswer(FundProjection Projection, LocalDate AsOf, ImmutableArray<LedgerCheck> Checks)
{
    /// <summary>The check of the first printed multiple.</summary>
    public LedgerCheck? Multiple => Checks.FirstOrDefault(check => check.Figure.Kind == FigureKind.Multiple);
}

/// <summary>A checked claim as JSON, in words of both languages.</summary>
internal static class ClaimAnswer
{
    private const int Decimals = 4;

    // A text of many amounts is tried in thousands of ways; what fits and what the words name comes first.
    private const int MostReadings = 24;

    public static JObject Write(string text, ClaimReport report, ClaimLedgerAnswer? ledger)
    {
        var verdict = ClaimChecker.Worst([report.Verdict, .. ledger?.Checks.Select(check => check.Verdict) ?? []]);
        var main = report.Main?.Reading;
        var found = ledger?.Multiple?.Found;
        return new JObject
        {
            ["verdict"] = EnumText.Of(verdict),
            ["measure"] = main?.Measure ?? found?.Term,
            ["basis"] = EnumText.Of(found?.Basis ?? report.Basis),
            ["quotient"] = Show(main?.Quotient),
            ["interval"] = main is null ? null : Write(main.Interval),
            ["explanationZh"] = ClaimWordsAnswer.Explain(verdict, report, ledger, Language.Chinese),
            ["explanationEn"] = ClaimWordsAnswer.Explain(verdict, report, ledger, Language.English),
            ["text"] = text,
            ["figures"] = new JArray(report.Figures.Select(Write)),
            ["readings"] = report.Main is { } check ? Readings(check) : new JArray(),
            ["checks"] = new JArray(report.Checks.Select(Write)),
            ["ledger"] = ledger is null ? null : Write(ledger),
        };
    }

    private static JObject Write(ClaimFigure figure) => new()
    {
        ["text"] = figure.Text,
        ["start"] = figure.Start,
        ["kind"] = EnumText.Of(figure.Kind),
        ["role"] = EnumText.Of(figure.Role),
        ["value"] = Show(figure.Value),
        ["currency"] = figure.Currency,
        ["hedge"] = figure.Hedge == Hedge.None ? null : EnumText.Of(figure.Hedge),
        ["standsFor"] = Write(figure.AsResult),
        ["basis"] = figure.Basis is { } basis ? EnumText.Of(basis) : null,
    };

    private static JObject Write(ClaimCheck check) => new()
    {
        ["kind"] = EnumText.Of(check.Kind),
        ["printed"] = check.Result?.Text,
        ["verdict"] = EnumText.Of(check.Verdict),
        ["measure"] = check.Reading?.Measure,
        ["quotient"] = Show(check.Reading?.Quotient),
        ["interval"] = check.Reading is { } reading ? Write(reading.Interval) : null,
        ["readings"] = Readings(check),
        ["readingsLeftOut"] = Math.Max(0, check.Readings.Length - MostReadings),
    };

    private static JArray Readings(ClaimCheck check) =>
        [.. check.Readings.OrderByDescending(reading => reading == check.Reading).ThenByDescending(reading => reading.Fits == true).ThenByDescending(reading => reading.IsNamed).Take(MostReadings).Select(reading => Write(reading, check))];

    private static JObject Write(ClaimReading reading, ClaimCheck check) => new()
    {
        ["measure"] = reading.Measure,
        ["arithmetic"] = ClaimWordsAnswer.Arithmetic(reading),
        ["quotient"] = Show(reading.Quotient),
        ["interval"] = Write(reading.Interval),
        ["isNamed"] = reading.IsNamed,
        ["fits"] = reading.Fits,
        ["onlyByRounding"] = reading.Fits == true && !reading.FitsAsPrinted,
        ["isTaken"] = reading == check.Reading,
    };

    private static JObject Write(ClaimLedgerAnswer ledger) => new()
    {
        ["fund"] = ledger.Projection.Fund.Id.Value,
        ["asOf"] = RecordAnswers.Text(ledger.AsOf),
        ["knownAt"] = RecordAnswers.Text(ledger.Projection.Last.RecordedAt),
        ["verdict"] = EnumText.Of(ClaimChecker.Worst(ledger.Checks.Select(check => check.Verdict))),
        ["checks"] = new JArray(ledger.Checks.Select(check => new JObject
        {
            ["printed"] = check.Figure.Text,
            ["kind"] = EnumText.Of(check.Figure.Kind),
            ["verdict"] = EnumText.Of(check.Verdict),
            ["found"] = check.Found is null ? null : Write(check.Found),
            ["compared"] = new JArray(check.Compared.Select(Write)),
        })),
    };

    private static JObject Write(LedgerFigure figure) => new()
    {
        ["term"] = figure.Term,
        ["basis"] = figure.Basis is { } basis ? EnumText.Of(basis) : null,
        ["value"] = Show(figure.Value),
        ["fits"] = figure.Fits,
        ["isNamed"] = figure.IsNamed,
    };

    private static JArray Write(Interval interval) => [Show(interval.Low), Show(interval.High)];

    /// <summary>Four decimals; null for what no decimal holds.</summary>
    private static decimal? Show(Rational? value)
    {
        try
        {
            return value?.Show(Decimals);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
