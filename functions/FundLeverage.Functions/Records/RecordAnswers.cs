using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Reinvestment;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Ledger;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Records;

/// <summary>Records and receipts as JSON.</summary>
internal static class RecordAnswers
{
    /// <summary>The answer is stored beside the events, where a text has its limit; the count says whether there were more.</summary>
    private const int MaxWarnings = 20;

    private static readonly InstantPattern InstantText = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");

    /// <summary>The answer to a write; <c>seq</c> and <c>hash</c> are the receipt to keep.</summary>
    public static string Created(FundAddress address, Receipt receipt, Language language)
    {
        var written = receipt.Events[^1];
        var fund = FundLink(address.Fund);
        FundRecord[] records = [.. Concerned(receipt)];
        var first = records.Length == 0 ? null : records[^1];
        return JsonText.Write(new JObject
        {
            ["seq"] = written.Seq,
            ["recordId"] = written.EventId.ToString("D"),
            ["status"] = EnumText.Of(first?.Status ?? RecordStatus.Approved),
            ["recordedAt"] = Text(written.RecordedAt),
            ["hash"] = written.Hash.ToString(),
            ["records"] = new JArray(records.Select(record => new JObject { ["seq"] = record.Seq, ["status"] = EnumText.Of(record.Status) })),
            ["warnings"] = new JArray(receipt.Notices.Take(MaxWarnings).Select(notice => ProblemAnswer.Describe(notice, language))),
            ["warningCount"] = receipt.Notices.Length,
            ["links"] = new JObject
            {
                ["self"] = first is null ? fund : RecordLink(address.Fund, first.Seq),
                ["fund"] = fund,
                ["leverage"] = fund + "/leverage",
            },
        });
    }

    /// <summary>A record, with what became of it.</summary>
    public static JObject Write(FundProjection projection, FundRecord record)
    {
        var link = RecordLink(projection.Fund.Id, record.Seq);
        return new JObject
        {
            ["seq"] = record.Seq,
            ["recordId"] = record.Event.EventId.ToString("D"),
            ["type"] = EnumText.Of(record.Content.Type),
            ["status"] = EnumText.Of(record.Status),
            ["effectiveOn"] = Text(record.Event.EffectiveOn),
            ["recordedAt"] = Text(record.Event.RecordedAt),
            ["submittedBy"] = Person(record.Event.Actor),
            ["content"] = Content(record.Content),
            ["review"] = record.Review is { Content: Review review } decision ? Review(decision, review) : null,
            ["reversal"] = record.Reversal is { } reversal ? Reversal(record, reversal) : null,
            ["correction"] = record.Correction?.Seq,
            ["importedFrom"] = record.Event.ImportedFrom is { } row ? Source(row) : null,
            ["hash"] = record.Event.Hash.ToString(),
            ["links"] = new JObject
            {
                ["self"] = link,
                ["approval"] = link + "/approval",
                ["rejection"] = link + "/rejection",
                ["reversal"] = link + "/reversal",
            },
        };
    }

    /// <summary>The ETag of a record: it changes when the record is decided or reversed, and with nothing else.</summary>
    public static string ETagOf(FundProjection projection, FundRecord record) => JsonBody.Of(Write(projection, record)).ETag;

    /// <summary>What approving a record would change.</summary>
    public static JObject Effect(ReviewEffect effect, Language language) => new()
    {
        ["asOf"] = Text(effect.Before.AsOf),
        ["basis"] = EnumText.Of(effect.Before.Basis),
        ["before"] = LeverageAnswer.Headline(effect.Before.Capital),
        ["after"] = effect.After is null ? null : LeverageAnswer.Headline(effect.After.Capital),
        ["failures"] = new JArray(effect.Failures.Select(failure => ProblemAnswer.Describe(failure, language))),
        ["warnings"] = new JArray(effect.Notices.Select(notice => ProblemAnswer.Describe(notice, language))),
    };

