using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// Event contents to and from their stored JSON. Amounts are whole fen, rates and dates are text: no number in it
/// depends on a parser's idea of floating point.
/// </summary>
internal static class EventCodec
{
    public const string FundOpened = "fundOpened";
    private const string SubFundRegistered = "subFundRegistered";
    private const string SubFundStatusRecorded = "subFundStatusRecorded";
    private const string CommitmentRecorded = "commitmentRecorded";
    private const string FundSizeRecorded = "fundSizeRecorded";
    private const string PaidInCapitalRecorded = "paidInCapitalRecorded";
    private const string ReversalRecorded = "reversalRecorded";
    private const string RecordApproved = "recordApproved";
    private const string RecordRejected = "recordRejected";

    public static string TypeOf(EventContent content) => content switch
    {
        FundOpening => FundOpened,
        SubFundRegistration => SubFundRegistered,
        SubFundStatusChange => SubFundStatusRecorded,
        Commitment => CommitmentRecorded,
        FundSize => FundSizeRecorded,
        PaidInCapital => PaidInCapitalRecorded,
        ReinvestmentAgreement => ReinvestmentCodec.ReinvestmentAgreed,
        RecognisedReinvestment => ReinvestmentCodec.ReinvestmentRecognised,
        IndicatorFigure => IndicatorCodec.IndicatorRecorded,
        Reversal => ReversalRecorded,
        Approval => RecordApproved,
        Rejection => RecordRejected,
        _ when ProjectCodec.TypeOf(content) is { } type => type,
        _ => throw new ArgumentException($"{content.GetType().Name} has no stored form.", nameof(content)),
    };

    /// <summary>The payload of an event, in canonical form.</summary>
    public static string Write(EventContent content, ImportedRow? importedFrom = null) =>
        Describe(content).Insert(ProvenanceCodec.Member, ProvenanceCodec.Describe(importedFrom)).ToString();

    public static string WriteActor(Actor actor) => new CanonicalObject().Text("name", actor.Name).Text("subject", actor.Subject).ToString();

    public static Actor ReadActor(JObject json) => new(Text(json, "subject"), Text(json, "name"));

    /// <param name="type">The kind of event.</param>
    /// <param name="json">Its payload.</param>
    /// <param name="id">Makes an id of its text.</param>
    public static EventContent Read(string type, JObject json, Func<string, OpaqueId> id) => type switch
    {
        FundOpened => new FundOpening(new GuidanceFund(
            id(Text(json, "id")),
            Text(json, "name"),
            Level(json),
            CurrencyOf(json),
            (string?)json["zone"],
            EnumText.Parse<ApprovalPolicy>(Text(json, "approval")))),
        SubFundRegistered => new SubFundRegistration(
            SubFund(json, id),
            Text(json, "name"),
            (string?)json["manager"],
            (string?)json["formedOn"] is { } formedOn ? Date(formedOn) : null,
            (string?)json["industry"],
            (string?)json["creditCode"],
            (string?)json["amacCode"],
            Level(json),
            (string?)json["region"],
            (string?)json["guidanceFund"] is { } guidanceFund ? id(guidanceFund) : null),
        SubFundStatusRecorded => new SubFundStatusChange(SubFund(json, id), EnumText.Parse<SubFundStatus>(Text(json, "status")), Document(json)),
        CommitmentRecorded => new Commitment(
            SubFund(json, id), EnumText.Parse<CommitmentChange>(Text(json, "change")), ReadAmount(json), Document(json), BeforeFormation(json)),
        FundSizeRecorded => new FundSize(
            SubFund(json, id),
            EnumText.Parse<SizeBasis>(Text(json, "basis")),
            ReadAmount(json),
            json["sources"] is JObject sources ? ReadSources(sources) : null,
            Document(json),
            BeforeFormation(json)),
        PaidInCapitalRecorded => new PaidInCapital(
            SubFund(json, id), EnumText.Parse<CapitalSource>(Text(json, "source")), ReadAmount(json), Document(json), BeforeFormation(json)),
        ReinvestmentCodec.ReinvestmentAgreed => ReinvestmentCodec.ReadAgreement(json, id),
        ReinvestmentCodec.ReinvestmentRecognised => ReinvestmentCodec.ReadRecognised(json, id),
        IndicatorCodec.IndicatorRecorded => IndicatorCodec.Read(json, id),
        ReversalRecorded => new Reversal(Subject(json, id), Whole(json, "record"), Text(json, "reason"), (long?)json["replacement"]),
        RecordApproved => new Approval(Whole(json, "record"), (string?)json["reason"]),
        RecordRejected => new Rejection(Whole(json, "record"), Text(json, "reason")),
        _ when ProjectCodec.Read(type, json, id) is { } content => content,
        _ => throw new FormatException($"Unknown event type '{type}'; written by a newer version?"),
    };

