import { readAmount } from '../../amounts/amountText';
import { isDay } from '../../texts/dates';
import { exchangeOf, fieldsOfRow, rowsOf, type Field, type Value, type Values } from './fields';

/** The fields to show: with a rate where the amount names foreign money. */
export const shownFields = (fields: readonly Field[], values: Values): Field[] =>
  fields.filter((field) => field.when?.(values) ?? true).flatMap((field) => (field.exchange && isForeign(values[field.name]) ? [field, ...exchangeOf(field)] : [field]));

/** The request's body: what is filled in, each at its place. */
export function bodyOf(fields: readonly Field[], values: Values, withPathMembers = false): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.inPath && !withPathMembers) continue;
    if (field.list) {
      const list = field.list;
      const rows = rowsOf(list, values[field.name]);
      const bodies = rows.map((row, at) => bodyOf(fieldsOfRow(list, rows, at), row));
      if (bodies.length === 1 && list.alone) body[list.alone] = bodies[0];
      else if (bodies.length > 0) body[field.name] = bodies;
    } else if (!isEmpty(values[field.name])) {
      put(body, field.name, plain(field, values[field.name]!));
    }
  }
  return body;
}

/** What is missing, by place. */
export const missing = (fields: readonly Field[], values: Values): string[] =>
  placesWhere(fields, values, (field, around) => field.required === true && isEmpty(around[field.name]) && !(field.name === 'amount' && around.change === 'cancel'));

/** Where something stands for a day that is none; the server judges everything else. */
export const unread = (fields: readonly Field[], values: Values): string[] => placesWhere(fields, values, (field, around) => isUnread(field, around[field.name]));

/** Whether somebody wrote something for a day that is none. */
export const isUnread = (field: Field, value: Value | undefined): boolean => field.kind === 'date' && !isEmpty(value) && !isDay(String(value));

const placesWhere = (fields: readonly Field[], values: Values, is: (field: Field, around: Values) => boolean): string[] => fields.flatMap((field) => {
  if (field.list) {
    const list = field.list;
    const rows = rowsOf(list, values[field.name]);
    return rows.flatMap((row, at) => placesWhere(fieldsOfRow(list, rows, at), row, is).map((inner) => `${field.name}/${at}/${inner}`));
  }
  return is(field, values) ? [field.name] : [];
});

/** Every place at which something wrong can be shown: fields, lists, rows, and the fields of rows. */
export const placesOf = (fields: readonly Field[], values: Values): string[] => fields.flatMap((field) => {
  if (!field.list) return [field.name];
  const list = field.list;
  const rows = rowsOf(list, values[field.name]);
  return [field.name, ...rows.flatMap((_, at) => [`${field.name}/${at}`, ...fieldsOfRow(list, rows, at).map((inner) => `${field.name}/${at}/${inner.name}`)])];
});

/** Where a finding is shown: at the innermost place around it that the form has, or '' where there is none. */
export function placeOf(pointer: string, fields: readonly Field[], places: readonly string[]): string {
  let path = pointer.replace(/^\/(replacement\/)?/, '');
  const single = fields.find((field) => field.list?.alone && (path === field.list.alone || path.startsWith(`${field.list.alone}/`)));
  if (single) path = `${single.name}/0${path.slice(single.list!.alone!.length)}`;
  while (path !== '' && !places.includes(path)) path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return path;
}

const isEmpty = (value: Value | undefined): boolean => value === undefined || value === false || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);

function plain(field: Field, value: Value): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return field.kind === 'whole' && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function put(body: Record<string, unknown>, name: string, value: unknown): void {
  const [outer, inner] = name.split('/') as [string, string?];
  body[outer] = inner === undefined ? value : { ...(body[outer] as object), [inner]: value };
}

function isForeign(text: Value | undefined): boolean {
  if (typeof text !== 'string' || text === '') return false;
  const read = readAmount(text);
  return 'fen' in read && read.currency !== 'CNY';
}
