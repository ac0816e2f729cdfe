using System.Collections.Immutable;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Funds;

/// <summary>
/// A projection with events being folded in. Statuses are settled event by event; the books are brought up to date
/// once at the end, from what counts now and did not before.
/// </summary>
internal sealed class ProjectionDraft(FundProjection before)
{
    private readonly Sequence<LedgerEvent>.Builder _events = before.Events.ToBuilder();
    private readonly Sequence<FundRecord>.Builder _records = before.Records.ToBuilder();
    private readonly ImmutableSortedSet<long>.Builder _pending = before.Pending.ToBuilder();
    private readonly ImmutableDictionary<ImportedRowId, long>.Builder _importedRows = before.ImportedRows.ToBuilder();
    private readonly HashSet<int> _changed = [];
    private LedgerEvent _last = before.Last;
    private bool _onlyAmounts = true;
    private bool _onlyApprovals = true;

    /// <exception cref="ArgumentException">It is not the next event, or contradicts what is there.</exception>
    public void Apply(LedgerEvent next)
    {
        if (next.Seq != _last.Seq + 1 || next.RecordedAt < _last.RecordedAt)
            throw new ArgumentException($"After seq {_last.Seq} of {_last.RecordedAt} cannot come seq {next.Seq} of {next.RecordedAt}.", nameof(next));

        switch (next.Content)
        {
            case RecordContent content:
                Submit(next, content);
                break;
            case Review review:
                Decide(next, review);
                break;
            default:
                throw new ArgumentException($"Seq {next.Seq} cannot be a {next.Content.GetType().Name}.", nameof(next));
        }

        _onlyAmounts &= next.Content is AmountRecord or IndicatorFigure;
        _onlyApprovals &= next.Content is Approval;
        _events.Add(next);
        _last = next;
    }

    public FundProjection Complete()
    {
        var counted = Counted();
        return before with
        {
            Events = _events.ToSequence(),
            Records = _records.ToSequence(),
            Pending = _pending.ToImmutable(),
            ImportedRows = _importedRows.ToImmutable(),
            Counted = counted,
            Prospective = Prospective(counted),
        };
    }

    private void Submit(LedgerEvent line, RecordContent content)
    {
        var status = before.StatusOfNewRecords;
        _records.Add(new FundRecord(line, status));
        if (status == RecordStatus.Pending)
            _pending.Add(line.Seq);
        if (line.ImportedFrom is { } row)
            _importedRows[row.Id] = line.Seq;
        if (content is not Reversal reversal)
            return;

        var target = Require(reversal.Record, record => record is { Status: RecordStatus.Approved, Reversal: null, Content: not Reversal } && record.Content.Subject == content.Subject, line);
        Set(target, record => record with { Reversal = line });
        if (reversal.Replacement is { } replacement)
        {
            var index = Require(replacement, record => record.Seq == line.Seq - 1 && record is { Correction: null, Content: not Reversal }, line);
            Set(index, record => record with { Correction = line });
        }

        if (status == RecordStatus.Approved)
            Set(target, record => record with { Status = RecordStatus.Reversed });
    }

    private void Decide(LedgerEvent line, Review review)
    {
        var decided = Require(
            review.Record,
            record => record is { Status: RecordStatus.Pending, Correction: null } && record.Event.Actor.Subject != line.Actor.Subject,
            line);
        var status = review is Approval ? RecordStatus.Approved : RecordStatus.Rejected;
        Settle(decided, status, line);
        if (_records[decided].Content is not Reversal reversal)
            return;

        Set(IndexOf(reversal.Record), record => status == RecordStatus.Approved
            ? record with { Status = RecordStatus.Reversed }
            : record with { Reversal = null });
        if (reversal.Replacement is { } replacement)
            Settle(IndexOf(replacement), status, line);
    }

    private void Settle(int index, RecordStatus status, LedgerEvent review)
    {
        Set(index, record => record with { Status = status, Review = review });
        _pending.Remove(_records[index].Seq);
    }

    private int Require(long seq, Func<FundRecord, bool> condition, LedgerEvent line)
    {
        var index = IndexOf(seq);
        return index >= 0 && condition(_records[index])
            ? index
            : throw new ArgumentException($"Seq {line.Seq}, a {line.Content.GetType().Name}, does not fit record {seq}.", nameof(line));
    }

    private int IndexOf(long seq)
    {
        // Reviews take numbers too, so a record stands at most at its own.
        var (least, most) = (0, (int)Math.Min(Math.Max(seq, 0), _records.Count));
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = _records[middle].Seq >= seq ? (least, middle) : (middle + 1, most);
        }

        return least < _records.Count && _records[least].Seq == seq ? least : -1;
    }

    private void Set(int index, Func<FundRecord, FundRecord> change)
    {
        if (index < before.Records.Count)
            _changed.Add(index);
        _records[index] = change(_records[index]);
    }

    /// <summary>The places of the records that changed or are new.</summary>
    private IEnumerable<int> Touched() => _changed.Concat(Enumerable.Range(before.Records.Count, _records.Count - before.Records.Count));

    private FundBooks Counted()
    {
        var added = new List<TimelineEntry<RecordContent>>();
        var removed = new List<TimelineEntry<RecordContent>>();
        foreach (var index in Touched())
        {
            var record = _records[index];
            var counted = index < before.Records.Count && before.Records[index].Status == RecordStatus.Approved;
            if (record.Content is Reversal || counted == (record.Status == RecordStatus.Approved))
                continue;
            (counted ? removed : added).Add(record.Entry);
        }

        var books = added.Count == 0 ? before.Counted : before.Counted.With(added);
        return books.Without(removed);
    }

    /// <summary>Where only amounts came in or only approvals, the former books tell; else the subjects concerned are worked out anew.</summary>
    private FundBooks Prospective(FundBooks counted)
    {
        if (_pending.Count == 0)
            return counted;
        if (_onlyApprovals)
            return before.Prospective;
        if (_onlyAmounts && Touched().All(index => !_records[index].Content.RestsOnSubject || before.Prospective.Has(_records[index].Content.Subject)))
            return before.Prospective.With([.. Touched().Select(index => _records[index].Entry)]);

        var concerned = Touched().Select(index => _records[index].Content.Subject).ToHashSet();
        return before.Prospective.Taking(concerned, from: Foreseen(counted, concerned));
    }

    /// <summary>What counts with what is pending about some subjects. What cannot come to pass as things stand is passed over: a record whose subject's registration was rejected, a reversal of a registration that records rest on again.</summary>
    private FundBooks Foreseen(FundBooks counted, HashSet<RecordSubject> subjects)
    {
        var added = new List<TimelineEntry<RecordContent>>();
        var removed = new List<TimelineEntry<RecordContent>>();
        foreach (var seq in _pending)
        {
            var record = _records[IndexOf(seq)];
            if (!subjects.Contains(record.Content.Subject))
                continue;
            if (record.Content is Reversal reversal)
                removed.Add(_records[IndexOf(reversal.Record)].Entry);
            else
                added.Add(record.Entry);
        }

        var begun = added.Where(entry => entry.Content.BeginsSubject).Select(entry => entry.Content.Subject).ToHashSet();
        added.RemoveAll(entry => entry.Content.RestsOnSubject && !begun.Contains(entry.Content.Subject) && !counted.Has(entry.Content.Subject));
        var foreseen = counted.With(added).Without([.. removed.Where(entry => !entry.Content.BeginsSubject)]);
        return foreseen.Without([.. removed.Where(entry => entry.Content.BeginsSubject && !foreseen.RestingOn(entry).Any())]);
    }
}
