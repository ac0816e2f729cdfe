using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.SubFunds;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>Makes of a row the record that its body would make when sent by itself, by the same parsers and rules.</summary>
internal static class RowParsers
{
    /// <summary>Stands for a sub-fund or project that is not known, so that the rest of the row is judged all the same.</summary>
    private const string Nobody = "unknown";

    /// <summary>The record of a row; null when findings say why not.</summary>
    public static NewRecord? Parse(ImportRow row, FundBooks books, KnownNames names, LocalDate today, Findings findings)
    {
        var values = row.Values;
        DayOfMonth(values, "effectiveOn", month => month.End);
        DayOfMonth(values, "formedOn", month => month.Start);
        var project = Resolve(row.Kind, values, books, names, findings);
        var members = new JsonMembers(values, findings);
        var record = row.Kind switch
        {
            ImportKind.SubFunds => RegisterSubFund.Parse(members, today),
            ImportKind.Commitments => RecordCommitment.Parse(members, books),
            ImportKind.FundSizes => RecordFundSize.Parse(members, books),
            ImportKind.PaidInCapital => RecordPaidInCapital.Parse(members, books),
            ImportKind.Projects => IntroduceProject.Parse(members, books),
            ImportKind.Progress => RecordProjectProgress.Parse(members, books, project, "/project"),
            ImportKind.Indicators => RecordIndicator.Parse(members),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.Kind, "Unknown kind of row."),
        };
        members.RefuseUnknown();
        return record;
    }

    /// <summary>
    /// A day where a row has a month: what happened in it holds from its last day on, when it is certain; a sub-fund was formed by
    /// its first, so that no record of the month comes before it.
    /// </summary>
    private static void DayOfMonth(JObject values, string member, Func<DateInterval, LocalDate> day)
    {
        if ((string?)values[member] is { } text && YearMonthPattern.Iso.Parse(text) is { Success: true, Value: var month })
            values[member] = LocalDatePattern.Iso.Format(day(month.ToDateInterval()));
    }

    /// <summary>Puts ids where a row has names.</summary>
    /// <returns>The project that the row is about, where it is not a member of the body.</returns>
    private static OpaqueId? Resolve(ImportKind kind, JObject values, FundBooks books, KnownNames names, Findings findings)
    {
        switch (kind)
        {
            case ImportKind.SubFunds:
                NewId(values, name => Found(names.SubFund(name), "/name", findings) ?? KnownNames.IdOf("sf", name));
                return null;
            case ImportKind.Projects:
                NewId(values, name => KnownNames.IdOf("p", name));
                ResolveIntroducer(values, names, findings);
                return null;
            case ImportKind.Indicators:
                NewId(values, name => Found(names.Indicator(name), "/name", findings) ?? KnownNames.IdOf("ind", name));
                return null;
            case ImportKind.Progress:
                return ResolveProject(values, books, names, findings);
            default:
                if ((string?)values["subFund"] is { } subFund)
                {
                    var match = names.SubFund(subFund);
                    if (match is { Id: null, Finding: null })
                        findings.Add(RecordRules.UnknownSubFund(books, subFund, "/subFund"));
                    values["subFund"] = Found(match, "/subFund", findings) ?? Nobody;
                }

                return null;
        }
    }

    /// <summary>What a name stands for; what there is to say about it is said at its cell.</summary>
    private static string? Found(NameMatch match, string pointer, Findings findings)
    {
        if (match.Finding is { } finding)
            findings.Add(finding with { Pointer = pointer });
        return match.Id;
    }

    private static void NewId(JObject values, Func<string, string> id)
    {
        if (values["id"] is null && (string?)values["name"] is { } name)
            values["id"] = id(name);
    }

    private static void ResolveIntroducer(JObject values, KnownNames names, Findings findings)
    {
        if (values["introducer"] is not JObject introducer || ((string?)introducer["id"] ?? (string?)introducer["name"]) is not { } called)
            return;
        var subFund = names.SubFund(called);
        introducer["kind"] ??= EnumText.Of(subFund == default ? IntroducerKind.Institution : IntroducerKind.SubFund);
        if (subFund != default && (string?)introducer["kind"] == EnumText.Of(IntroducerKind.SubFund))
        {
            introducer["id"] = Found(subFund, "/introducer/id", findings) ?? Nobody;
            introducer.Remove("name");
            return;
        }

        if ((string?)introducer["id"] is { } id && OpaqueId.Parse(id).Succeeded)
            return;
        introducer["name"] ??= called;
        introducer["id"] = names.Institution(called);
    }

    private static OpaqueId? ResolveProject(JObject values, FundBooks books, KnownNames names, Findings findings)
    {
        var called = (string?)values["project"];
        values.Remove("project");
        if (called is null)
        {
            findings.Add(HttpFailures.MemberRequired, "/project", ("member", "project"));
            return null;
        }

        var match = names.Project(called);
        if (match is { Id: null, Finding: null })
            findings.Add(ProjectRules.Unknown(books, called, "/project"));
        return Found(match, "/project", findings) is { } id ? OpaqueId.Of(id) : null;
    }
}
