import { compareYuan, unitFor } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { useAll } from '../../api/hooks';
import { Amount } from '../../parts/figures';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

/** What counts for a sub-fund today, and how much of the kind waits for review: whether this is the first, or is recorded already. */
export function SoFar({ subFund, type }: { subFund: Schemas['SubFund'] | undefined; type: Schemas['RecordType'] }) {
  const t = useTexts();
  const { fund } = useScope();
  const isAsked = subFund !== undefined && fund.approval === 'required';
  const waiting = useAll('/api/funds/{fund}/records', { path: { fund: fund.id }, query: { status: 'pending', about: subFund?.id ?? '', type } }, { enabled: isAsked });
  const count = waiting.data?.value.length ?? 0;
  if (!subFund) return <div aria-live="polite" />;
  const parts = [
    { text: 'soFar.committed', none: 'soFar.notCommitted', yuan: compareYuan(subFund.guidanceCommitmentYuan, '0') === 0 ? null : subFund.guidanceCommitmentYuan },
    { text: 'soFar.size', none: 'soFar.noSize', yuan: subFund.committedSizeYuan },
    { text: 'soFar.target', none: null, yuan: subFund.targetSizeYuan },
    { text: 'soFar.paidIn', none: 'soFar.notPaidIn', yuan: compareYuan(subFund.paidInYuan, '0') === 0 ? null : subFund.paidInYuan },
  ] as const;
  return (
    <ul className="so-far reading muted" aria-live="polite">
      {parts.map(({ text, none, yuan }) => (yuan ? <li key={text}>{t(text)} <Amount yuan={yuan} unit={unitFor([yuan])} named /></li> : none && <li key={text}>{t(none)}</li>))}
      {count > 0 && <li key="waiting">{t('soFar.waiting', { count })}</li>}
    </ul>
  );
}
