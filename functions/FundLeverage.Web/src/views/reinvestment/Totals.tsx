import type { AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount } from '../../parts/figures';
import { Tag } from '../../parts/Tag';
import { Tile } from '../../parts/Tile';
import { useTexts } from '../../texts/texts';

export function Totals({ totals, unit }: { totals: Schemas['ReinvestmentTotals']; unit: AmountUnit }) {
  const t = useTexts();
  return (
    <section className="card tiles" aria-label={t('reinvestment.totals')}>
      <Tile name={t('reinvestment.required')}><Amount yuan={totals.requiredYuan} unit={unit} named /></Tile>
      <Tile name={t('reinvestment.recognised')}><Amount yuan={totals.recognisedYuan} unit={unit} named /></Tile>
      <Tile name={t('reinvestment.gap')}><Amount yuan={totals.gapYuan} unit={unit} named /></Tile>
      <div className="tile">
        <span className="muted">{t('reinvestment.count', { count: totals.subFunds })}</span>
        <span className="controls">
          <Tag tone="good">{t('reinvestment.met')} {totals.met}</Tag>
          <Tag tone="info">{t('reinvestment.open')} {totals.open}</Tag>
          <Tag tone={totals.overdue > 0 ? 'bad' : 'plain'}>{t('reinvestment.overdue')} {totals.overdue}</Tag>
          {totals.unavailable > 0 && <Tag tone="plain">{t('reinvestment.unavailable')} {totals.unavailable}</Tag>}
        </span>
      </div>
    </section>
  );
}
