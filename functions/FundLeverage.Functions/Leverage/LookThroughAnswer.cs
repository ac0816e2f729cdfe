using System.Globalization;
using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Leverage;

/// <summary>M7 and the records behind it as JSON, in the members that other measures have.</summary>
internal static class LookThroughAnswer
{
    public static JObject Write(LookThrough measured, Language language) => new()
    {
        ["id"] = LookThrough.Id,
        ["name"] = LookThrough.Name,
        ["nameZh"] = LookThrough.NameZh,
        ["formula"] = LookThrough.Formula,
        ["numeratorYuan"] = measured.Financing?.Amount,
        ["denominatorYuan"] = measured.Invested?.Amount,
        ["multiple"] = measured.Multiple?.Value,
        ["display"] = measured.Multiple?.Display,
        ["unavailable"] = LeverageAnswer.Code(measured.Unavailable),
        ["unavailableText"] = LeverageAnswer.Why(measured.Unavailable, language),
    };

    /// <summary>The division as a person does it.</summary>
    public static string? Arithmetic(LookThrough measured) => measured is { Multiple: { } multiple, Financing: { } top, Invested: { } bottom }
        ? string.Create(CultureInfo.InvariantCulture, $"{LookThrough.Formula} = {top.Amount} / {bottom.Amount} = {multiple.Value}")
        : null;

    /// <summary>A financing with its project, and the G and T of the sub-fund by which its part is taken.</summary>
    public static JObject Write(LookThroughLine line, KnownFund known)
    {
        var json = new JObject { ["subFund"] = line.SubFund.SubFund.Value, ["subFundName"] = line.SubFund.Name };
        json.Merge(RecordAnswers.Write(known.Projection, known.Projection.Find(line.Entry.Seq)!));
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
