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
        Reversal => ReversalRecorded,
        Approval => RecordApproved,
        Rejection => RecordRejected,
        _ => throw new ArgumentException($"{content.GetType().Name} has no stored form.", nameof(content)),
    };

    public static JObject Write(EventContent content) => content switch
    {
        FundOpening { Fund: var fund } => new JObject
        {
            ["id"] = fund.Id.Value,
            ["name"] = fund.Name,
            ["level"] = fund.Level is { } level ? EnumText.Of(level) : null,
            ["currency"] = fund.Currency.Code,
            ["zone"] = fund.Zone,
            ["approval"] = EnumText.Of(fund.Approval),
        },
        SubFundRegistration registration => new JObject
        {
            ["subFund"] = registration.SubFund.Value,
            ["name"] = registration.Name,
            ["manager"] = registration.Manager,
            ["formedOn"] = registration.FormedOn is { } formedOn ? LocalDatePattern.Iso.Format(formedOn) : null,
            ["industry"] = registration.Industry,
            ["creditCode"] = registration.CreditCode,
            ["amacCode"] = registration.AmacCode,
        },
        SubFundStatusChange change => new JObject
        {
            ["subFund"] = change.SubFund.Value,
            ["status"] = EnumText.Of(change.Status),
            ["document"] = change.Document,
        },
        Commitment commitment => WriteAmountRecord(commitment, new JProperty("change", EnumText.Of(commitment.Change))),
        FundSize size => WriteAmountRecord(
            size,
            new JProperty("basis", EnumText.Of(size.Basis)),
            new JProperty("sources", size.Sources is { } sources ? WriteSources(sources) : null)),
        PaidInCapital paidIn => WriteAmountRecord(paidIn, new JProperty("source", EnumText.Of(paidIn.Source))),
        Reversal reversal => new JObject
        {
            ["subFund"] = reversal.SubFund.Value,
            ["record"] = reversal.Record,
            ["reason"] = reversal.Reason,
            ["replacement"] = reversal.Replacement,
        },
        Review review => new JObject { ["record"] = review.Record, ["reason"] = review.Reason },
        _ => throw new ArgumentException($"{content.GetType().Name} has no stored form.", nameof(content)),
    };

    public static string WriteActor(Actor actor) => CanonicalJson.Write(new JObject { ["name"] = actor.Name, ["subject"] = actor.Subject });

    public static Actor ReadActor(JObject json) => new(Text(json, "subject"), Text(json, "name"));

    /// <param name="type">The kind of event.</param>
    /// <param name="json">Its payload.</param>
    /// <param name="id">Makes an id of its text.</param>
    public static EventContent Read(string type, JObject json, Func<string, OpaqueId> id) => type switch
    {
        FundOpened => new FundOpening(new GuidanceFund(
            id(Text(json, "id")),
            Text(json, "name"),
            (string?)json["level"] is { } level ? EnumText.Parse<GovernmentLevel>(level) : null,
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
            (string?)json["amacCode"]),
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
        ReversalRecorded => new Reversal(SubFund(json, id), Whole(json, "record"), Text(json, "reason"), (long?)json["replacement"]),
        RecordApproved => new Approval(Whole(json, "record"), (string?)json["reason"]),
        RecordRejected => new Rejection(Whole(json, "record"), Text(json, "reason")),
        _ => throw new FormatException($"Unknown event type '{type}'; written by a newer version?"),
    };

    private static JObject WriteAmountRecord(AmountRecord record, params JProperty[] own)
    {
        var json = new JObject
        {
            ["subFund"] = record.SubFund.Value,
            ["amountFen"] = record.Amount.Yuan.ToFen(),
            ["currency"] = record.Amount.Yuan.Currency.Code,
            ["original"] = record.Amount.Original is { } original ? WriteOriginal(original) : null,
            ["document"] = record.Document,
            ["approvedBeforeFormation"] = record.ApprovedBeforeFormation ? true : null,
        };
        foreach (var property in own)
            json.Add(property);
        return json;
    }

    private static JObject WriteOriginal(ForeignAmount original) => new()
    {
        ["amountFen"] = original.Amount.ToFen(),
        ["currency"] = original.Amount.Currency.Code,
        ["rate"] = original.Rate.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["rateOn"] = LocalDatePattern.Iso.Format(original.RateOn),
        ["source"] = original.Source,
    };

    private static JObject WriteSources(CapitalSources sources) => new()
    {
        ["otherFiscalFen"] = sources.OtherFiscal.ToFen(),
        ["stateOwnedFen"] = sources.StateOwned.ToFen(),
        ["privateFen"] = sources.Private.ToFen(),
    };

    private static RecordedAmount ReadAmount(JObject json) => new(
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

    private static OpaqueId SubFund(JObject json, Func<string, OpaqueId> id) => id(Text(json, "subFund"));

    private static string? Document(JObject json) => (string?)json["document"];

    private static bool BeforeFormation(JObject json) => (bool?)json["approvedBeforeFormation"] ?? false;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static long Whole(JObject json, string name) =>
        (long?)json[name] ?? throw new FormatException($"An event lacks '{name}'.");

    private static string Text(JObject json, string name) =>
        (string?)json[name] ?? throw new FormatException($"An event lacks '{name}'.");

    private static Currency CurrencyOf(JObject json) =>
        Currency.Find((string?)json["currency"]) ?? throw new FormatException("An event names an unknown currency.");
}
