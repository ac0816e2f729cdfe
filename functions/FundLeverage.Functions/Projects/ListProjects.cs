using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>Lists the introduced projects by id, with stage, amount and where they stand on a day by the rule in force.</summary>
[Requires(Role.Read)]
public sealed class ListProjects(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/projects?status=&amp;stage=&amp;kind=&amp;introducer=&amp;industry=&amp;asOf=&amp;knownAt=; what was not introduced by the day is not there.</summary>
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
        Paging.Read(members));

    private static JsonAnswer Answer(KnownFund known, Parameters asked)
    {
        var rule = LandedRuleHistory.InForce(known.Projection.Counted, known.Day);
        var body = new JObject { ["asOf"] = RecordAnswers.Text(known.Day), ["landedRule"] = ProjectAnswers.Write(rule) };
        var criteria = LandedCriteria.Of(rule);
        Paging.Fill(
            body,
            known.Call,
            asked.Page,
            known.Projection.Prospective.Projects
                .SkipWhile(entry => asked.Page.After is { } after && string.CompareOrdinal(entry.Key.Value, after) <= 0)
                .Select(entry => Item.Of(known, entry.Key, entry.Value, criteria))
                .OfType<Item>()
                .Where(asked.Fits),
            item => item.Introduction.Project.Value,
            item => Write(known, item, criteria));
        return JsonAnswer.Ok(body);
    }

    private static JObject Write(KnownFund known, Item item, LandedCriteria criteria)
    {
        var link = $"{RecordAnswers.FundLink(known.Projection.Fund.Id)}/projects/{item.Introduction.Project}";
        var landedOn = item.Counted?.LandedOn(criteria, known.Day);
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
            ["daysInStage"] = item.Status == ListedStatus.Merged ? null : Period.DaysBetween(item.State.StageSince, known.Day),
            ["introducedOn"] = RecordAnswers.Text(item.IntroducedOn),
            ["landedOn"] = landedOn is { } day ? RecordAnswers.Text(day) : null,
            ["totalInvestmentYuan"] = item.Counted is null ? null : item.State.Investment?.Amount,
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

    /// <summary>Where a project in the list stands.</summary>
    private enum ListedStatus
    {
        Pending,
        Pipeline,
        Landed,
        Withdrawn,
        Merged,
    }

    private sealed record Parameters(ListedStatus? Status, ProjectStage? Stage, ProjectKind? Kind, string? Introducer, string? Industry, Paging.Page Page)
    {
        public bool Fits(Item item) =>
            (Status is null || item.Status == Status)
            && (Stage is null || item.State.Stage == Stage)
            && (Kind is null || item.Introduction.Kind == Kind)
            && (Introducer is null || item.Introduction.Introducers.Any(introducer => introducer.Id.Value == Introducer))
            && (Industry is null || item.Introduction.Industry == Industry);
    }

    /// <summary>A project on the day; what counts of it, or its introduction alone while that waits for review.</summary>
    private sealed record Item(TimelineEntry<ProjectIntroduction> Entry, ProjectHistory? Counted, ProjectState State, ListedStatus Status)
    {
        public ProjectIntroduction Introduction => Entry.Content;

        public LocalDate IntroducedOn => Entry.EffectiveOn;

        public long Seq => Entry.Seq;

        public static Item? Of(KnownFund known, OpaqueId id, ProjectHistory prospective, LandedCriteria criteria)
        {
            if (!known.Projection.Counted.Projects.TryGetValue(id, out var counted))
                return prospective.IntroducedOn > known.Day ? null : new Item(prospective.Introduction, null, prospective.States[0], ListedStatus.Pending);
            return counted.On(known.Day) is { } state
                ? new Item(counted.Introduction, counted, state, EnumText.Parse<ListedStatus>(EnumText.Of(state.StatusBy(criteria))))
                : null;
        }
    }
}
