import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount } from '../../parts/figures';
import { useTexts } from '../../texts/texts';
import { Tile } from '../../parts/Tile';

/** What G, F, E, P and T add up to. */
export function Terms({ capital, unit }: { capital: Schemas['Capital']; unit: AmountUnit }) {
  const t = useTexts();
  const terms = [['term.G', capital.guidanceYuan], ['term.F', capital.otherFiscalYuan], ['term.E', capital.stateOwnedYuan], ['term.P', capital.privateYuan], ['term.T', capital.totalYuan]] as const;
  return (
    <div className="tiles" style={{ margin: '12px 0' }}>
      {terms.map(([name, yuan]) => <Tile key={name} name={t(name)}>{yuan === null ? <span className="muted">{t('evidence.notRecorded')}</span> : <Amount yuan={yuan} unit={unit} named />}</Tile>)}
    </div>
  );
}
