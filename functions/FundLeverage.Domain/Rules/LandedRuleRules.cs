using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Rules;

/// <summary>A version of a rule is recorded once, so that a figure that names it can be understood for ever.</summary>
internal static class LandedRuleRules
{
    public static void Judge(FundBooks books, LandedRule rule, Findings findings)
    {
        if (rule.Stages.Contains(ProjectStage.Withdrawn))
            findings.Add(ProjectFailures.LandedRuleStage, "/stages");
        if (books.LandedRules.TryGetValue(rule.Rule, out var history) && history.Versions.All.Any(entry => entry.Content.Version == rule.Version))
            findings.Add(ProjectFailures.LandedRuleVersionExists, "/version", ("rule", rule.Rule.Value), ("version", rule.Version));
    }
}
