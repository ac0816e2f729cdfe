using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Records;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Projects;

/// <summary>Records of projects, and rules of what counts as landed, as JSON.</summary>
internal static class ProjectAnswers
{
    /// <summary>Adds what a record says to its content.</summary>
    public static void AddContent(JObject json, RecordContent content)
    {
        switch (content)
        {
            case ProjectIntroduction introduction:
                json["name"] = introduction.Name;
                json["kind"] = EnumText.Of(introduction.Kind);
                json["introducers"] = new JArray(introduction.Introducers.Select(introducer => Write(introducer, null)));
                json["stage"] = EnumText.Of(introduction.Stage);
                json["industry"] = introduction.Industry;
                json["region"] = introduction.Region;
                AddAmount(json, "totalInvestment", introduction.TotalInvestment);
                json["document"] = introduction.Document;
                break;
            case ProjectProgress progress:
                json["stage"] = progress.Stage is { } stage ? EnumText.Of(stage) : null;
                AddAmount(json, "totalInvestment", progress.TotalInvestment);
                json["name"] = progress.Name;
                json["mergedInto"] = progress.MergedInto?.Value;
                json["evidence"] = progress.Evidence is { } evidence ? Texts(evidence) : null;
                json["reason"] = progress.Reason;
                json["document"] = progress.Document;
                break;
            case ProjectFinancing financing:
                json["subFund"] = financing.SubFund.Value;
                json["round"] = financing.Round;
                AddAmount(json, "amount", financing.Amount);
                AddAmount(json, "roundAmount", financing.RoundAmount);
                json["document"] = financing.Document;
                break;
            case LandedRule rule:
                json.Merge(Write(rule));
                json["document"] = rule.Document;
                break;
        }
    }

    /// <summary>A rule, as figures name it.</summary>
    public static JObject Write(LandedRule rule) => new()
    {
        ["id"] = rule.Rule.Value,
        ["version"] = rule.Version,
        ["name"] = rule.Name,
        ["stages"] = Texts(rule.Stages),
        ["evidence"] = new JObject { ["allOf"] = Texts(rule.AllOf), ["anyOf"] = Texts(rule.AnyOf) },
    };

    /// <summary>An introducer; a sub-fund goes by its registered name where the books are given.</summary>
    public static JObject Write(Introducer introducer, FundBooks? books) => new()
    {
        ["kind"] = EnumText.Of(introducer.Kind),
        ["id"] = introducer.Id.Value,
        ["name"] = NameOf(introducer, books),
        ["sharePercent"] = introducer.Share?.Percent,
        ["lead"] = introducer.IsLead,
    };

    /// <summary>An introducer's name; null where none was given.</summary>
    public static string? NameOf(Introducer introducer, FundBooks? books) =>
        introducer.Kind == IntroducerKind.SubFund && books?.GetValueOrDefault(introducer.Id) is { } subFund ? subFund.Registration.Name : introducer.Name;

    /// <summary>Choices as a list of their texts.</summary>
    public static JArray Texts<T>(IEnumerable<T> choices)
        where T : struct, Enum => new(choices.Select(EnumText.Of));

    private static void AddAmount(JObject json, string name, RecordedAmount? amount)
    {
        json[name + "Yuan"] = amount?.Yuan.Amount;
        json[name + "Display"] = amount is { } known ? AmountFormat.Write(known.Yuan) : null;
        if (amount?.Original is { } original)
            json[name + "Original"] = RecordAnswers.Write(original);
    }
}
