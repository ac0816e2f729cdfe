using System.Globalization;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Projects;

/// <summary>Lists the rules of what counts as landed, in the order they take effect, and says which is in force.</summary>
[Requires(Role.Read)]
public sealed class ListLandedRules(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/landed-rules?asOf=&amp;knownAt=.</summary>
    [Function(nameof(ListLandedRules))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/landed-rules")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Paging.Read, Answer), cancellationToken);

    private static IResult Answer(KnownFund known, Paging.Page page)
    {
        var after = int.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
        var counted = known.Projection.Counted;
        var inForce = LandedRuleHistory.InForce(counted, known.Day);
        var versions = known.Projection.Prospective.LandedRules.Values.SelectMany(rule => rule.Versions.All).OrderBy(entry => entry.EffectiveOn).ThenBy(entry => entry.Seq);
        var items = versions.Select(entry => Write(entry, counted, inForce)).Prepend(ByDefault(inForce)).Select((json, i) => (Json: json, Position: i + 1));
        return Paging.AnswerFrom(known.Call, page, items.Skip(after), item => item.Position.ToString(CultureInfo.InvariantCulture), item => item.Json);
    }

    private static JObject ByDefault(LandedRule inForce)
    {
        var json = ProjectAnswers.Write(LandedRule.Default);
        json["status"] = "approved";
        json["effectiveOn"] = null;
        json["inForce"] = ReferenceEquals(inForce, LandedRule.Default);
        return json;
    }

    private static JObject Write(TimelineEntry<LandedRule> entry, FundBooks counted, LandedRule inForce)
    {
        var counts = counted.LandedRules.TryGetValue(entry.Content.Rule, out var history) && history.Versions.All.Any(other => other.Seq == entry.Seq);
        var json = ProjectAnswers.Write(entry.Content);
        json["document"] = entry.Content.Document;
        json["status"] = counts ? "approved" : "pending";
        json["effectiveOn"] = RecordAnswers.Text(entry.EffectiveOn);
        json["inForce"] = counts && entry.Content == inForce;
        json["seq"] = entry.Seq;
        return json;
    }
}
