using System.Globalization;
using FundLeverage.Domain.Funds;
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
    private static readonly string[] MeasureIds = [.. Measure.All.Select(measure => measure.Id), LookThrough.Measure.Id];

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
            members.OneOf("measure", MeasureIds, id => id) ?? Measure.FiscalLeverage.Id,
            members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed,
            sheet.ReadPage(members),
            sheet);
    }

    private static IResult Answer(KnownFund known, Asked asked) => asked.Measure == LookThrough.Measure.Id
        ? LookingThrough(known, asked)
        : Measured(known, asked, Measure.All.Single(measure => measure.Id == asked.Measure));

    private static IResult Measured(KnownFund known, Asked asked, Measure measure)
    {
        var evidence = LeverageEvidence.Of(known.Projection, known.Day, asked.Basis, measure);
        return asked.Sheet.IsFile
            ? new SheetAnswer(EvidenceSheets.Book(known, evidence), asked.Sheet, known.Call.Language)
            : Page(known, asked, evidence.Measured, evidence.Statement, evidence.Lines, line => Write(line, known.Projection));
    }

    private static IResult LookingThrough(KnownFund known, Asked asked)
    {
        var statement = LeverageCalculator.Calculate(known.Projection, known.Day, asked.Basis);
        var measured = LookThrough.Of(known.Projection.Counted, statement);
        var lines = LookThrough.Lines(known.Projection.Counted, statement);
        return asked.Sheet.IsFile
            ? new SheetAnswer(EvidenceSheets.Book(known, statement, measured, lines), asked.Sheet, known.Call.Language)
            : Page(known, asked, measured, statement, lines, line => LookThroughAnswer.Write(line, known));
    }

    private static JsonAnswer Page<T>(KnownFund known, Asked asked, MeasuredMultiple measured, LeverageStatement statement, IEnumerable<T> lines, Func<T, JObject> write)
    {
        var body = new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["asOf"] = RecordAnswers.Text(known.Day),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["generatedAt"] = null,
            ["basis"] = EnumText.Of(asked.Basis),
            ["measure"] = LeverageAnswer.Write(measured, known.Call.Language),
            ["arithmetic"] = Arithmetic(measured),
            ["capital"] = LeverageAnswer.Write(statement.Capital),
        };

        // The position is one in this very state of the ledger, so the next page is asked of the same one.
        var after = int.TryParse(asked.Page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
        Paging.Fill(
            body,
            known.Call,
            asked.Page,
            lines.Select((line, i) => (Line: line, Position: i + 1)).Skip(after),
            item => item.Position.ToString(CultureInfo.InvariantCulture),
            item => write(item.Line),
            ("asOf", RecordAnswers.Text(known.Day)),
            ("knownAt", RecordAnswers.Text(known.KnownAt)));
        return JsonAnswer.Ok(JsonBody.Stampable(body), known.GeneratedAt);
    }

    /// <summary>The division as a person does it: <c>9025000000.00 / 275000000.00 = 32.8182</c>.</summary>
    private static string? Arithmetic(MeasuredMultiple measured) => measured is { Multiple: { } multiple, Numerator: { } numerator, Denominator: { } denominator }
        ? string.Create(CultureInfo.InvariantCulture, $"{measured.Measure.Formula} = {numerator.Amount} / {denominator.Amount} = {multiple.Value}")
        : null;

    /// <summary>A record, and what it adds.</summary>
    internal static JObject Write(EvidenceLine line, FundProjection projection)
    {
        var json = new JObject { ["subFund"] = line.SubFund.SubFund.Value, ["subFundName"] = line.SubFund.Name };
        json.Take(RecordAnswers.Write(projection, line.Record));
        json["document"] = RecordWords.Document(line.Record.Content);
        json["adds"] = LeverageAnswer.Write(line.Adds);
        json["numeratorYuan"] = line.Numerator?.Amount;
        json["denominatorYuan"] = line.Denominator?.Amount;
        return json;
    }

    private sealed record Asked(string Measure, LeverageBasis Basis, Paging.Page Page, SheetRequest Sheet);
}
