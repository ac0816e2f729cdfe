using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;

namespace FundLeverage.Functions.Projects;

/// <summary>Members that records of projects share.</summary>
internal static class ProjectMembers
{
    /// <summary>Both ways of naming introducers at once.</summary>
    public static readonly FailureCode IntroducerAndIntroducers = new("introducer-and-introducers", FailureKind.Invalid);

    private const int MaxDocumentLength = 200;
    private const int MaxIntroducers = 20;

    /// <summary>The document behind a record.</summary>
    public static string? Document(JsonMembers members) => members.Name("document", maxLength: MaxDocumentLength);

    /// <summary>An amount with its exchange, where it is there.</summary>
    public static RecordedAmount? TotalInvestment(JsonMembers members) => members.Has("totalInvestment") ? members.Amount("totalInvestment") : null;

    /// <summary>A project's id, if the fund has it.</summary>
    public static OpaqueId? Known(OpaqueId? project, JsonMembers members, FundBooks books, string pointer)
    {
        if (project is null || books.Projects.ContainsKey(project))
            return project;
        members.Findings.Add(ProjectRules.Unknown(books, project, pointer));
        return null;
    }

    /// <summary>Who brought a project: <c>introducer</c>, or several <c>introducers</c>; null when findings say why not.</summary>
    public static ValueList<Introducer>? Introducers(JsonMembers members, FundBooks books)
    {
        if (members.Has("introducers"))
        {
            if (members.Has("introducer"))
                members.Findings.Add(IntroducerAndIntroducers, $"{members.Pointer}/introducers");
            members.Object("introducer")?.PassOver();
            return Several(members.Objects("introducers", MaxIntroducers));
        }

        if (members.Object("introducer") is not { } only)
        {
            if (!members.Has("introducer"))
                members.Findings.Add(HttpFailures.MemberRequired, $"{members.Pointer}/introducer", ("member", "introducer"));
            return null;
        }

        var kind = only.Choice<IntroducerKind>("kind", required: true);
        var id = only.Id("id");
        var name = only.Name("name");
        if (kind == IntroducerKind.SubFund)
            id = AmountRecordMembers.KnownSubFund(id, only, books, $"{only.Pointer}/id");
        return kind is { } known && id is not null ? new ValueList<Introducer>(new Introducer(known, id, name)) : null;
    }

    private static ValueList<Introducer>? Several(IReadOnlyList<JsonMembers> items)
    {
        var introducers = new List<Introducer>();
        foreach (var item in items)
        {
            var kind = item.Choice<IntroducerKind>("kind", required: true);
            var id = item.Id("id");
            var name = item.Name("name");
            var before = item.Findings.Failures.Count;
            var share = item.Share("share");
            var isLead = item.Flag("lead");
            if (kind is { } known && id is not null && item.Findings.Failures.Count == before)
                introducers.Add(new Introducer(known, id, name, share, isLead));
        }

        return introducers.Count > 0 && introducers.Count == items.Count ? new ValueList<Introducer>(introducers) : null;
    }
}
