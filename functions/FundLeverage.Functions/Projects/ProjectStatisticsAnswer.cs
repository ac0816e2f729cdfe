using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Projects;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Projects;

/// <summary>Statistics of introduced projects as JSON.</summary>
internal static class ProjectStatisticsAnswer
{
    public static JObject Write(ProjectStatistics statistics, FundProjection projection, Language language)
    {
        var body = new JObject
        {
            ["fund"] = statistics.Fund.Id.Value,
            ["from"] = RecordAnswers.Text(statistics.From),
            ["to"] = RecordAnswers.Text(statistics.To),
            ["asOf"] = RecordAnswers.Text(statistics.SeenOn),
            ["knownAt"] = RecordAnswers.Text(projection.Last.RecordedAt),
            ["generatedAt"] = null,
            ["rule"] = ProjectAnswers.Write(statistics.Rule),
        };
        body.Take(Write(statistics.Whole));
        body["stocks"] = new JObject
        {
            ["pipeline"] = Write(statistics.Whole.PipelineStock),
            ["landed"] = Write(statistics.Whole.LandedStock),
            ["withdrawn"] = Write(statistics.Whole.WithdrawnStock),
            ["byStage"] = new JArray(statistics.ByStage.Select(stage => ByStage(EnumText.Of(stage.Stage), stage.Figures, language))),
            ["movements"] = new JObject { ["pipeline"] = Write(statistics.Pipeline), ["landed"] = Write(statistics.Landed) },
        };

        var previous = new JObject { ["from"] = RecordAnswers.Text(statistics.PreviousFrom), ["to"] = RecordAnswers.Text(statistics.PreviousTo) };
        previous.Take(Write(statistics.Previous));
        body["previousPeriod"] = previous;
        body["growth"] = new JObject
        {
            ["introduced"] = Write(ProjectGrowth.Between(statistics.Previous.Introduced, statistics.Whole.Introduced), language),
            ["landed"] = Write(ProjectGrowth.Between(statistics.Previous.Landed, statistics.Whole.Landed), language),
            ["pipeline"] = Write(ProjectGrowth.Between(statistics.Previous.PipelineStock, statistics.Whole.PipelineStock), language),
        };
        body["groupBy"] = EnumText.Of(statistics.Grouping);
        body["groups"] = new JArray(statistics.Groups.Select(group => Write(group, statistics.Grouping, language)));
        body["groupsAddUp"] = statistics.GroupsAddUp;
        body["funnel"] = new JArray(statistics.Funnel.Select(step => Write(step, language)));
        body["conversion"] = new JArray(statistics.Journeys.Select(journey => Write(journey, language)));
        body["pendingRecords"] = projection.Pending.Count;
        body["sentenceZh"] = ProjectSentence.Of(statistics, Language.Chinese, isRounded: false);
        body["sentenceEn"] = ProjectSentence.Of(statistics, Language.English, isRounded: false);
        body["roundedSentenceZh"] = ProjectSentence.Of(statistics, Language.Chinese, isRounded: true);
        body["roundedSentenceEn"] = ProjectSentence.Of(statistics, Language.English, isRounded: true);
        return body;
    }

    /// <summary>The three figures that most people ask for, and then all of them, flows and stocks apart.</summary>
    private static JObject Write(ProjectSlice slice) => new()
    {
        ["introduced"] = Write(slice.Introduced),
        ["landed"] = Write(slice.Landed),
        ["pipeline"] = Write(slice.PipelineStock),
        ["flows"] = new JRaw($"{{\"introduced\":{Text(slice.Introduced)},\"landed\":{Text(slice.Landed)},\"stillLanded\":{Text(slice.StillLanded)},\"withdrawn\":{Text(slice.Withdrawn)},\"merged\":{Text(slice.Merged)}}}"),
        ["stocks"] = new JRaw($"{{\"pipeline\":{Text(slice.PipelineStock)},\"landed\":{Text(slice.LandedStock)},\"withdrawn\":{Text(slice.WithdrawnStock)}}}"),
    };

    private static JRaw Write(ProjectFigures figures) => new(Text(figures));

    /// <summary>As a text at once: there are eleven of these for each group, and to build objects of them takes longer than to write them.</summary>
    private static string Text(ProjectFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"count\":{figures.Count},\"totalInvestmentYuan\":{figures.TotalInvestment.Amount},\"withoutInvestment\":{figures.WithoutInvestment},\"averageYuan\":{Text(figures.Average)},\"medianYuan\":{Text(figures.Median)}}}");

