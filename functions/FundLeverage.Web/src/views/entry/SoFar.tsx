import { compareYuan, unitFor } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount } from '../../parts/figures';
import { useTexts } from '../../texts/texts';

/** What counts for a sub-fund today: whether a commitment is the first one, or by how much money is in already. */
export function SoFar({ subFund }: { subFund: Schemas['SubFund'] | undefined }) {
  const t = useTexts();
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
    </ul>
  );
}
