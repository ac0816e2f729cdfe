import { Button, Checkbox, Input, Modal } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { newKey, post } from '../../api/client';
import { useAll, useWrite } from '../../api/hooks';
import { Failed, Nothing, Shown } from '../../parts/states';
import { usePerson } from '../../session/session';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { batches, itemsOf, type Item } from './items';
import { ReviewItem } from './ReviewItem';

type Decision = { items: Item[]; reason: string; how: 'approve' | 'reject' };
/** So many are shown at first; the rest when asked for. */
const SHOWN = 30;

export default function Review() {
  const t = useTexts();
  const { fund } = useScope();
  const pending = useAll('/api/funds/{fund}/records', { path: { fund: fund.id }, query: { status: 'pending' } });
  return (
    <div className="view">
      <div><h1>{t('review.title')}</h1><p className="muted">{t('review.why')}</p></div>
      <Shown query={pending}>{(list) => <Inbox items={itemsOf(list.value)} />}</Shown>
    </div>
  );
}

function Inbox({ items }: { items: Item[] }) {
  const t = useTexts();
  const { subject } = usePerson();
  const { fund } = useScope();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [rejected, setRejected] = useState<Item[] | null>(null);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const keys = useRef(new Map<string, string>());
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
  const run = (decision: Decision) => decide.mutate(decision, { onSettled: () => { setChosen(new Set()); setRejected(null); setReason(''); } });

  return (
    <>
      <p role="status">{decide.data !== undefined && t(decide.variables?.how === 'reject' ? 'review.rejected' : 'review.approved', { count: decide.data })}</p>
      {decide.error && <Failed failure={decide.error} />}
      {items.length === 0 && <Nothing>{t('review.empty')}</Nothing>}
      {items.length > 0 && (
        <div className="controls" style={{ alignItems: 'center' }}>
          <Checkbox checked={selected.length > 0 && selected.length === others.length} indeterminate={selected.length > 0 && selected.length < others.length} disabled={others.length === 0} onChange={(event) => setChosen(new Set(event.target.checked ? others.map((item) => item.record.seq) : []))}>{t('review.all', { count: others.length })}</Checkbox>
          <Button type="primary" disabled={selected.length === 0} loading={decide.isPending} onClick={() => run({ items: selected, reason: '', how: 'approve' })}>{t('review.approveMany', { count: selected.length })}</Button>
          <Button disabled={selected.length === 0} onClick={() => setRejected(selected)}>{t('review.rejectMany', { count: selected.length })}</Button>
        </div>
      )}
      {items.slice(0, shown).map((item) => (
        <ReviewItem
          key={item.record.seq}
          item={item}
          isOwn={item.record.submittedBy.subject === subject}
          isChosen={chosen.has(item.record.seq)}
          isBusy={decide.isPending}
          choose={(isChosen) => setChosen((now) => { const next = new Set(now); isChosen ? next.add(item.record.seq) : next.delete(item.record.seq); return next; })}
          approve={() => run({ items: [item], reason: '', how: 'approve' })}
          reject={() => setRejected([item])}
        />
      ))}
      {items.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>{t('review.more', { count: items.length - shown })}</Button>}
      <Modal
        open={rejected !== null}
        title={t('review.rejectTitle', { count: rejected?.length ?? 0 })}
        okText={t('review.reject')}
        okButtonProps={{ disabled: reason.trim() === '', danger: true, loading: decide.isPending }}
        onOk={() => run({ items: rejected!, reason: reason.trim(), how: 'reject' })}
        onCancel={() => setRejected(null)}
      >
        <label htmlFor="reason">{t('review.reason')}</label>
        <Input.TextArea id="reason" rows={3} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Modal>
    </>
  );
}
