import { Link } from 'react-router';
import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Doubts } from '../../parts/Doubts';
import { Amount } from '../../parts/figures';
import { useMay } from '../../session/session';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';

/** Where the list of what is left out stands. */
export const EXCLUDED = 'excluded';

/** What a reader must know before quoting the figure: left out, doubtful, waiting. */
export function QualityCard({ leverage, unit }: { leverage: Schemas['Leverage']; unit: AmountUnit }) {
  const t = useTexts();
  const links = useLinks();
  const mayApprove = useMay('approve');
  const isClean = leverage.excluded.length === 0 && leverage.warnings.length === 0 && leverage.pendingRecords === 0;
  const pending = t('overview.pending', { count: leverage.pendingRecords });
  return (
    <section className="card" aria-labelledby="quality">
      <header><h2 id="quality">{t('overview.quality')}</h2></header>
      {isClean && <p className="muted">{t('overview.clean')}</p>}
      {leverage.pendingRecords > 0 && <p><Link to={mayApprove ? links('/review') : links('/records', { status: 'pending' })}>{pending}</Link></p>}
      {leverage.excluded.length > 0 && <h3 id={EXCLUDED} tabIndex={-1}>{t('overview.excluded')}</h3>}
      <ul className="plain">
        {leverage.excluded.map((one) => <li key={one.subFund}><Link to={links('/records', { about: one.subFund })}>{one.name}</Link>: {one.reasonText} ({t('term.G.short')} <Amount yuan={one.guidanceCommitmentYuan} unit={unit} named />)</li>)}
      </ul>
      {leverage.warnings.length > 0 && <h3>{t('overview.doubtful')}</h3>}
      <Doubts doubts={leverage.warnings} />
    </section>
  );
}
