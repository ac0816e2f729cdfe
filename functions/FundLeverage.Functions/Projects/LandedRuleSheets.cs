using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Projects;

/// <summary>Rules of what counts as landed as a table.</summary>
internal static class LandedRuleSheets
{
    private static readonly SheetColumns<ListedRule> Columns = new SheetColumns<ListedRule>()
        .Text("landedRule", listed => listed.Rule.Rule.Value)
        .Whole("ruleVersion", listed => listed.Rule.Version)
        .Text("ruleName", (listed, language) => listed.Seq is null ? Sentences.Fill("landedRule:default", language) : listed.Rule.Name, width: 30)
        .Choices("landedStages", "projectStage", listed => listed.Rule.Stages)
        .Choices("evidenceAllOf", "evidenceKind", listed => listed.Rule.AllOf)
        .Choices("evidenceAnyOf", "evidenceKind", listed => listed.Rule.AnyOf)
        .Text("document", listed => listed.Rule.Document, width: 40)
        .Choice("status", "recordStatus", listed => (ReviewState?)(listed.Record is { } record ? ReviewStates.Of(record) : ReviewState.NoReview))
        .Date("effectiveOn", listed => listed.EffectiveOn)
        .YesNo("inForce", listed => listed.IsInForce)
        .Whole("seq", listed => listed.Seq);

    public static SheetBook Book(KnownFund known, IEnumerable<ListedRule> rules) =>
        SheetBook.Of(known, "landedRules", known.Day, _ => { }, Columns.Table("landedRules", rules));
}
