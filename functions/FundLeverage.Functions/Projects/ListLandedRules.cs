using System.Globalization;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Projects;

/// <summary>Lists the rules of what counts as landed, in the order they take effect, and says which is in force.</summary>
[Requires(Role.Read)]
public sealed class ListLandedRules(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/landed-rules?asOf=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=.</summary>
    [Function(nameof(ListLandedRules))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/landed-rules")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, ListRequest.Read, Answer), cancellationToken);

    private static IResult Answer(KnownFund known, ListRequest asked)
    {
        var rules = ListedRule.All(known);
        if (asked.Sheet.IsFile)
            return new SheetAnswer(LandedRuleSheets.Book(known, rules), asked.Sheet, known.Call.Language);
        var after = int.TryParse(asked.Page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
        return Paging.AnswerFrom(
            known.Call,
            asked.Page,
            rules.Select((rule, i) => (Rule: rule, Position: i + 1)).Skip(after),
            item => item.Position.ToString(CultureInfo.InvariantCulture),
            item => Write(item.Rule));
    }

    private static JObject Write(ListedRule listed)
    {
        var json = ProjectAnswers.Write(listed.Rule);
        if (listed.Seq is not null)
            json["document"] = listed.Rule.Document;
        json["status"] = EnumText.Of(listed.Status);
        json["effectiveOn"] = listed.EffectiveOn is { } day ? RecordAnswers.Text(day) : null;
        json["inForce"] = listed.IsInForce;
        if (listed.Seq is { } seq)
            json["seq"] = seq;
        return json;
    }
}
