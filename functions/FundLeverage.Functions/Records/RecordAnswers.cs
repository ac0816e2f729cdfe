using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Ledger;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Records;

/// <summary>Records and receipts as JSON.</summary>
internal static class RecordAnswers
{
    private static readonly InstantPattern InstantText = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");

    /// <summary>The answer to a write; <c>seq</c> and <c>hash</c> are the receipt to keep.</summary>
    public static string Created(FundAddress address, Receipt receipt, Language language)
    {
        var written = receipt.Events[^1];
        var fund = FundLink(address.Fund);
        return JsonText.Write(new JObject
        {
            ["seq"] = written.Seq,
            ["recordId"] = written.EventId,
            ["status"] = EnumText.Of(receipt.Status),
            ["recordedAt"] = Text(written.RecordedAt),
            ["hash"] = written.Hash,
            ["warnings"] = new JArray(receipt.Notices.Select(notice => ProblemAnswer.Describe(notice, language))),
            ["links"] = new JObject
            {
                ["self"] = written.Seq == 0 ? fund : string.Create(CultureInfo.InvariantCulture, $"{fund}/records/{written.Seq}"),
                ["fund"] = fund,
                ["leverage"] = fund + "/leverage",
            },
        });
    }

    /// <summary>A record of a list.</summary>
    public static JObject Write(FundRecord record) => new()
    {
        ["seq"] = record.Event.Seq,
        ["recordId"] = record.Event.EventId,
        ["type"] = EnumText.Of(record.Content.Type),
        ["status"] = EnumText.Of(record.Status),
        ["effectiveOn"] = Text(record.Event.EffectiveOn),
        ["recordedAt"] = Text(record.Event.RecordedAt),
        ["submittedBy"] = new JObject { ["subject"] = record.Event.Actor.Subject, ["name"] = record.Event.Actor.Name },
        ["content"] = Content(record.Content),
        ["hash"] = record.Event.Hash,
    };

    /// <summary>A fund.</summary>
    public static JObject Write(GuidanceFund fund) => new()
    {
        ["id"] = fund.Id.Value,
        ["name"] = fund.Name,
        ["level"] = fund.Level is { } level ? EnumText.Of(level) : null,
        ["currency"] = fund.Currency.Code,
        ["zone"] = fund.Zone,
        ["approval"] = EnumText.Of(fund.Approval),
        ["links"] = new JObject
        {
            ["self"] = FundLink(fund.Id),
            ["subFunds"] = FundLink(fund.Id) + "/sub-funds",
            ["records"] = FundLink(fund.Id) + "/records",
            ["leverage"] = FundLink(fund.Id) + "/leverage",
        },
    };

    /// <summary>An instant, to the tick.</summary>
    public static string Text(Instant instant) => InstantText.Format(instant);

    /// <summary>A date.</summary>
    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The path of a fund.</summary>
    public static string FundLink(OpaqueId fund) => $"/api/funds/{fund}";

    private static JObject Content(RecordContent content)
    {
        var json = new JObject { ["subFund"] = content.SubFund.Value };
        switch (content)
        {
            case SubFundRegistration registration:
                json["name"] = registration.Name;
                json["manager"] = registration.Manager;
                json["formedOn"] = registration.FormedOn is { } formedOn ? Text(formedOn) : null;
                json["industry"] = registration.Industry;
                json["creditCode"] = registration.CreditCode;
                json["amacCode"] = registration.AmacCode;
                break;
            case SubFundStatusChange change:
                json["status"] = EnumText.Of(change.Status);
                json["document"] = change.Document;
                break;
            case Commitment commitment:
                json["change"] = EnumText.Of(commitment.Change);
                break;
            case FundSize size:
                json["basis"] = EnumText.Of(size.Basis);
                json["sources"] = size.Sources is { } sources ? Sources(sources) : null;
                break;
            case PaidInCapital paidIn:
                json["source"] = EnumText.Of(paidIn.Source);
                break;
        }

        if (content is AmountRecord record)
            AddAmount(json, record);
        return json;
    }

    private static void AddAmount(JObject json, AmountRecord record)
    {
        json["amountYuan"] = record.Amount.Yuan.Amount;
        json["amountDisplay"] = AmountFormat.Write(record.Amount.Yuan);
        if (record.Amount.Original is { } original)
        {
            json["original"] = new JObject
            {
                ["amount"] = original.Amount.Amount,
                ["currency"] = original.Amount.Currency.Code,
                ["rate"] = original.Rate,
                ["rateOn"] = Text(original.RateOn),
                ["source"] = original.Source,
            };
        }

        json["document"] = record.Document;
        json["approvedBeforeFormation"] = record.ApprovedBeforeFormation;
    }

    private static JObject Sources(CapitalSources sources) => new()
    {
        ["otherFiscalYuan"] = sources.OtherFiscal.Amount,
        ["stateOwnedYuan"] = sources.StateOwned.Amount,
        ["privateYuan"] = sources.Private.Amount,
    };
}
