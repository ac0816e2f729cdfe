import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../texts/texts';
import { FieldInput, labelOf, type Around } from './FieldInput';
import { fieldsOfRow, newRow, rowsOf, type Field, type Value, type Values } from './fields';
import { focusIn } from './focus';

/** A list as rows of fields, to be added and taken away. */
export function ListInput({ field, value, around, onChange }: { field: Field; value: Value | undefined; around: Around; onChange: (rows: Values[]) => void }) {
  const t = useTexts();
  const list = field.list!;
  const rows = rowsOf(list, value);
  const box = useRef<HTMLFieldSetElement>(null);
  const goTo = useRef<number | null>(null);
  useEffect(() => {
    if (goTo.current === null || !box.current) return;
    focusIn(box.current.querySelectorAll('.row')[goTo.current]);
    goTo.current = null;
  }, [rows.length]);

  const label = t(labelOf(field.name));
  const failures = around.failuresAt(field.name);
  const change = (at: number, name: string, now: Value, also?: Values) => onChange(rows.map((row, i) => (i === at ? { ...row, [name]: now, ...also } : row)));
  return (
    <fieldset className="list" data-field={field.name} ref={box}>
      <legend>{label}</legend>
      {field.help && failures.length === 0 && <div className="reading muted">{t(field.help)}</div>}
      {failures.map((failure) => <div key={failure} className="reading down" role="alert">{failure}</div>)}
      {rows.map((row, at) => (
        <div key={at} className="row" role="group" data-field={`${field.name}/${at}`} aria-label={t('entry.row', { list: label, number: at + 1 })}>
          {fieldsOfRow(list, rows, at).map((inner) => (
            <FieldInput key={inner.name + inner.kind} field={inner} place={`${field.name}/${at}/${inner.name}`} values={row} around={around} onChange={(now, also) => change(at, inner.name, now, also)} />
          ))}
          {around.failuresAt(`${field.name}/${at}`).map((failure) => <div key={failure} className="reading down" role="alert">{failure}</div>)}
          {rows.length > list.least && (
            <Button className="remove" size="small" icon={<DeleteOutlined />} aria-label={t('entry.removeRow', { list: label, number: at + 1 })} onClick={() => { goTo.current = Math.max(0, at - 1); onChange(rows.filter((_, i) => i !== at)); }}>{t('entry.remove')}</Button>
          )}
        </div>
      ))}
      {rows.length < list.most && <Button icon={<PlusOutlined />} onClick={() => { goTo.current = rows.length; onChange([...rows, newRow(list, rows)]); }}>{t(list.add)}</Button>}
    </fieldset>
  );
}
