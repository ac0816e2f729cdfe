import { Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, type KeyboardEvent } from 'react';
import type { TextKey } from '../../texts/texts';
import { useTexts } from '../../texts/texts';
import { AmountReading } from './AmountReading';
import type { Field } from './forms';

/** Enter takes the day that was typed; it does not send the form. */
const takesTheDay = (event: KeyboardEvent) => { if (event.key === 'Enter') event.preventDefault(); };

type Options = { value: string; label: string }[];

/** One field with its label, its hint, what is wrong with it, and for an amount what it reads as. */
export function FieldInput({ field, value, failures, onChange, subFunds, projects }: { field: Field; value: string | boolean | undefined; failures: string[]; onChange: (value: string | boolean) => void; subFunds: Options; projects: Options }) {
  const t = useTexts();
  const id = useId();
  const text = typeof value === 'string' ? value : '';
  const common = { id, status: failures.length > 0 ? ('error' as const) : undefined, 'aria-invalid': failures.length > 0, 'aria-required': field.required, 'aria-describedby': `${id}-says` };
  const label = t(`field.${field.name.replace('/', '.')}` as TextKey);
  if (field.kind === 'yes') return <div><Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>{label}</Checkbox></div>;
  return (
    <div data-field={field.name}>
      <label htmlFor={id}>{label}{field.required && <span className="down" aria-hidden="true"> *</span>}</label>
      {field.kind === 'date' ? <div onKeyDown={takesTheDay}>{control()}</div> : control()}
      <div id={`${id}-says`}>
        {failures.map((failure) => <div key={failure} className="reading down" role="alert">{failure}</div>)}
        {failures.length === 0 && field.help && <div className="reading muted">{t(field.help)}</div>}
      </div>
      {field.kind === 'amount' && <AmountReading id={`${id}-reads`} text={text} />}
    </div>
  );

  function control() {
    switch (field.kind) {
      case 'date':
        return <DatePicker {...common} style={{ width: '100%' }} value={text ? dayjs(text) : null} onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')} />;
      case 'choice':
        return <Select {...common} style={{ width: '100%' }} allowClear={!field.required} value={text || null} onChange={(choice: string | undefined) => onChange(choice ?? '')} options={field.choices!.map((choice) => ({ value: choice, label: t(`choice.${choice}` as TextKey) }))} />;
      case 'subFund':
      case 'project':
        return <Select {...common} style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }} value={text || null} onChange={(choice: string) => onChange(choice)} options={field.kind === 'subFund' ? subFunds : projects} />;
      default:
        return <Input {...common} value={text} onChange={(event) => onChange(event.target.value)} inputMode={field.kind === 'amount' ? 'text' : undefined} autoComplete="off" />;
    }
  }
}
