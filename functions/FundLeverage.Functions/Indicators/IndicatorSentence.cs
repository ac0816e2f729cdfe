using System.Globalization;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Indicators;

/// <summary>The sentence that is printed: 2021年1-10月,市重点项目完成投资176.74亿元,完成年度计划180.70亿元的97.81%。</summary>
internal sealed class IndicatorSentence(IndicatorStatement statement, Language language)
{
    private IndicatorFigure Figure => statement.Recorded.Figure;

    public static string Of(IndicatorStatement statement, Language language) => new IndicatorSentence(statement, language).Write();

    /// <summary>A figure with its unit and the word beside it: 超1500个, over 1500 个.</summary>
    public static string Shown(decimal value, string unit, FigureHedge hedge, Language language) => Sentences.Fill(
        $"hedge:{EnumText.Of(hedge)}",
        language,
        ("figure", value.ToString(CultureInfo.InvariantCulture) + (language == Language.English && unit != IndicatorFigure.Percent ? " " : "") + unit));

    private string Write()
    {
        var start = Figure.Value is { } value
            ? Say("value", ("period", PeriodText.Of(Figure.Period, language)), ("name", Figure.Name), ("figure", Shown(value, Figure.Unit, Figure.Hedge, language)))
            : Figure.Plan is { } plan
                ? Say("plan", ("year", Figure.Period.Year!.Value), ("name", Figure.Name), ("plan", Exactly(plan)))
                : Say("target", ("name", Figure.Name), ("target", Target), ("targetPeriod", PeriodText.Of(Figure.Target!.By, language)));
        return start + Completion() + YearOnYear() + Pace() + Say("end");
    }

    private string Target => Shown(statement.Pace.Target!.Value, Figure.Unit, statement.Pace.Target.Hedge, language);

    private string Completion()
    {
        if (statement.Completion is not { Plan: { } plan, Percent.Value: { } percent })
            return "";
        var share = Shown(Short(percent), IndicatorFigure.Percent, Figure.Hedge, language);
        var text = Say("completion", ("plan", Exactly(plan)), ("percent", share));
        return statement.Completion.AheadPoints.Value is { } ahead && Figure.Period.Last.DayOfYear < 365
            ? text + Say(ahead > 0 ? "ahead" : ahead < 0 ? "behind" : "onTime", ("points", Short(decimal.Abs(ahead))))
            : text;
    }

    private string YearOnYear()
    {
        if (statement.YearOnYear is not { Change.Value: { } change, Before: { } before } growth)
            return "";
        if (change == 0)
            return Say("unchanged");
        var key = (change > 0, growth.IsPoints) switch
        {
            (true, false) => "grew",
            (false, false) => "fell",
            (true, true) => "rose",
            _ => "dropped",
        };
        var hedge = Figure.Hedge == FigureHedge.Exact && before.Figure.Hedge == FigureHedge.Exact ? FigureHedge.Exact : FigureHedge.About;
        var size = Short(decimal.Abs(change));
        return Say(key, ("change", growth.IsPoints ? size : Shown(size, IndicatorFigure.Percent, hedge, language)));
    }

    private string Pace()
    {
        var pace = statement.Pace;
        if (pace.Target is null || Figure.Value is null || pace.PerYear.Gap == IndicatorGap.NotExact)
            return "";
        var period = PeriodText.Of(pace.Target.By, language);
        if (pace.Missing.Value is 0)
            return Say("reached", ("target", Target), ("targetPeriod", period));
        if (pace.PerYear.Value is not { } perYear)
            return Say("missed", ("target", Target), ("targetPeriod", period), ("missing", Exactly(pace.Missing.Value!.Value)));

        var text = Say("pace", ("target", Target), ("targetPeriod", period), ("missing", Exactly(pace.Missing.Value!.Value)), ("perYear", Exactly(Short(perYear))));
        if (pace.CompoundPercent.Value is { } compound)
            text += Say("compound", ("percent", Shown(Short(compound), IndicatorFigure.Percent, FigureHedge.Exact, language)));
        if (pace is { PastPerYear.Value: { } past, Projected.Value: { } projected, Suffices: { } suffices })
            text += Say(suffices ? "suffices" : "falls", ("past", Exactly(Short(past))), ("projected", Exactly(Short(projected))));
        return text;
    }

    private string Say(string key, params (string Name, object Value)[] values) => Sentences.Fill($"indicator:{key}", language, values);

    private string Exactly(decimal value) => Shown(value, Figure.Unit, FigureHedge.Exact, language);

    /// <summary>Without zeros at the end.</summary>
    private static decimal Short(decimal value) => decimal.Parse(value.ToString("0.####", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
