using System.Globalization;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Leverage;

/// <summary>Every record behind a measure's value, and what each adds above and below the line.</summary>
[Requires(Role.Read)]
public sealed class GetLeverageEvidence(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/leverage/evidence?measure=&amp;asOf=&amp;knownAt=&amp;basis=&amp;format=json|csv|xlsx.</summary>
    [Function(nameof(GetLeverageEvidence))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage/evidence")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Asked Parse(QueryMembers members)
    {
        var sheet = SheetRequest.ReadExact(members);
        return new Asked(
            members.OneOf("measure", Measure.All, measure => measure.Id) ?? Measure.FiscalLeverage,
            members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed,
            sheet.ReadPage(members),
            sheet);
    }

    private static IResult Answer(KnownFund known, Asked asked)
    {
        var evidence = LeverageEvidence.Of(known.Projection, known.Day, asked.Basis, asked.Measure);
        return asked.Sheet.IsFile ? new SheetAnswer(EvidenceSheets.Book(known, evidence), asked.Sheet, known.Call.Language) : Page(known, asked, evidence);
    }

    private static JsonAnswer Page(KnownFund known, Asked asked, LeverageEvidence evidence)
    {
        var language = known.Call.Language;
        var body = new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["asOf"] = RecordAnswers.Text(known.Day),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["generatedAt"] = null,
            ["basis"] = EnumText.Of(asked.Basis),
            ["measure"] = LeverageAnswer.Write(evidence.Measured, language),
            ["arithmetic"] = Arithmetic(evidence.Measured),
            ["capital"] = LeverageAnswer.Write(evidence.Statement.Capital),
        };

        // The position is one in this very state of the ledger, so the next page is asked of the same one.
        var after = int.TryParse(asked.Page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
        Paging.Fill(
            body,
            known.Call,
            asked.Page,
            evidence.Lines.Select((line, i) => (Line: line, Position: i + 1)).Skip(after),
            item => item.Position.ToString(CultureInfo.InvariantCulture),
            item => Write(item.Line, known),
            ("asOf", RecordAnswers.Text(known.Day)),
            ("knownAt", RecordAnswers.Text(known.KnownAt)));
        return JsonAnswer.Ok(JsonBody.Stampable(body), known.GeneratedAt);
    }

    /// <summary>The division as a person does it: <c>9025000000.00 / 275000000.00 = 32.8182</c>.</summary>
    private static string? Arithmetic(MeasuredMultiple measured) => measured is { Multiple: { } multiple, Numerator: { } numerator, Denominator: { } denominator }
        ? string.Create(CultureInfo.InvariantCulture, $"{measured.Measure.Formula} = {numerator.Amount} / {denominator.Amount} = {multiple.Value}")
        : null;

    private static JObject Write(EvidenceLine line, KnownFund known)
    {
        var json = new JObject { ["subFund"] = line.SubFund.SubFund.Value, ["subFundName"] = line.SubFund.Name };
        json.Merge(RecordAnswers.Write(known.Projection, line.Record));
        json["document"] = RecordWords.Document(line.Record.Content);
        json["adds"] = LeverageAnswer.Write(line.Adds);
        json["numeratorYuan"] = line.Numerator?.Amount;
        json["denominatorYuan"] = line.Denominator?.Amount;
        return json;
    }

    private sealed record Asked(Measure Measure, LeverageBasis Basis, Paging.Page Page, SheetRequest Sheet);
}
