import { readAmount } from '../../amounts/amountText';
import { exactYuan } from '../../amounts/money';
import type { Schemas } from '../../api/client';
import { exchangeOf, type Field, type Form } from './forms';

export type Values = Record<string, string | boolean>;

/** The fields to show: with a rate where the amount names foreign money. */
export function shownFields(form: Form, values: Values): Field[] {
  return form.fields.flatMap((field) => (field.name === 'amount' || field.name === 'totalInvestment') && isForeign(values[field.name]) ? [field, ...exchangeOf(field)] : [field]);
}

/** The request's body: what is filled in, each at its place. */
export function bodyOf(fields: Field[], values: Values, withPathMembers = false): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || value === '' || value === false || (field.inPath && !withPathMembers)) continue;
    const [outer, inner] = field.name.split('/') as [string, string?];
    const plain = typeof value === 'string' ? value.trim() : value;
    if (inner === undefined) body[outer] = plain;
    else body[outer] = { ...(body[outer] as object), [inner]: plain };
  }
  return body;
}

/** What is missing, by field; the server judges everything else. */
export const missing = (fields: Field[], values: Values): string[] =>
  fields.filter((field) => field.required && (values[field.name] ?? '') === '' && !(field.name === 'amount' && values.change === 'cancel')).map((field) => field.name);

/** A finding's place as a field's name: `/replacement/sources/private` is `sources/private`. */
export const fieldAt = (pointer: string): string => pointer.replace(/^\/(replacement\/)?/, '').replace(/^introducers\/0\//, 'introducer/');

/** A record's content as the form would have been filled in, or null where the form cannot say all of it. */
export function valuesOf(form: Form, record: Pick<Schemas['Record'], 'content' | 'effectiveOn'>): Values | null {
  const content = record.content as unknown as Record<string, unknown>;
  const values: Values = { effectiveOn: record.effectiveOn };
  const introducers = content.introducers as Schemas['Introducer'][] | undefined;
  if (introducers && introducers.length > 1) return null;
  if (content.mergedInto || content.evidence || content.guidanceFund) return null;
  for (const field of form.fields) {
    const value = member(field.name, content, introducers?.[0]);
    if (value !== undefined && value !== null && field.name !== 'effectiveOn') values[field.name] = typeof value === 'boolean' ? value : String(value);
  }
  const original = (content.original ?? content.totalInvestmentOriginal) as Schemas['ForeignAmount'] | undefined;
  if (original) {
    values[content.original ? 'amount' : 'totalInvestment'] = `${original.currency} ${original.amount}`;
    Object.assign(values, { 'exchange/rate': String(original.rate), 'exchange/rateOn': original.rateOn, 'exchange/source': original.source });
  }
  return values;
}

function member(name: string, content: Record<string, unknown>, introducer: Schemas['Introducer'] | undefined): unknown {
  const [outer, inner] = name.split('/') as [string, string?];
  if (outer === 'introducer') return introducer?.[inner as 'kind' | 'id' | 'name'];
  if (outer === 'sources') return yuan((content.sources as Record<string, string> | null)?.[`${inner}Yuan`]);
  if (name === 'amount' || name === 'totalInvestment') return yuan(content[`${name}Yuan`] as string | null);
  if (name === 'id') return content.id ?? content.subFund ?? content.project ?? content.indicator;
  return content[name];
}

const yuan = (amount: string | null | undefined): string | undefined => amount ? exactYuan(amount) : undefined;

function isForeign(text: string | boolean | undefined): boolean {
  if (typeof text !== 'string' || text === '') return false;
  const read = readAmount(text);
  return 'fen' in read && read.currency !== 'CNY';
}