    private static CanonicalObject Describe(EventContent content) => content switch
    {
        FundOpening { Fund: var fund } => new CanonicalObject()
            .Text("approval", EnumText.Of(fund.Approval))
            .Text("currency", fund.Currency.Code)
            .Text("id", fund.Id.Value)
            .Text("level", TextOf(fund.Level))
            .Text("name", fund.Name)
            .Text("zone", fund.Zone),
        SubFundRegistration registration => new CanonicalObject()
            .Text("amacCode", registration.AmacCode)
            .Text("creditCode", registration.CreditCode)
            .Text("formedOn", registration.FormedOn is { } formedOn ? LocalDatePattern.Iso.Format(formedOn) : null)
            .Text("guidanceFund", registration.GuidanceFund?.Value)
            .Text("industry", registration.Industry)
            .Text("level", TextOf(registration.Level))
            .Text("manager", registration.Manager)
            .Text("name", registration.Name)
            .Text("region", registration.Region)
            .Text("subFund", registration.SubFund.Value),
        SubFundStatusChange change => new CanonicalObject()
            .Text("document", change.Document)
            .Text("status", EnumText.Of(change.Status))
            .Text("subFund", change.SubFund.Value),
        AmountRecord record => Describe(record),
        ReinvestmentAgreement agreement => ReinvestmentCodec.Describe(agreement),
        IndicatorFigure figure => IndicatorCodec.Describe(figure),
        Reversal reversal => new CanonicalObject()
            .Text("indicator", IdOf(reversal, SubjectKind.Indicator))
            .Text("landedRule", IdOf(reversal, SubjectKind.LandedRule))
            .Text("project", IdOf(reversal, SubjectKind.Project))
            .Text("reason", reversal.Reason)
            .Number("record", reversal.Record)
            .Number("replacement", reversal.Replacement)
            .Text("subFund", IdOf(reversal, SubjectKind.SubFund)),
        Review review => new CanonicalObject()
            .Text("reason", review.Reason)
            .Number("record", review.Record),
        _ when ProjectCodec.Describe(content) is { } described => described,
        _ => throw new ArgumentException($"{content.GetType().Name} has no stored form.", nameof(content)),
    };

    private static CanonicalObject Describe(AmountRecord record)
    {
        var size = record as FundSize;
        var recognised = record as RecognisedReinvestment;
        return new CanonicalObject()
            .Number("amountFen", record.Amount.Yuan.ToFen())
            .Flag("approvedBeforeFormation", record.ApprovedBeforeFormation)
            .Text("basis", size is null ? null : EnumText.Of(size.Basis))
            .Text("category", recognised?.Category.Value)
            .Text("change", record is Commitment commitment ? EnumText.Of(commitment.Change) : null)
            .Text("currency", record.Amount.Yuan.Currency.Code)
            .Text("document", record.Document)
            .Object("original", record.Amount.Original is { } original ? Describe(original) : null)
            .Text("project", recognised?.Project)
            .Text("source", record is PaidInCapital paidIn ? EnumText.Of(paidIn.Source) : null)
            .Object("sources", size?.Sources is { } sources ? Describe(sources) : null)
            .Text("subFund", record.SubFund.Value);
    }

    internal static CanonicalObject Describe(ForeignAmount original) => new CanonicalObject()
        .Number("amountFen", original.Amount.ToFen())
        .Text("currency", original.Amount.Currency.Code)
        .Text("rate", original.Rate.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Text("rateOn", LocalDatePattern.Iso.Format(original.RateOn))
        .Text("source", original.Source);

    private static CanonicalObject Describe(CapitalSources sources) => new CanonicalObject()
        .Number("otherFiscalFen", sources.OtherFiscal.ToFen())
        .Number("privateFen", sources.Private.ToFen())
        .Number("stateOwnedFen", sources.StateOwned.ToFen());

    internal static RecordedAmount ReadAmount(JObject json) => new(
        Money.FromFen(Whole(json, "amountFen"), CurrencyOf(json)),
        json["original"] is JObject original
            ? new ForeignAmount(
                Money.FromFen(Whole(original, "amountFen"), CurrencyOf(original)),
                decimal.Parse(Text(original, "rate"), System.Globalization.CultureInfo.InvariantCulture),
                Date(Text(original, "rateOn")),
                Text(original, "source"))
            : null);

    private static CapitalSources ReadSources(JObject json) => new(
        Money.FromFen(Whole(json, "otherFiscalFen"), Currency.Cny),
        Money.FromFen(Whole(json, "stateOwnedFen"), Currency.Cny),
        Money.FromFen(Whole(json, "privateFen"), Currency.Cny));

    /// <summary>What a reversal is about: the member that is there says which kind.</summary>
    private static RecordSubject Subject(JObject json, Func<string, OpaqueId> id)
    {
        if ((string?)json["project"] is { } project)
            return new RecordSubject(SubjectKind.Project, id(project));
        if ((string?)json["indicator"] is { } indicator)
            return new RecordSubject(SubjectKind.Indicator, id(indicator));
        if ((string?)json["landedRule"] is { } landedRule)
            return new RecordSubject(SubjectKind.LandedRule, id(landedRule));
        return new RecordSubject(SubjectKind.SubFund, SubFund(json, id));
    }

    private static string? IdOf(Reversal reversal, SubjectKind kind) => reversal.Subject.Kind == kind ? reversal.Subject.Id.Value : null;

    private static OpaqueId SubFund(JObject json, Func<string, OpaqueId> id) => id(Text(json, "subFund"));

    private static GovernmentLevel? Level(JObject json) => (string?)json["level"] is { } level ? EnumText.Parse<GovernmentLevel>(level) : null;

    private static string? TextOf(GovernmentLevel? level) => level is { } known ? EnumText.Of(known) : null;

    private static string? Document(JObject json) => (string?)json["document"];

    internal static bool BeforeFormation(JObject json) => (bool?)json["approvedBeforeFormation"] ?? false;

    internal static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    internal static long Whole(JObject json, string name) =>
        (long?)json[name] ?? throw new FormatException($"An event lacks '{name}'.");

    internal static string Text(JObject json, string name) =>
        (string?)json[name] ?? throw new FormatException($"An event lacks '{name}'.");

    private static Currency CurrencyOf(JObject json) =>
        Currency.Find((string?)json["currency"]) ?? throw new FormatException("An event names an unknown currency.");
}
