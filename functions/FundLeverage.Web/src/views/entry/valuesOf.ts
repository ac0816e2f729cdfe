import Big from 'big.js';
import { exactYuan } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import type { Field, Value, Values } from './fields';
import type { Form } from './forms';

type Content = Record<string, unknown>;

/** A record's content as the form would have been filled in. */
export function valuesOf(form: Form, record: Pick<Schemas['Record'], 'content' | 'effectiveOn'>): Values {
  const content = record.content as unknown as Content;
  return { ...valuesAt(form.fields, content), ...(form.fields.some((field) => field.name === 'effectiveOn') && { effectiveOn: record.effectiveOn }) };
}

function valuesAt(fields: readonly Field[], content: Content): Values {
  const values: Values = {};
  for (const field of fields) {
    const value = valueAt(field, content);
    if (value !== undefined) values[field.name] = value;
    const original = field.exchange && foreignAt(field, content);
    if (original) Object.assign(values, { [`${field.exchange}/rate`]: original.rate, [`${field.exchange}/rateOn`]: original.rateOn, [`${field.exchange}/source`]: original.source });
  }
  return values;
}

function valueAt(field: Field, content: Content): Value | undefined {
  const { list } = field;
  if (list) return (content[field.name] as Content[] | undefined)?.map((row) => valuesAt(list.fields, row));
  const original = field.exchange && foreignAt(field, content);
  if (original) return `${original.currency} ${original.amount}`;
  if (field.kind === 'amount') return said(at(content, `${field.name}Yuan`), (yuan) => exactYuan(String(yuan)));
  if (field.name === 'id') return said(content.id ?? content.subFund ?? content.project ?? content.indicator, String);
  if (field.name === 'share') return said(content.sharePercent, (percent) => `${percent}%`);
  if (field.name === 'cap/share') return said(at(content, field.name), (share) => `${new Big(String(share)).times(100).toFixed()}%`);
  return said(at(content, field.name), (value) => (typeof value === 'boolean' ? value : Array.isArray(value) ? value.map(String) : String(value)));
}

const at = (content: Content, name: string): unknown => name.split('/').reduce<unknown>((inner, part) => (inner as Content | null | undefined)?.[part], content);
const said = (value: unknown, as: (value: NonNullable<unknown>) => Value): Value | undefined => (value === null || value === undefined ? undefined : as(value));
const foreignAt = (field: Field, content: Content) => (content[`${field.name}Original`] ?? (field.name === 'amount' ? content.original : undefined)) as Schemas['ForeignAmount'] | undefined;
