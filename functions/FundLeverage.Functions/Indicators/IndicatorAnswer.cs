using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Indicators;

/// <summary>Indicators as JSON. Each figure that cannot be worked out is null, and says why.</summary>
internal static class IndicatorAnswer
{
    /// <summary>What a record says.</summary>
    public static void Describe(JObject json, IndicatorFigure figure)
    {
        json["name"] = figure.Name;
        json["unit"] = figure.Unit;
        json["period"] = figure.Period.Text;
        json["value"] = Number(figure.Value);
        json["hedge"] = EnumText.Of(figure.Hedge);
        json["plan"] = Number(figure.Plan);
        json["target"] = Number(figure.Target?.Value);
        json["targetPeriod"] = figure.Target?.By.Text;
        json["targetHedge"] = figure.Target is { } target ? EnumText.Of(target.Hedge) : null;
        json["source"] = figure.Source;
        json["document"] = figure.Document;
    }

    /// <summary>A record with what it amounts to.</summary>
    public static JObject Write(IndicatorStatement statement, Language language)
    {
        var (recorded, figure) = (statement.Recorded, statement.Recorded.Figure);
        return new JObject
        {
            ["id"] = figure.Indicator.Value,
            ["name"] = figure.Name,
            ["unit"] = figure.Unit,
            ["period"] = figure.Period.Text,
            ["periodFrom"] = figure.Period.First is { } first ? RecordAnswers.Text(first) : null,
            ["periodTo"] = RecordAnswers.Text(figure.Period.Last),
            ["value"] = Number(figure.Value),
            ["hedge"] = EnumText.Of(figure.Hedge),
            ["display"] = figure.Value is { } value ? IndicatorSentence.Shown(value, figure.Unit, figure.Hedge, language) : null,
            ["completion"] = Write(statement.Completion, language),
            ["yearOnYear"] = Write(statement.YearOnYear, language),
            ["pace"] = Write(statement.Pace, language),
            ["source"] = figure.Source,
            ["document"] = figure.Document,
            ["effectiveOn"] = RecordAnswers.Text(recorded.EffectiveOn),
            ["seq"] = recorded.Seq,
            ["sentenceZh"] = IndicatorSentence.Of(statement, Language.Chinese),
            ["sentenceEn"] = IndicatorSentence.Of(statement, Language.English),
        };
    }

    private static JObject Write(PlanCompletion completion, Language language)
    {
        var json = new JObject { ["plan"] = Number(completion.Plan), ["planSeq"] = completion.PlanSeq };
        Put(json, "percent", completion.Percent, language);
        json["elapsedPercent"] = completion.ElapsedPercent.Value;
        json["aheadPoints"] = completion.AheadPoints.Value;
        json["aheadUnavailable"] = Code(completion.AheadPoints.Gap);
        return json;
    }

    private static JObject Write(YearOnYear growth, Language language)
    {
        var json = new JObject
        {
            ["period"] = growth.Before?.Figure.Period.Text,
            ["value"] = Number(growth.Before?.Figure.Value),
            ["seq"] = growth.Before?.Seq,
        };
        Put(json, growth.IsPoints ? "points" : "percent", growth.Change, language);
        return json;
    }

    private static JObject Write(TargetPace pace, Language language)
    {
        var json = new JObject
        {
            ["target"] = Number(pace.Target?.Value),
            ["targetHedge"] = pace.Target is { } target ? EnumText.Of(target.Hedge) : null,
            ["targetPeriod"] = pace.Target?.By.Text,
            ["targetSeq"] = pace.TargetSeq,
            ["missing"] = Number(pace.Missing.Value),
            ["yearsLeft"] = pace.YearsLeft.Value,
        };
        Put(json, "perYear", pace.PerYear, language);
        json["compoundPercent"] = pace.CompoundPercent.Value;
        json["compoundUnavailable"] = Code(pace.CompoundPercent.Gap);
        json["pastPeriod"] = pace.Past?.Figure.Period.Text;
        json["pastPerYear"] = pace.PastPerYear.Value;
        json["pastUnavailable"] = Code(pace.PastPerYear.Gap);
        json["projected"] = pace.Projected.Value;
        json["suffices"] = pace.Suffices;
        return json;
    }

    private static void Put(JObject json, string name, Computed computed, Language language)
    {
        json[name] = computed.Value;
        json["unavailable"] = Code(computed.Gap);
        json["unavailableText"] = computed.Gap is { } gap ? Sentences.Fill($"indicatorGap:{EnumText.Of(gap)}", language) : null;
    }

    private static string? Code(IndicatorGap? gap) => gap is { } known ? EnumText.Of(known) : null;

    /// <summary>A figure as it was printed: 43 and not 43.0.</summary>
    private static JValue? Number(decimal? value) => value is not { } number ? null : number.Scale == 0 ? new JValue((long)number) : new JValue(number);
}
