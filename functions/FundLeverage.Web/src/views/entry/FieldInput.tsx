import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { isDay, todayInShanghai } from '../../texts/dates';
import { useTexts, type TextKey } from '../../texts/texts';
import { AmountReading } from './AmountReading';
import { isUnread } from './body';
import { Control } from './Control';
import type { Field, Value, Values } from './fields';
import type { Options } from './options';
import { SoFar } from './SoFar';

/** What the fields of a form share: what is wrong where, and what to choose from. */
export type Around = { failuresAt: (place: string) => string[]; options: Options; subFunds: Schemas['SubFund'][]; type: Schemas['RecordType'] };

type Shown = { field: Field; place: string; values: Values; around: Around; onChange: (value: Value, also?: Values) => void };

/** A field's label: `introducers/1/share` is `field.introducers.share`. */
export const labelOf = (place: string): TextKey => `field.${place.replace(/\/\d+(?=\/)/g, '').replaceAll('/', '.')}` as TextKey;

/** One field with its label, its hint, what is wrong with it, and for an amount what it reads as. */
export function FieldInput({ field, place, values, around, onChange }: Shown) {
  const t = useTexts();
  const id = useId();
  const value = values[field.name];
  // Half a day is no day yet, and not told while somebody types.
  const [isTyping, setTyping] = useState(false);
  const failures = isUnread(field, value) ? (isTyping ? [] : [t('entry.noDay')]) : around.failuresAt(place);
  const label = t(field.label ?? labelOf(place));
  const isGroup = field.kind === 'choices';
  const common = { id, status: failures.length > 0 ? ('error' as const) : undefined, 'aria-invalid': failures.length > 0, 'aria-required': field.required, 'aria-describedby': `${id}-says` };
  const options = field.from ? around.options(field.from, values) : [];
  const change = (now: Value, also?: Values) => onChange(now, { ...field.also?.(now), ...also });
  const star = field.required && <span className="down" aria-hidden="true"> *</span>;
  // A line below each day: what is wrong takes its place, and moves nothing from under the pointer on its way to the button.
  const help = field.help ?? (field.kind === 'date' ? 'help.day' : undefined);
  const says = (
    <div id={`${id}-says`}>
      {failures.map((failure) => <div key={failure} className="reading down" role="alert">{failure}</div>)}
      {failures.length === 0 && help && <div className="reading muted">{t(help)}</div>}
    </div>
  );
  if (field.kind === 'yes') return <div data-field={place}><Checkbox id={id} checked={value === true} onChange={(event) => change(event.target.checked)}>{label}</Checkbox>{says}</div>;
  if (isGroup) return <fieldset className="choices" data-field={place} aria-describedby={`${id}-says`}><legend>{label}{star}</legend><Control {...{ field, value, common, options }} onChange={change} />{says}</fieldset>;
  return (
    <div data-field={place}>
      <label htmlFor={id}>{label}{star}</label>
      <Control {...{ field, value, common, options }} onChange={change} onTyping={setTyping} />
      {says}
      {field.name === 'effectiveOn' && typeof value === 'string' && isDay(value) && value > todayInShanghai() && <div className="reading warn" role="status">{t('reading.future')}</div>}
      {field.kind === 'amount' && <AmountReading id={`${id}-reads`} text={typeof value === 'string' ? value : ''} mayBeZero={field.mayBeZero} isRefused={failures.length > 0} />}
      {field.tellsMoney && <SoFar subFund={around.subFunds.find((one) => one.id === value)} type={around.type} />}
    </div>
  );
}
