using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>What was introduced, landed and withdrew in a period, what there is at its end, and how that compares with the year before.</summary>
[Requires(Role.Read)]
public sealed class GetProjectStatistics(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>The period ends after the day that it is seen on.</summary>
    public static readonly FailureCode EndsAfterAsOf = new("period-ends-after-as-of", FailureKind.Invalid);

    /// <summary>By time, the period has more parts than anybody looks at.</summary>
    public static readonly FailureCode TooManyParts = new("period-parts-too-many", FailureKind.Invalid);

    /// <summary>GET /api/funds/{fund}/projects/statistics?from=&amp;to=&amp;groupBy=&amp;asOf=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=&amp;table=.</summary>
    [Function(nameof(GetProjectStatistics))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/projects/statistics")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Asked Parse(QueryMembers members) =>
        new(members.Date("from"), members.Date("to"), members.Choice<ProjectGrouping>("groupBy") ?? ProjectGrouping.Introducer, SheetRequest.Read(members, ProjectStatisticsSheets.Tables));

    private static IResult Answer(KnownFund known, Asked asked)
    {
        var to = asked.To ?? known.Day;
        var period = PeriodQuery.Of(asked.From ?? new LocalDate(to.Year, 1, 1), to, to, Period.Zero);
        if (!period.TryGet(out var dates))
            return known.Call.Refuse(period.Failures);
        var seenOn = known.AsOf ?? to;
        if (seenOn < to)
            return known.Call.Refuse(new Failure(EndsAfterAsOf, "/to", ("to", RecordAnswers.Text(to)), ("asOf", RecordAnswers.Text(seenOn))));
        if (ProjectParts.AreTooMany(dates.From, dates.To, asked.Grouping))
            return known.Call.Refuse(new Failure(TooManyParts, "/groupBy", ("max", ProjectParts.Most)));
        var statistics = ProjectStatistics.Of(known.Projection.Counted, dates.From, dates.To, seenOn, asked.Grouping);
        return asked.Sheet.IsFile
            ? new SheetAnswer(ProjectStatisticsSheets.Book(known, statistics), asked.Sheet, known.Call.Language)
            : JsonAnswer.Ok(JsonBody.Stampable(ProjectStatisticsAnswer.Write(statistics, known.Projection, known.Call.Language)), known.GeneratedAt);
    }

    private sealed record Asked(LocalDate? From, LocalDate? To, ProjectGrouping Grouping, SheetRequest Sheet);
}
