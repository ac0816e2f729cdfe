import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { useScope, type Basis } from '../shell/scope';
import { todayInShanghai } from '../texts/dates';
import { useTexts } from '../texts/texts';

export function DayChoice({ label, day, onChange, placeholder, allowClear = true }: { label: string; day: string | undefined; onChange: (day: string | undefined) => void; placeholder?: string; allowClear?: boolean }) {
  const id = useId();
  return (
    <div className="control">
      <label htmlFor={id}>{label}</label>
      <DatePicker id={id} value={day ? dayjs(day) : null} onChange={(value) => onChange(value ? value.format('YYYY-MM-DD') : undefined)} placeholder={placeholder} allowClear={allowClear} />
    </div>
  );
}

/** Basis, date, and as known on which day: what a figure is named by. */
export function FigureControls({ withBasis = true }: { withBasis?: boolean }) {
  const t = useTexts();
  const { asOf, basis, knownOn, set } = useScope();
  return (
    <div className="controls">
      {withBasis && (
        <fieldset className="control">
          <legend>{t('scope.basis')}</legend>
          <Segmented<Basis> aria-label={t('scope.basis')} name="basis" value={basis} onChange={(value) => set({ basis: value })} options={(['committed', 'paidIn', 'target'] as const).map((one) => ({ value: one, label: t(`basis.${one}`) }))} />
        </fieldset>
      )}
      <DayChoice label={t('scope.asOf')} day={asOf} onChange={(day) => set({ asOf: day })} placeholder={t('scope.today', { day: todayInShanghai() })} />
      <DayChoice label={t('scope.knownOn')} day={knownOn} onChange={(day) => set({ knownOn: day })} placeholder={t('scope.now')} />
    </div>
  );
}
