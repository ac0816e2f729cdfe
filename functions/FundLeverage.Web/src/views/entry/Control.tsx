import { AutoComplete, Checkbox, Input, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { DayInput } from '../../parts/DayInput';
import { useTexts, type TextKey } from '../../texts/texts';
import type { Field, Value, Values } from './fields';
import type { Option } from './options';
import { Pick } from './Pick';

/** Enter takes the suggestion that the arrow keys came to; else it sends the form. */
const takesTheSuggestion = (event: KeyboardEvent) => { if (event.key === 'Enter' && (event.target as Element).getAttribute('aria-activedescendant') && document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')) event.preventDefault(); };

export type Common = { id: string; status: 'error' | undefined; 'aria-invalid': boolean; 'aria-required': boolean | undefined; 'aria-describedby': string };

/** What a field is filled in with, by its kind. */
export function Control({ field, value, common, options, onChange, onTyping }: { field: Field; value: Value | undefined; common: Common; options: Option[]; onChange: (value: Value, also?: Values) => void; onTyping?: (isTyping: boolean) => void }) {
  const t = useTexts();
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'date':
      return <DayInput id={common.id} text={text} isWrong={common['aria-invalid']} aria-required={common['aria-required']} aria-describedby={common['aria-describedby']} onType={(day) => { onTyping?.(true); onChange(day); }} onSettle={(day) => { onTyping?.(false); onChange(day); }} />;
    case 'choice':
      return <Select {...common} style={{ width: '100%' }} allowClear={!field.required} value={text || null} onChange={(choice: string | undefined) => onChange(choice ?? '')} options={field.choices!.map((choice) => ({ value: choice, label: t(`choice.${choice}` as TextKey) }))} />;
    case 'choices':
      return <Checkbox.Group name={common.id} value={Array.isArray(value) ? (value as string[]) : []} onChange={(chosen) => onChange(field.choices!.filter((choice) => chosen.includes(choice)))} options={field.choices!.map((choice) => ({ value: choice, label: t(`choice.${choice}` as TextKey) }))} />;
    case 'pick':
      return <Pick {...{ field, common, options, onChange }} value={text} />;
    case 'long':
      return <Input.TextArea {...common} rows={3} value={text} onChange={(event) => onChange(event.target.value)} />;
    default:
      // Suggestions may come later; the input under somebody's hands stays the same one.
      if (!field.from) return <Input {...common} value={text} onChange={(event) => onChange(event.target.value)} autoComplete="off" />;
      return (
        <div onKeyDownCapture={takesTheSuggestion}>
          <AutoComplete
            {...common}
            style={{ width: '100%' }}
            value={text}
            options={options}
            showSearch={{ filterOption: (sought, option) => !options.some((one) => one.value === sought) && String(option?.label).toLowerCase().includes(sought.trim().toLowerCase()) }}
            defaultActiveFirstOption={false}
            onChange={(now: string | undefined) => onChange(now ?? '', options.find((one) => one.value === now?.trim())?.fills)}
          />
        </div>
      );
  }
}
