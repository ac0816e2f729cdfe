using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Storage.Ledger;

/// <summary>Records of introduced projects, and of what counts as landed, to and from their stored JSON.</summary>
internal static class ProjectCodec
{
    private const string ProjectIntroduced = "projectIntroduced";
    private const string ProjectProgressRecorded = "projectProgressRecorded";
    private const string ProjectFinancingRecorded = "projectFinancingRecorded";
    private const string LandedRuleRecorded = "landedRuleRecorded";

    /// <summary>The kind of event; null where it is none of these.</summary>
    public static string? TypeOf(EventContent content) => content switch
    {
        ProjectIntroduction => ProjectIntroduced,
        ProjectProgress => ProjectProgressRecorded,
        ProjectFinancing => ProjectFinancingRecorded,
        LandedRule => LandedRuleRecorded,
        _ => null,
    };

    /// <summary>The content of a payload; null where the kind is none of these.</summary>
    public static EventContent? Read(string type, JObject json, Func<string, OpaqueId> id) => type switch
    {
        ProjectIntroduced => new ProjectIntroduction(
            id(EventCodec.Text(json, "project")),
            EventCodec.Text(json, "name"),
            EnumText.Parse<ProjectKind>(EventCodec.Text(json, "kind")),
            new ValueList<Introducer>(Items(json, "introducers").Select(item => ReadIntroducer((JObject)item, id))),
            EnumText.Parse<ProjectStage>(EventCodec.Text(json, "stage")),
            (string?)json["industry"],
            (string?)json["region"],
            Amount(json, "totalInvestment"),
            (string?)json["document"]),
        ProjectProgressRecorded => new ProjectProgress(
            id(EventCodec.Text(json, "project")),
            (string?)json["stage"] is { } stage ? EnumText.Parse<ProjectStage>(stage) : null,
            Amount(json, "totalInvestment"),
            (string?)json["name"],
            (string?)json["mergedInto"] is { } target ? id(target) : null,
            json["evidence"] is null ? null : Choices<EvidenceKind>(json, "evidence"),
            (string?)json["reason"],
            (string?)json["document"]),
        ProjectFinancingRecorded => new ProjectFinancing(
            id(EventCodec.Text(json, "project")),
            id(EventCodec.Text(json, "subFund")),
            EventCodec.Text(json, "round"),
            Amount(json, "amount") ?? throw Lacks("amount"),
            Amount(json, "roundAmount") ?? throw Lacks("roundAmount"),
            (string?)json["document"]),
        LandedRuleRecorded => new LandedRule(
            id(EventCodec.Text(json, "landedRule")),
            (int)EventCodec.Whole(json, "version"),
            EventCodec.Text(json, "name"),
            Choices<ProjectStage>(json, "stages"),
            Choices<EvidenceKind>(json, "allOf"),
            Choices<EvidenceKind>(json, "anyOf"),
            (string?)json["document"]),
        _ => null,
    };

    /// <summary>The payload; null where the content is none of these.</summary>
    public static CanonicalObject? Describe(EventContent content) => content switch
    {
        ProjectIntroduction introduction => new CanonicalObject()
            .Text("document", introduction.Document)
            .Text("industry", introduction.Industry)
            .Objects("introducers", introduction.Introducers.Select(Describe))
            .Text("kind", EnumText.Of(introduction.Kind))
            .Text("name", introduction.Name)
            .Text("project", introduction.Project.Value)
            .Text("region", introduction.Region)
            .Text("stage", EnumText.Of(introduction.Stage))
            .Object("totalInvestment", Describe(introduction.TotalInvestment)),
        ProjectProgress progress => new CanonicalObject()
            .Text("document", progress.Document)
            .Texts("evidence", progress.Evidence?.Select(EnumText.Of))
            .Text("mergedInto", progress.MergedInto?.Value)
            .Text("name", progress.Name)
            .Text("project", progress.Project.Value)
            .Text("reason", progress.Reason)
            .Text("stage", progress.Stage is { } stage ? EnumText.Of(stage) : null)
            .Object("totalInvestment", Describe(progress.TotalInvestment)),
        ProjectFinancing financing => new CanonicalObject()
            .Object("amount", Describe(financing.Amount))
            .Text("document", financing.Document)
            .Text("project", financing.Project.Value)
            .Text("round", financing.Round)
            .Object("roundAmount", Describe(financing.RoundAmount))
            .Text("subFund", financing.SubFund.Value),
        LandedRule rule => new CanonicalObject()
            .Texts("allOf", rule.AllOf.Select(EnumText.Of))
            .Texts("anyOf", rule.AnyOf.Select(EnumText.Of))
            .Text("document", rule.Document)
            .Text("landedRule", rule.Rule.Value)
            .Text("name", rule.Name)
            .Texts("stages", rule.Stages.Select(EnumText.Of))
            .Number("version", rule.Version),
        _ => null,
    };

    private static CanonicalObject Describe(Introducer introducer) => new CanonicalObject()
        .Text("id", introducer.Id.Value)
        .Text("kind", EnumText.Of(introducer.Kind))
        .Flag("lead", introducer.IsLead)
        .Text("name", introducer.Name)
        .Number("shareBasisPoints", introducer.Share?.BasisPoints);

    private static Introducer ReadIntroducer(JObject json, Func<string, OpaqueId> id) => new(
        EnumText.Parse<IntroducerKind>(EventCodec.Text(json, "kind")),
        id(EventCodec.Text(json, "id")),
        (string?)json["name"],
        (int?)json["shareBasisPoints"] is { } share ? new Share(share) : null,
        (bool?)json["lead"] ?? false);

    private static CanonicalObject? Describe(RecordedAmount? amount) => amount is not { } known
        ? null
        : new CanonicalObject()
            .Number("amountFen", known.Yuan.ToFen())
            .Text("currency", known.Yuan.Currency.Code)
            .Object("original", known.Original is { } original ? EventCodec.Describe(original) : null);

    private static RecordedAmount? Amount(JObject json, string name) => json[name] is JObject amount ? EventCodec.ReadAmount(amount) : null;

    private static ValueList<T> Choices<T>(JObject json, string name)
        where T : struct, Enum => new(Items(json, name).Select(item => EnumText.Parse<T>((string)item!)));

    private static JArray Items(JObject json, string name) => json[name] as JArray ?? throw Lacks(name);

    private static FormatException Lacks(string name) => new($"An event lacks '{name}'.");
}
