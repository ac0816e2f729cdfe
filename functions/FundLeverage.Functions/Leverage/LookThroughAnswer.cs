using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Leverage;

/// <summary>The records behind M7 as JSON.</summary>
internal static class LookThroughAnswer
{
    /// <summary>A financing with its project, and the G and T of the sub-fund by which its part is taken.</summary>
    public static JObject Write(LookThroughLine line, KnownFund known)
    {
        var json = new JObject { ["subFund"] = line.SubFund.SubFund.Value, ["subFundName"] = line.SubFund.Name };
        json.Take(RecordAnswers.Write(known.Projection, known.Projection.Find(line.Entry.Seq)!));
        json["document"] = line.Entry.Content.Document;
        json["project"] = line.Entry.Content.Project.Value;
        json["projectName"] = line.Project.On(known.Day)?.Name ?? line.Project.Introduction.Content.Name;
        json["round"] = line.Entry.Content.Round;
        json["subFundCapital"] = LeverageAnswer.Write(line.SubFund.Capital);
        json["numeratorYuan"] = line.Numerator.Amount;
        json["denominatorYuan"] = line.Denominator.Amount;
        return json;
    }
}
