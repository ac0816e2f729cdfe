using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>Lists the introduced projects by id, with stage, amount and where they stand on a day by the rule in force.</summary>
[Requires(Role.Read)]
public sealed class ListProjects(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/projects?status=&amp;stage=&amp;kind=&amp;introducer=&amp;industry=&amp;region=&amp;introducedFrom=&amp;introducedTo=&amp;asOf=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=; what was not introduced by the day is not there.</summary>
    [Function(nameof(ListProjects))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/projects")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Parameters Parse(QueryMembers members) => new(
        members.Choice<ListedStatus>("status"),
        members.Choice<ProjectStage>("stage"),
        members.Choice<ProjectKind>("kind"),
        members.Text("introducer"),
        members.Text("industry"),
        members.Text("region"),
        members.Date("introducedFrom"),
        members.Date("introducedTo"),
        ListRequest.Read(members));

    private static IResult Answer(KnownFund known, Parameters asked)
    {
        if (asked is { From: { } from, To: { } to } && from > to)
            return known.Call.Refuse(new Failure(PeriodQuery.Reversed, "/introducedFrom", ("from", RecordAnswers.Text(from)), ("to", RecordAnswers.Text(to))));
        var rule = LandedRuleHistory.InForce(known.Projection.Counted, known.Day);
        var criteria = LandedCriteria.Of(rule);
        if (asked.List.Sheet.IsFile)
            return new SheetAnswer(ProjectSheets.Book(known, rule, ListedProject.All(known, criteria).Where(asked.Fits)), asked.List.Sheet, known.Call.Language);
        var body = new JObject { ["asOf"] = RecordAnswers.Text(known.Day), ["landedRule"] = ProjectAnswers.Write(rule) };
        Paging.Fill(
            body,
            known.Call,
            asked.List.Page,
            ListedProject.All(known, criteria, asked.List.Page.After).Where(asked.Fits),
            project => project.Introduction.Project.Value,
            project => Write(known, project));
        return JsonAnswer.Ok(body);
    }

    private static JObject Write(KnownFund known, ListedProject item)
    {
        var link = $"{RecordAnswers.FundLink(known.Projection.Fund.Id)}/projects/{item.Introduction.Project}";
        return new JObject
        {
            ["id"] = item.Introduction.Project.Value,
            ["name"] = item.State.Name,
            ["kind"] = EnumText.Of(item.Introduction.Kind),
            ["industry"] = item.Introduction.Industry,
            ["region"] = item.Introduction.Region,
            ["introducers"] = new JArray(item.Introduction.Introducers.Select(introducer => ProjectAnswers.Write(introducer, known.Projection.Prospective))),
            ["status"] = EnumText.Of(item.Status),
            ["stage"] = EnumText.Of(item.State.Stage),
            ["stageSince"] = RecordAnswers.Text(item.State.StageSince),
            ["daysInStage"] = item.DaysInStage,
            ["introducedOn"] = RecordAnswers.Text(item.IntroducedOn),
            ["landedOn"] = item.LandedOn is { } day ? RecordAnswers.Text(day) : null,
            ["totalInvestmentYuan"] = item.TotalInvestment?.Amount,
            ["evidence"] = ProjectAnswers.Texts(item.State.Evidence.Kinds),
            ["mergedInto"] = item.State.MergedInto?.Value,
            ["links"] = new JObject
            {
                ["record"] = $"{RecordAnswers.FundLink(known.Projection.Fund.Id)}/records/{item.Seq}",
                ["progress"] = link + "/progress",
                ["financing"] = link + "/financing",
            },
        };
    }

    private sealed record Parameters(
        ListedStatus? Status,
        ProjectStage? Stage,
        ProjectKind? Kind,
        string? Introducer,
        string? Industry,
        string? Region,
        LocalDate? From,
        LocalDate? To,
        ListRequest List)
    {
        public bool Fits(ListedProject project) =>
            (Status is null || project.Status == Status)
            && (Stage is null || project.State.Stage == Stage)
            && (Kind is null || project.Introduction.Kind == Kind)
            && (Introducer is null || project.Introduction.Introducers.Any(introducer => introducer.Id.Value == Introducer))
            && (Industry is null || project.Introduction.Industry == Industry)
            && (Region is null || project.Introduction.Region == Region)
            && (From is null || project.IntroducedOn >= From)
            && (To is null || project.IntroducedOn <= To);
    }
}
