using System.Globalization;
using System.Text;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>A fund's leverage at the ends of the days, months, quarters or years up to a day.</summary>
[Requires(Role.Read)]
public sealed class GetLeverageTrend(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>A trend of more points than anybody looks at.</summary>
    public static readonly FailureCode TooLong = new("trend-too-long", FailureKind.Invalid);

    private const int MaxPoints = 1_500;
    private const int PointLength = 400;
    private static readonly Period Usual = Period.FromMonths(24);

    /// <summary>GET /api/funds/{fund}/leverage/trend?from=&amp;to=&amp;every=&amp;basis=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=.</summary>
    [Function(nameof(GetLeverageTrend))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage/trend")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Asked Parse(QueryMembers members) => new(
        members.Date("from"),
        members.Date("to"),
        members.Choice<TrendPeriod>("every") ?? TrendPeriod.Month,
        members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed,
        SheetRequest.Read(members));

    private static IResult Answer(KnownFund known, Asked asked)
    {
        var period = PeriodQuery.Of(asked.From, asked.To, known.Day, Usual);
        if (!period.TryGet(out var dates))
            return known.Call.Refuse(period.Failures);
        var days = TrendDays.Between(dates.From, dates.To, asked.Every, MaxPoints);
        if (days.Length > MaxPoints)
            return known.Call.Refuse(new Failure(TooLong, "/from", ("max", MaxPoints)));

        var trend = LeverageTrend.Calculate(known.Projection.Counted, days, asked.Basis);
        if (asked.Sheet.IsFile)
            return new SheetAnswer(TrendSheets.Book(known, trend), asked.Sheet, known.Call.Language);
        var body = JsonBody.Stampable(new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["from"] = RecordAnswers.Text(dates.From),
            ["to"] = RecordAnswers.Text(dates.To),
            ["every"] = EnumText.Of(asked.Every),
            ["basis"] = EnumText.Of(asked.Basis),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["generatedAt"] = null,
            ["points"] = new JArray(trend.Points.Select(Write)),
        });
        return JsonAnswer.Ok(body, known.GeneratedAt);
    }

    /// <summary>A point, as a text at once: there are many, and to build objects of them takes longer than to work them out.</summary>
    internal static JRaw Write(TrendPoint point)
    {
        var headline = Measure.FiscalLeverage.Of(point.Capital);
        var text = new StringBuilder(PointLength);
        text.Append(
            CultureInfo.InvariantCulture,
            $"{{\"asOf\":\"{RecordAnswers.Text(point.AsOf)}\",\"guidanceCommitmentYuan\":{point.Capital.Guidance.Amount},\"totalFundSizeYuan\":{point.Capital.Total.Amount},");
        text.Append(
            CultureInfo.InvariantCulture,
            $"\"multiple\":{Text(headline.Multiple?.Value)},\"display\":{Quoted(headline.Multiple?.Display)},\"unavailable\":{Quoted(LeverageAnswer.Code(headline.Unavailable))},\"subFunds\":{point.SubFunds},");
        text.Append("\"measures\":{");
        foreach (var measure in Measure.All)
            text.Append(CultureInfo.InvariantCulture, $"\"{measure.Id}\":{Text(measure.Of(point.Capital).Multiple?.Value)},");
        text.Length--;
        return new JRaw(text.Append("}}").ToString());
    }

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private sealed record Asked(LocalDate? From, LocalDate? To, TrendPeriod Every, LeverageBasis Basis, SheetRequest Sheet);
}
