using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reinvestment;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Reinvestment;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Reports;

/// <summary>A report as JSON: what the queries answer for its day and its knowledge, in one object.</summary>
internal static class ReportJson
{
    public static JObject Write(FundReport report, Language language)
    {
        var body = ReportAnswer.Describe(report.Projection.Fund.Id, report.Inputs, EnumText.All<ReportFormat>());
        body["title"] = ReportText.Title(report, language);
        body["sentence"] = LeverageSentence.Of(report.Committed, language);
        body["leverage"] = new JObject
        {
            ["committed"] = Write(report, report.Committed, language),
            ["paidIn"] = report.PaidIn is { } paidIn ? Write(report, paidIn, language) : null,
        };
        body["restatement"] = report.Restated is { } restated ? Write(restated) : null;
        body["change"] = report.Change is { } change ? Write(report, change, language) : null;
        body["trend"] = new JArray(report.Trend.Points.Select(GetLeverageTrend.Write));
        body["subFunds"] = new JArray(report.SubFunds.Select(Write));
        body["projects"] = new JObject
        {
            ["period"] = Stamped(ProjectStatisticsAnswer.Write(report.ProjectsOfPeriod, report.Projection, language), report),
            ["yearToDate"] = Stamped(ProjectStatisticsAnswer.Write(report.ProjectsOfYear, report.Projection, language), report),
        };
        body["indicators"] = new JArray(report.Indicators.Select(statement => IndicatorAnswer.Write(statement, language)));
        body["reinvestment"] = new JObject
        {
            ["totals"] = ReinvestmentAnswer.Write(ReinvestmentCalculator.Total(report.Reinvestment)),
            ["subFunds"] = new JArray(report.Reinvestment.Select(statement => ReinvestmentAnswer.Write(statement, language))),
        };
        body["quality"] = Write(report.Quality, report, language);
        body["methodology"] = new JArray(ReportText.Methodology(report, language));
        body["evidence"] = Write(report.Evidence, report.Projection);
        return body;
    }

    private static JObject Write(FundReport report, LeverageStatement statement, Language language) =>
        Stamped(LeverageAnswer.Write(statement, LeverageGrouping.SubFund, report.Projection, language), report);

    private static JObject Write(Restatement restated) => new()
    {
        ["before"] = LeverageAnswer.Headline(restated.Before.Capital),
        ["after"] = LeverageAnswer.Headline(restated.After.Capital),
        ["records"] = new JArray(restated.Changes.Select(GetLeverageRestatement.Write)),
    };

    private static JObject Write(FundReport report, ReportChange change, Language language) => new()
    {
        ["since"] = change.Previous.Occurrence.Id,
        ["published"] = LeverageAnswer.Headline(change.Published.Capital),
        ["bridge"] = Stamped(BridgeAnswer.Write(change.Bridge, report.Projection, language), report),
    };

    private static JObject Write(ReportSubFund subFund) => new()
    {
        ["subFund"] = subFund.Counted.SubFund.Value,
        ["name"] = subFund.Counted.Name,
        ["guidanceCommitmentYuan"] = subFund.Counted.Capital.Guidance.Amount,
        ["totalFundSizeYuan"] = subFund.Counted.Capital.Total.Amount,
        ["paidInYuan"] = subFund.PaidIn?.Amount,
        ["multiple"] = subFund.Counted.Multiple?.Value,
        ["display"] = subFund.Counted.Multiple?.Display,
        ["sizeSharePercent"] = subFund.SizeShare,
    };

    private static JObject Write(ReportQuality quality, FundReport report, Language language)
    {
        var shared = report.Committed.SharedNames();
        return new JObject
        {
            ["pendingRecords"] = report.Projection.Pending.Count,
            ["pending"] = new JArray(quality.Pending.Select(record => RecordAnswers.Write(report.Projection, record))),
            ["withoutSources"] = new JArray(quality.WithoutSources.Select(counted => counted.SubFund.Value)),
            ["withoutPaidIn"] = new JArray(quality.WithoutPaidIn.Select(counted => counted.SubFund.Value)),
            ["stale"] = new JArray(quality.Stale.Select(stale => new JObject { ["subFund"] = stale.Counted.SubFund.Value, ["lastRecordOn"] = RecordAnswers.Text(stale.LastOn) })),
            ["possibleDuplicates"] = new JArray(quality.Duplicates.Select(alike => new JObject { ["first"] = alike.First.Seq, ["second"] = alike.Second.Seq })),
            ["warnings"] = new JArray(quality.Doubts.Select(doubt => LeverageAnswer.Write(doubt, shared, language))),
            ["excluded"] = new JArray(quality.Excluded.Select(excluded => LeverageAnswer.Write(excluded, shared, language))),
        };
    }

    private static JObject Write(ReportEvidence evidence, FundProjection projection)
    {
        var json = new JObject(evidence.Leverage.Select(leverage => new JProperty(
            EnumText.Of(leverage.Statement.Basis),
            new JArray(leverage.Lines.Select(line => GetLeverageEvidence.Write(line, projection))))));
        foreach (var (name, records) in new[] { ("earlier", evidence.Earlier), ("projects", evidence.Projects), ("indicators", evidence.Indicators), ("reinvestment", evidence.Reinvestment) })
            json[name] = new JArray(records.Select(record => RecordAnswers.Write(projection, record)));
        return json;
    }

    /// <summary>A file has no clock of its own: what is in it was generated when it was published.</summary>
    private static JObject Stamped(JObject answer, FundReport report)
    {
        answer["generatedAt"] = RecordAnswers.Text(report.Inputs.PublishedAt);
        return answer;
    }
}
