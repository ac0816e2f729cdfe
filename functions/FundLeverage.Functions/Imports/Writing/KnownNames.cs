using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>
/// What people call things, and the ids they have here. A workbook says 惠友豪嘉基金 where the ledger says an id; what is new in a
/// workbook gets an id that is made of its name, the same in every workbook.
/// </summary>
internal sealed class KnownNames
{
    private const int HashDigits = 12;
    private readonly NameIndex _subFunds = new(SubjectKind.SubFund);
    private readonly NameIndex _projects = new(SubjectKind.Project);
    private readonly NameIndex _indicators = new(SubjectKind.Indicator);
    private readonly Dictionary<string, string> _institutions = new(StringComparer.Ordinal);
    private readonly bool _approvesAtOnce;

    /// <summary>Those of a fund: what counts, and what waits for review.</summary>
    public KnownNames(FundProjection projection)
    {
        var (counted, books) = (projection.Counted, projection.Prospective);
        _approvesAtOnce = projection.StatusOfNewRecords == RecordStatus.Approved;
        foreach (var (id, history) in books)
            _subFunds.Add(id, history.Registration.Name, counted.TryGetValue(id, out var there) && there.Registration.Name == history.Registration.Name);
        foreach (var (id, history) in books.Projects)
            Add(id, history, counted.Projects.GetValueOrDefault(id));
        foreach (var (id, history) in books.Indicators)
        {
            if (NameOf(history) is { } name)
                _indicators.Add(id, name, counted.Indicators.GetValueOrDefault(id) is { } there && NameOf(there) == name);
        }
    }

    /// <summary>The sub-fund that is called so, or has that id.</summary>
    public NameMatch SubFund(string name) => _subFunds.Find(name);

    /// <summary>The same for a project.</summary>
    public NameMatch Project(string name) => _projects.Find(name);

    /// <summary>The same for an indicator.</summary>
    public NameMatch Indicator(string name) => _indicators.Find(name);

    /// <summary>The id of an institution that is called so, or one made of the name.</summary>
    public string Institution(string name) => _institutions.GetValueOrDefault(NameIndex.Key(name)) ?? IdOf("org", name);

    /// <summary>Takes in what a row registers.</summary>
    public void Add(RecordContent content)
    {
        switch (content)
        {
            case SubFundRegistration registration:
                _subFunds.Add(registration.SubFund, registration.Name, _approvesAtOnce);
                break;
            case ProjectIntroduction introduction:
                _projects.Add(introduction.Project, introduction.Name, _approvesAtOnce);
                Note(introduction);
                break;
            case IndicatorFigure figure:
                _indicators.Add(figure.Indicator, figure.Name, _approvesAtOnce);
                break;
        }
    }

    /// <summary>An id for something that is new: itself where it is one, else made of the name.</summary>
    public static string IdOf(string kind, string name)
    {
        if (OpaqueId.Parse(name).Succeeded)
            return name;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NameIndex.Key(name))));
        return $"{kind}-{digest[..HashDigits]}";
    }

    /// <summary>What became a part of another project, often one of the same name, is meant only where no other is called so.</summary>
    private void Add(OpaqueId id, ProjectHistory history, ProjectHistory? counted)
    {
        var (introduced, last) = (history.Introduction.Content, history.States[^1]);
        if (last.MergedInto is null)
            _projects.Add(id, last.Name, counted?.States[^1].Name == last.Name);
        else
            _projects.AddFormer(id, last.Name, counted is not null);
        if (introduced.Name != last.Name)
            _projects.AddFormer(id, introduced.Name, counted is not null);
        Note(introduced);
    }

    private void Note(ProjectIntroduction introduction)
    {
        foreach (var introducer in introduction.Introducers)
        {
            if (introducer is not { Kind: IntroducerKind.Institution, Name: { } name })
                continue;
            _institutions.TryAdd(introducer.Id.Value, introducer.Id.Value);
            _institutions.TryAdd(NameIndex.Key(name), introducer.Id.Value);
        }
    }

    private static string? NameOf(IndicatorHistory history) => history.Figures.LastEntryThrough(LocalDate.MaxIsoValue)?.Content.Name;
}
