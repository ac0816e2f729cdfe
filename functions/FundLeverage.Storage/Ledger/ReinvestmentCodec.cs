using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using Newtonsoft.Json.Linq;
using NodaTime.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>Agreements on local reinvestment to and from their stored JSON. Categories are members by their ids, so none can stand there twice.</summary>
internal static class ReinvestmentCodec
{
    public const string ReinvestmentAgreed = "reinvestmentAgreed";
    public const string ReinvestmentRecognised = "reinvestmentRecognised";

    public static CanonicalObject Describe(ReinvestmentAgreement agreement)
    {
        var terms = agreement.Terms;
        return new CanonicalObject()
            .Object("categories", terms is null ? null : Describe(terms.Categories))
            .Text("deadline", terms?.Deadline is { } deadline ? LocalDatePattern.Iso.Format(deadline) : null)
            .Text("denominator", terms is null ? null : EnumText.Of(terms.Denominator))
            .Text("document", agreement.Document)
            .Text("multiple", IndicatorCodec.TextOf(terms?.Multiple))
            .Text("rule", terms?.Rule)
            .Text("subFund", agreement.SubFund.Value);
    }

    public static ReinvestmentAgreement ReadAgreement(JObject json, Func<string, OpaqueId> id) => new(
        id(EventCodec.Text(json, "subFund")),
        IndicatorCodec.Number(json, "multiple") is { } multiple
            ? new ReinvestmentTerms(
                multiple,
                EnumText.Parse<ReinvestmentDenominator>(EventCodec.Text(json, "denominator")),
                (string?)json["deadline"] is { } deadline ? EventCodec.Date(deadline) : null,
                (string?)json["rule"],
                [.. ((JObject)json["categories"]!).Properties().Select(category => ReadCategory(id(category.Name), (JObject)category.Value))])
            : null,
        (string?)json["document"]);

    public static RecognisedReinvestment ReadRecognised(JObject json, Func<string, OpaqueId> id) => new(
        id(EventCodec.Text(json, "subFund")),
        id(EventCodec.Text(json, "category")),
        EventCodec.Text(json, "project"),
        EventCodec.ReadAmount(json),
        (string?)json["document"],
        EventCodec.BeforeFormation(json));

    private static CanonicalObject Describe(ImmutableArray<RecognitionCategory> categories) => categories.Aggregate(
        new CanonicalObject(),
        (json, category) => json.Object(
            category.Id.Value,
            new CanonicalObject()
                .Number("capFen", category.Cap?.Amount?.ToFen())
                .Text("capShare", IndicatorCodec.TextOf(category.Cap?.Share))
                .Text("name", category.Name)
                .Text("weight", IndicatorCodec.TextOf(category.Weight))));

    private static RecognitionCategory ReadCategory(OpaqueId id, JObject json)
    {
        Money? amount = (long?)json["capFen"] is { } fen ? Money.FromFen(fen, Currency.Cny) : null;
        var share = IndicatorCodec.Number(json, "capShare");
        return new RecognitionCategory(
            id,
            EventCodec.Text(json, "name"),
            IndicatorCodec.Number(json, "weight") ?? throw new FormatException("A category lacks 'weight'."),
            amount is null && share is null ? null : new RecognitionCap(amount, share));
    }
}
