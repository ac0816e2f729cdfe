using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Leverage;

/// <summary>A leverage statement as JSON. Codes are stable; the texts beside them are for people.</summary>
internal static class LeverageAnswer
{
    public static JObject Write(LeverageStatement statement, LeverageGrouping grouping, FundProjection projection, Language language)
    {
        var groups = LeverageGroups.Of(statement, grouping);
        var multiple = statement.Measures[0];
        var shared = statement.SharedNames();
        return new JObject
        {
            ["fund"] = statement.Fund.Id.Value,
            ["asOf"] = RecordAnswers.Text(statement.AsOf),
            ["knownAt"] = RecordAnswers.Text(projection.Last.RecordedAt),
            ["generatedAt"] = null,
            ["basis"] = EnumText.Of(statement.Basis),
            ["guidanceCommitmentYuan"] = statement.Capital.Guidance.Amount,
            ["totalFundSizeYuan"] = statement.Capital.Total.Amount,
            ["multiple"] = multiple.Multiple?.Value,
            ["display"] = multiple.Multiple?.Display,
            ["unavailable"] = Code(multiple.Unavailable),
            ["unavailableText"] = Why(multiple.Unavailable, language),
            ["capital"] = Write(statement.Capital),
            ["measures"] = new JArray(
            [
                .. statement.Measures.Select(m => Write(m, language)),
                Write(LookThrough.Of(projection.Counted, statement), language),
                Write(statement.Attributed, language),
            ]),
            ["groupBy"] = EnumText.Of(grouping),
            ["groups"] = new JArray(groups.Groups.Select(group => Write(group, grouping, language))),
            ["groupsAddUp"] = groups.AddUp,
            ["excluded"] = new JArray(statement.Excluded.Select(e => Write(e, shared, language))),
            ["pendingRecords"] = projection.Pending.Count,
            ["warnings"] = new JArray(statement.Doubts.Select(d => Write(d, shared, language))),
            ["sentenceZh"] = LeverageSentence.Of(statement, Language.Chinese),
            ["sentenceEn"] = LeverageSentence.Of(statement, Language.English),
        };
    }

    /// <summary>The figure alone, for where it stands beside another.</summary>
    public static JObject Headline(CapitalStructure capital)
    {
        var multiple = Measure.FiscalLeverage.Of(capital);
        return new JObject
        {
            ["guidanceCommitmentYuan"] = capital.Guidance.Amount,
            ["totalFundSizeYuan"] = capital.Total.Amount,
            ["multiple"] = multiple.Multiple?.Value,
            ["display"] = multiple.Multiple?.Display,
            ["unavailable"] = Code(multiple.Unavailable),
        };
    }

    /// <summary>A measure with its terms.</summary>
    public static JObject Write(MeasuredMultiple measured, Language language) => new()
    {
        ["id"] = measured.Measure.Id,
        ["name"] = measured.Measure.Name,
        ["nameZh"] = measured.Measure.NameZh,
        ["formula"] = measured.Measure.Formula,
        ["numeratorYuan"] = measured.Numerator?.Amount,
        ["denominatorYuan"] = measured.Denominator?.Amount,
        ["multiple"] = measured.Multiple?.Value,
        ["display"] = measured.Multiple?.Display,
        ["unavailable"] = Code(measured.Unavailable),
        ["unavailableText"] = Why(measured.Unavailable, language),
    };

    private static JObject Write(AttributedPrivate attributed, Language language) => new()
    {
        ["id"] = AttributedPrivate.Id,
        ["name"] = AttributedPrivate.Name,
        ["nameZh"] = AttributedPrivate.NameZh,
        ["formula"] = AttributedPrivate.Formula,
        ["amountYuan"] = attributed.Amount?.Amount,
        ["multiple"] = null,
        ["display"] = attributed.Amount is { } amount ? AmountFormat.Write(amount) : null,
        ["unavailable"] = Code(attributed.Unavailable),
        ["unavailableText"] = Why(attributed.Unavailable, language),
    };

    private static JObject Write(LeverageGroup group, LeverageGrouping grouping, Language language) => new()
    {
        ["key"] = group.Key,
        ["name"] = NameOf(group, grouping, language),
        ["subFunds"] = group.SubFunds,
        ["guidanceCommitmentYuan"] = group.Capital.Guidance.Amount,
        ["totalFundSizeYuan"] = group.Capital.Total.Amount,
        ["multiple"] = group.Multiple?.Value,
        ["display"] = group.Multiple?.Display,
        ["unavailable"] = group.Multiple is null ? Code(UnavailableReason.ZeroDenominator) : null,
        ["capital"] = Write(group.Capital),
    };

    /// <summary>What a group is called.</summary>
    public static string NameOf(LeverageGroup group, LeverageGrouping grouping, Language language) => group.Name is not { } name
        ? Sentences.Fill("group:notRecorded", language)
        : grouping == LeverageGrouping.Level ? Sentences.Fill($"governmentLevel:{name}", language) : name;

    /// <summary>A sub-fund that does not count.</summary>
    public static JObject Write(ExcludedSubFund excluded, IReadOnlySet<string> shared, Language language) => new()
    {
        ["subFund"] = excluded.SubFund.Value,
        ["name"] = excluded.Name,
        ["reason"] = EnumText.Of(excluded.Reason),
        ["reasonText"] = LeverageWords.Named(excluded.SubFund, excluded.Name, shared, LeverageWords.Why(excluded, language), language),
        ["guidanceCommitmentYuan"] = excluded.Committed.Amount,
    };

    /// <summary>A doubt.</summary>
    public static JObject Write(DoubtfulSubFund doubt, IReadOnlySet<string> shared, Language language) => new()
    {
        ["subFund"] = doubt.SubFund.Value,
        ["name"] = doubt.Name,
        ["reason"] = EnumText.Of(doubt.Reason),
        ["reasonText"] = LeverageWords.Named(doubt.SubFund, doubt.Name, shared, Sentences.Fill($"doubt:{EnumText.Of(doubt.Reason)}", language), language),
    };

    /// <summary>Money by source.</summary>
    public static JObject Write(CapitalStructure capital) => new()
    {
        ["guidanceYuan"] = capital.Guidance.Amount,
        ["otherFiscalYuan"] = capital.OtherFiscal?.Amount,
        ["stateOwnedYuan"] = capital.StateOwned?.Amount,
        ["privateYuan"] = capital.Private?.Amount,
        ["totalYuan"] = capital.Total.Amount,
    };

    /// <summary>Why a figure is not there, as a code.</summary>
    public static string? Code(UnavailableReason? reason) => reason is { } known ? EnumText.Of(known) : null;

    /// <summary>The same for people.</summary>
    public static string? Why(UnavailableReason? reason, Language language) =>
        reason is { } known ? Sentences.Fill($"unavailable:{EnumText.Of(known)}", language) : null;
}
