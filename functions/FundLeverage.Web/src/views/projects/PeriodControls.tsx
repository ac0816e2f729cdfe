import { Select } from 'antd';
import { DayChoice } from '../../parts/controls';
import { useTexts } from '../../texts/texts';
import { PERIODS, type Days, type PeriodChoice } from './period';

/** A period at one choice, or by its days. */
export function PeriodControls({ period, days, onChange }: { period: PeriodChoice; days: Days; onChange: (changes: { period?: PeriodChoice; from?: string; to?: string }) => void }) {
  const t = useTexts();
  return (
    <>
      <div className="control">
        <label htmlFor="period">{t('projects.periodChoice')}</label>
        <Select<PeriodChoice> id="period" value={period} onChange={(chosen) => onChange(chosen === 'own' ? { period: chosen, ...days } : { period: chosen, from: undefined, to: undefined })} options={PERIODS.map((one) => ({ value: one, label: t(`period.${one}`) }))} style={{ width: 150 }} />
      </div>
      {period === 'own' && (
        <>
          <DayChoice label={t('projects.from')} day={days.from} onChange={(from) => onChange({ from })} allowClear={false} />
          <DayChoice label={t('projects.to')} day={days.to} onChange={(to) => onChange({ to })} allowClear={false} />
        </>
      )}
    </>
  );
}
