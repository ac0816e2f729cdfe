using FundLeverage.Functions.Imports.Reading.Tables;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>Whoever names columns as the page's form names its fields is understood.</summary>
public sealed class HeadingTests
{
    /// <summary>Members that no kind of import has: reinvestment, landed rules, and what only the form asks.</summary>
    private static readonly HashSet<string> NotImported =
    [
        "guidanceFund", "approvedBeforeFormation", "introducers.share", "introducers.lead", "evidence", "mergedInto", "round", "roundAmount", "version", "stages",
        "evidence.allOf", "evidence.anyOf", "agreement", "multiple", "denominator", "rule", "categories", "categories.weight", "categories.cap.amount",
        "categories.cap.share", "category", "hedge", "targetHedge", "exchange.rate", "exchange.rateOn", "exchange.source", "roundExchange.rate",
        "roundExchange.rateOn", "roundExchange.source",
    ];

    private static readonly JObject Texts = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "functions", "FundLeverage.Web", "src", "texts", "zh-CN.json")));

    public static TheoryData<string> Labels => [.. Texts.Properties()
        .Where(text => text.Name.StartsWith("field.", StringComparison.Ordinal) && !NotImported.Contains(text.Name["field.".Length..]))
        .Select(text => (string)text.Value!)
        .Distinct()];

    [Theory]
    [MemberData(nameof(Labels))]
    public void Heading_AsTheFormNamesTheField_IsRecognised(string label) => Assert.NotNull(Words.MeaningOf(label));
}
