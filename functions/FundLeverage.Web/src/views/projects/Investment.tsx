import { compareYuan, type AmountUnit } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { Amount } from '../../parts/figures';
import { useTexts } from '../../texts/texts';

/** What some projects invest in all; a dash, and no zero, where of none of them it is recorded. */
export function Investment({ of: { count, withoutInvestment, totalInvestmentYuan }, unit, named = false }: { of: Pick<Schemas['ProjectFigures'], 'count' | 'withoutInvestment' | 'totalInvestmentYuan'>; unit: AmountUnit; named?: boolean }) {
  const t = useTexts();
  // A part of a project that is counted elsewhere is worth something here without being counted.
  if (count > 0 && withoutInvestment === count && compareYuan(totalInvestmentYuan, '0') === 0) return <span className="muted" title={t('projects.notRecorded')}>–</span>;
  return <Amount yuan={totalInvestmentYuan} unit={unit} named={named} />;
}
