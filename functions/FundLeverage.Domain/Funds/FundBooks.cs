using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Funds;

/// <summary>账簿: what a set of records amounts to, by subject; as a dictionary, the sub-funds. Immutable.</summary>
public sealed class FundBooks : IReadOnlyDictionary<OpaqueId, SubFundHistory>
{
    private readonly ImmutableDictionary<SubjectKind, SubjectBooks> _subjects;

    private FundBooks(GuidanceFund fund, ImmutableDictionary<SubjectKind, SubjectBooks> subjects)
    {
        Fund = fund;
        _subjects = subjects;
    }

    /// <summary>The fund.</summary>
    public GuidanceFund Fund { get; }

    /// <inheritdoc />
    public int Count => SubFunds.Count;

    /// <summary>The ids of the sub-funds, in order.</summary>
    public IEnumerable<OpaqueId> Keys => SubFunds.Keys;

    /// <inheritdoc />
    public IEnumerable<SubFundHistory> Values => SubFunds.Values;

    /// <summary>The introduced projects, by id.</summary>
    public IReadOnlyDictionary<OpaqueId, ProjectHistory> Projects => Of<ProjectHistory>(SubjectKind.Project);

    /// <summary>The rules of what counts as landed, by id.</summary>
    public IReadOnlyDictionary<OpaqueId, LandedRuleHistory> LandedRules => Of<LandedRuleHistory>(SubjectKind.LandedRule);

    /// <summary>指标, by id.</summary>
    public IReadOnlyDictionary<OpaqueId, IndicatorHistory> Indicators => Of<IndicatorHistory>(SubjectKind.Indicator);

    private SubjectBooks<SubFundHistory> SubFunds => Of<SubFundHistory>(SubjectKind.SubFund);

    /// <inheritdoc />
    public SubFundHistory this[OpaqueId key] => SubFunds[key];

    /// <summary>The books of a fund without records.</summary>
    public static FundBooks Empty(GuidanceFund fund) => new(fund, ImmutableDictionary<SubjectKind, SubjectBooks>.Empty
        .Add(SubjectKind.SubFund, SubjectBooks<SubFundHistory>.Empty)
        .Add(SubjectKind.Project, SubjectBooks<ProjectHistory>.Empty)
        .Add(SubjectKind.LandedRule, SubjectBooks<LandedRuleHistory>.Empty)
        .Add(SubjectKind.Indicator, SubjectBooks<IndicatorHistory>.Empty));

    /// <summary>With more records, in any order.</summary>
    /// <exception cref="ArgumentException">A record's subject is not registered.</exception>
    public FundBooks With(params IReadOnlyCollection<TimelineEntry<RecordContent>> entries) => new(
        Fund,
        entries.GroupBy(entry => entry.Content.Subject.Kind).Aggregate(_subjects, (subjects, group) => subjects.SetItem(group.Key, subjects[group.Key].With(group))));

    /// <summary>
    /// Without some records. Removing the registration in force removes its subject; one that a correction replaced is no
    /// longer in the books.
    /// </summary>
    /// <exception cref="ArgumentException">One is not in the books, or is a registration that others rest on.</exception>
    public FundBooks Without(params IReadOnlyCollection<TimelineEntry<RecordContent>> entries) => new(
        Fund,
        entries.OrderBy(entry => entry.Content.BeginsSubject).Aggregate(
            _subjects,
            (subjects, entry) => subjects.SetItem(entry.Content.Subject.Kind, subjects[entry.Content.Subject.Kind].Without(entry))));

    /// <summary>True when a subject is there.</summary>
    public bool Has(RecordSubject subject) => _subjects[subject.Kind].Has(subject.Id);

    /// <summary>The records of the same subject that rest on a registration in force; none for any other record.</summary>
    internal IEnumerable<long> RestingOn(TimelineEntry<RecordContent> registration) => _subjects[registration.Content.Subject.Kind].RestingOn(registration);

    /// <summary>With some subjects as other books have them.</summary>
    internal FundBooks Taking(IEnumerable<RecordSubject> subjects, FundBooks from) => new(
        Fund,
        subjects.GroupBy(subject => subject.Kind, subject => subject.Id).Aggregate(
            _subjects,
            (books, group) => books.SetItem(group.Key, books[group.Key].Taking(group, from._subjects[group.Key]))));

    /// <inheritdoc />
    public bool ContainsKey(OpaqueId key) => SubFunds.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(OpaqueId key, [MaybeNullWhen(false)] out SubFundHistory value) => SubFunds.TryGetValue(key, out value);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<OpaqueId, SubFundHistory>> GetEnumerator() => SubFunds.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SubjectBooks<T> Of<T>(SubjectKind kind)
        where T : class, ISubjectHistory<T> => (SubjectBooks<T>)_subjects[kind];
}