    private static string Text(Money? amount) => amount?.Amount.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static JObject ByStage(string stage, ProjectFigures figures, Language language) => new()
    {
        ["stage"] = stage,
        ["name"] = Sentences.Fill($"projectStage:{stage}", language),
        ["count"] = figures.Count,
        ["totalInvestmentYuan"] = figures.TotalInvestment.Amount,
        ["withoutInvestment"] = figures.WithoutInvestment,
        ["averageYuan"] = figures.Average?.Amount,
        ["medianYuan"] = figures.Median?.Amount,
    };

    private static JObject Write(StockMovement movement) => new()
    {
        ["opening"] = Moved(movement.OpeningCount, movement.Opening.Amount),
        ["entered"] = Moved(movement.EnteredCount, movement.Entered.Amount),
        ["left"] = Moved(movement.LeftCount, movement.Left.Amount),
        ["revaluedYuan"] = movement.Revalued.Amount,
        ["closing"] = Moved(movement.ClosingCount, movement.Closing.Amount),
    };

    private static JObject Moved(int count, decimal yuan) => new() { ["count"] = count, ["totalInvestmentYuan"] = yuan };

    private static JObject Write(ProjectGrowth growth, Language language)
    {
        var isUnavailable = growth.CountPercent is null || growth.InvestmentPercent is null;
        return new JObject
        {
            ["countPercent"] = growth.CountPercent,
            ["totalInvestmentPercent"] = growth.InvestmentPercent,
            ["unavailable"] = isUnavailable ? "zeroBase" : null,
            ["unavailableText"] = isUnavailable ? Sentences.Fill("growth:zeroBase", language) : null,
        };
    }

    private static JObject Write(ProjectGroup group, ProjectGrouping grouping, Language language)
    {
        var json = new JObject { ["key"] = group.Key, ["name"] = NameOf(group, grouping, language) };
        if (group.Introducer is { } introducer)
        {
            json["introducerKind"] = EnumText.Of(introducer);
            json["alsoIntroduced"] = group.AlsoIntroduced;
        }

        if (group.Days is { } days)
        {
            json["from"] = RecordAnswers.Text(days.Start);
            json["to"] = RecordAnswers.Text(days.End);
        }

        json.Take(Write(group.Slice));
        return json;
    }

    /// <summary>A group's name for people.</summary>
    public static string NameOf(ProjectGroup group, ProjectGrouping grouping, Language language) => group.Name is not { } name
        ? Sentences.Fill("group:notRecorded", language)
        : grouping switch
        {
            ProjectGrouping.Kind => Sentences.Fill($"projectKind:{name}", language),
            ProjectGrouping.Stage => Sentences.Fill($"projectStage:{name}", language),
            ProjectGrouping.Month or ProjectGrouping.Quarter or ProjectGrouping.Year => ReportingPeriod.Parse(name).TryGet(out var period) ? PeriodText.Of(period, language) : name,
            _ => name,
        };

    private static JObject Write(ProjectFunnelStep step, Language language) => new()
    {
        ["stage"] = EnumText.Of(step.Stage),
        ["name"] = Sentences.Fill($"projectStage:{EnumText.Of(step.Stage)}", language),
        ["count"] = step.Count,
        ["totalInvestmentYuan"] = step.TotalInvestment.Amount,
        ["withoutInvestment"] = step.WithoutInvestment,
        ["withdrawn"] = step.Withdrawn,
        ["percent"] = step.Percent,
    };

    private static JObject Write(StageJourney journey, Language language) => new()
    {
        ["stage"] = EnumText.Of(journey.Stage),
        ["name"] = Sentences.Fill($"projectStage:{EnumText.Of(journey.Stage)}", language),
        ["entered"] = journey.Entered,
        ["reached"] = new JArray(journey.Reached.Select(reached => new JObject { ["stage"] = EnumText.Of(reached.Stage), ["count"] = reached.Count, ["percent"] = reached.Percent })),
        ["withdrawn"] = journey.Withdrawn,
        ["daysCompleted"] = Write(journey.Completed),
        ["daysRunning"] = Write(journey.Running),
    };

    private static JObject Write(StageDays days) => new() { ["count"] = days.Count, ["average"] = days.Average, ["median"] = days.Median };
}
