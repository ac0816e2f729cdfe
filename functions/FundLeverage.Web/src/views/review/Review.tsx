import { Button, Checkbox } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { newKey, post, type Schemas } from '../../api/client';
import { useAll, useWrite } from '../../api/hooks';
import { Failed, Nothing, Shown } from '../../parts/states';
import { usePerson } from '../../session/session';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { batches, itemsOf, type Item } from './items';
import { raceToldOnce } from './race';
import { RejectDialog } from './RejectDialog';
import { ReviewItem } from './ReviewItem';

type Decision = { items: Item[]; reason: string; how: 'approve' | 'reject' };
/** So many are shown at first; the rest when asked for. */
const SHOWN = 30;

export default function Review() {
  const t = useTexts();
  const { fund } = useScope();
  const pending = useAll('/api/funds/{fund}/records', { path: { fund: fund.id }, query: { status: 'pending' } }, { staleTime: 0, refetchInterval: 30_000 });
  return (
    <div className="view">
      <div><h1>{t('review.title')}</h1><p className="muted">{t('review.why')}</p></div>
      <Shown query={pending}>{(list) => <Inbox pending={list.value} />}</Shown>
    </div>
  );
}

function Inbox({ pending }: { pending: Schemas['ListedRecord'][] }) {
  const t = useTexts();
  const { subject } = usePerson();
  const { fund } = useScope();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [rejected, setRejected] = useState<Item[] | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const keys = useRef(new Map<string, string>());
  const items = useMemo(() => itemsOf(pending), [pending]);
  const others = useMemo(() => items.filter((item) => item.record.submittedBy.subject !== subject), [items, subject]);
  const selected = others.filter((item) => chosen.has(item.record.seq));

  const decide = useWrite<Decision, number>(async ({ items: decided, reason: why, how }) => {
    for (const records of batches(decided)) {
      const body = { records, ...(why && { reason: why }) };
      const asked = JSON.stringify([how, body]);
      // Sent again after no answer, it is the same decision.
      const idempotencyKey = keys.current.get(asked) ?? newKey();
      keys.current.set(asked, idempotencyKey);
      if (how === 'approve') await post('/api/funds/{fund}/approvals', { path: { fund: fund.id }, body, idempotencyKey });
      else await post('/api/funds/{fund}/rejections', { path: { fund: fund.id }, body: { records, reason: why }, idempotencyKey });
    }
    return decided.length;
  });
  const failure = decide.error && raceToldOnce(decide.error, t('review.changed'));
  const { mutate, reset } = decide;
  // The same for each item from one drawing to the next: what somebody ticks or types draws no other item again.
  const run = useCallback((decision: Decision) => mutate(decision, {
    onSuccess: () => {
      const decided = new Set(decision.items.map((item) => item.record.seq));
      setChosen((now) => new Set([...now].filter((seq) => !decided.has(seq))));
      setRejected(null);
    },
  }), [mutate]);
  const approve = useCallback((item: Item) => run({ items: [item], reason: '', how: 'approve' }), [run]);
  const reject = useCallback((item: Item) => { reset(); setRejected([item]); }, [reset]);
  const choose = useCallback((item: Item, isChosen: boolean) => setChosen((now) => { const next = new Set(now); isChosen ? next.add(item.record.seq) : next.delete(item.record.seq); return next; }), []);

  return (
    <>
      <p role="status">{decide.data !== undefined && t(decide.variables?.how === 'reject' ? 'review.rejected' : 'review.approved', { count: decide.data })}</p>
      {failure && !rejected && <Failed failure={failure} />}
      {items.length > 0 && <p className="muted">{t(items.some((item) => item.replacement) ? 'review.waitingWithCorrections' : 'review.waiting', { items: items.length, records: pending.length })}</p>}
      {items.length === 0 && <Nothing>{t('review.empty')}</Nothing>}
      {items.length > 0 && (
        <div className="controls" style={{ alignItems: 'center' }}>
          <Checkbox checked={selected.length > 0 && selected.length === others.length} indeterminate={selected.length > 0 && selected.length < others.length} disabled={others.length === 0} onChange={(event) => setChosen(new Set(event.target.checked ? others.map((item) => item.record.seq) : []))}>{t('review.all', { count: others.length })}</Checkbox>
          <Button type="primary" disabled={selected.length === 0} loading={decide.isPending} onClick={() => run({ items: selected, reason: '', how: 'approve' })}>{t('review.approveMany', { count: selected.length })}</Button>
          <Button disabled={selected.length === 0} onClick={() => { reset(); setRejected(selected); }}>{t('review.rejectMany', { count: selected.length })}</Button>
        </div>
      )}
      {items.slice(0, shown).map((item) => (
        <ReviewItem
          key={item.record.seq}
          item={item}
          isOwn={item.record.submittedBy.subject === subject}
          isChosen={chosen.has(item.record.seq)}
          isBusy={decide.isPending}
          choose={choose}
          approve={approve}
          reject={reject}
        />
      ))}
      {items.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>{t('review.more', { count: items.length - shown })}</Button>}
      {rejected && <RejectDialog items={rejected} isBusy={decide.isPending} failure={failure} reject={(reason) => run({ items: rejected, reason, how: 'reject' })} close={() => setRejected(null)} />}
    </>
  );
}