    /// <summary>Who wrote a line, and when.</summary>
    public static JObject Signature(LedgerEvent line) => new() { ["seq"] = line.Seq, ["by"] = Person(line.Actor), ["at"] = Text(line.RecordedAt) };

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
            ["projects"] = FundLink(fund.Id) + "/projects",
        },
    };

    /// <summary>An instant, to the tick.</summary>
    public static string Text(Instant instant) => InstantText.Format(instant);

    /// <summary>A date.</summary>
    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The path of a fund.</summary>
    public static string FundLink(OpaqueId fund) => $"/api/funds/{fund}";

    private static string RecordLink(OpaqueId fund, long seq) => string.Create(CultureInfo.InvariantCulture, $"{FundLink(fund)}/records/{seq}");

    /// <summary>The records that a write made or decided.</summary>
    private static IEnumerable<FundRecord> Concerned(Receipt receipt)
    {
        foreach (var line in receipt.Events)
        {
            var seq = line.Content switch
            {
                RecordContent => line.Seq,
                Review review => review.Record,
                _ => 0,
            };
            if (receipt.After.Find(seq) is not { } record)
                continue;
            if (line.Content is Review && record.Content is Reversal { Replacement: { } replacement })
                yield return receipt.After.Find(replacement)!;
            yield return record;
        }
    }

    /// <summary>The row that a record was made of.</summary>
    private static JObject Source(ImportedRow row) => new()
    {
        ["import"] = row.Import,
        ["file"] = row.File,
        ["sheet"] = row.Sheet,
        ["row"] = row.Row,
        ["part"] = row.Part,
        ["cells"] = new JArray(row.Cells.ToCells().Select(cell => new JObject { ["member"] = cell.Member, ["address"] = cell.Address, ["text"] = cell.Text })),
    };

    /// <summary>Who did something.</summary>
    public static JObject Person(Actor actor) => new() { ["subject"] = actor.Subject, ["name"] = actor.Name };

    private static JObject Review(LedgerEvent line, Review review)
    {
        var json = Signature(line);
        json["decision"] = review is Approval ? EnumText.Of(RecordStatus.Approved) : EnumText.Of(RecordStatus.Rejected);
        json["reason"] = review.Reason;
        return json;
    }

    private static JObject Reversal(FundRecord record, LedgerEvent line)
    {
        var reversal = (Reversal)line.Content;
        var json = Signature(line);
        json["status"] = EnumText.Of(record.Status == RecordStatus.Reversed ? RecordStatus.Approved : RecordStatus.Pending);
        json["reason"] = reversal.Reason;
        json["replacement"] = reversal.Replacement;
        return json;
    }

    /// <summary>What a record says.</summary>
    public static JObject Content(RecordContent content)
    {
        var json = new JObject { [EnumText.Of(content.Subject.Kind)] = content.Subject.Id.Value };
        switch (content)
        {
            case SubFundRegistration registration:
                json["name"] = registration.Name;
                json["manager"] = registration.Manager;
                json["formedOn"] = registration.FormedOn is { } formedOn ? Text(formedOn) : null;
                json["industry"] = registration.Industry;
                json["creditCode"] = registration.CreditCode;
                json["amacCode"] = registration.AmacCode;
                json["level"] = registration.Level is { } level ? EnumText.Of(level) : null;
                json["region"] = registration.Region;
                json["guidanceFund"] = registration.GuidanceFund?.Value;
                break;
            case SubFundStatusChange change:
                json["status"] = EnumText.Of(change.Status);
                json["document"] = change.Document;
                break;
            case ReinvestmentAgreement agreement:
                ReinvestmentAnswer.Describe(json, agreement);
                break;
            case RecognisedReinvestment recognised:
                json["category"] = recognised.Category.Value;
                json["project"] = recognised.Project;
                break;
            case IndicatorFigure figure:
                IndicatorAnswer.Describe(json, figure);
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
            case Reversal reversal:
                json["record"] = reversal.Record;
                json["reason"] = reversal.Reason;
                json["replacement"] = reversal.Replacement;
                break;
        }

        if (content is AmountRecord record)
            AddAmount(json, record);
        ProjectAnswers.AddContent(json, content);
        return json;
    }

    private static void AddAmount(JObject json, AmountRecord record)
    {
        json["amountYuan"] = record.Amount.Yuan.Amount;
        json["amountDisplay"] = AmountFormat.Write(record.Amount.Yuan);
        if (record.Amount.Original is { } original)
            json["original"] = Write(original);

        json["document"] = record.Document;
        json["approvedBeforeFormation"] = record.ApprovedBeforeFormation;
    }

    /// <summary>Foreign money as the document has it.</summary>
    public static JObject Write(ForeignAmount original) => new()
    {
        ["amount"] = original.Amount.Amount,
        ["currency"] = original.Amount.Currency.Code,
        ["rate"] = original.Rate,
        ["rateOn"] = Text(original.RateOn),
        ["source"] = original.Source,
    };

    private static JObject Sources(CapitalSources sources) => new()
    {
        ["otherFiscalYuan"] = sources.OtherFiscal.Amount,
        ["stateOwnedYuan"] = sources.StateOwned.Amount,
        ["privateYuan"] = sources.Private.Amount,
    };
}
