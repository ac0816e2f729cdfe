import type { TextKey } from '../../texts/texts';

/** What is filled in at one field: a text, a tick, several choices, or the rows of a list. */
export type Value = string | boolean | string[] | Values[];
/** What is filled in, by the names of the fields. */
export type Values = { [name: string]: Value };

/** What the ledger knows already, to choose from. */
export type Source =
  | 'subFunds' | 'otherFunds' | 'projects' | 'otherProjects' | 'categories'
  | 'managers' | 'industries' | 'regions' | 'institutions' | 'projectNames' | 'rounds' | 'indicators' | 'units' | 'rules';

export type FieldKind = 'id' | 'text' | 'long' | 'whole' | 'date' | 'amount' | 'choice' | 'choices' | 'pick' | 'yes' | 'list';

/** One field; its name is the path of the member in the body, `sources/private`, or within a row of a list. */
export type Field = {
  name: string;
  kind: FieldKind;
  required?: boolean;
  /** Of an amount: zero says something, such as that a source gives nothing. */
  mayBeZero?: boolean;
  choices?: readonly string[];
  help?: TextKey;
  /** Where its name does not say what it is. */
  label?: TextKey;
  /** It stands in the request's path; only a correction has it in its body. */
  inPath?: boolean;
  /** What a `pick` must be one of; what a text may be. */
  from?: Source;
  /** Shown, and sent, only then. */
  when?: (values: Values) => boolean;
  /** What else changes with it. */
  also?: (value: Value) => Values;
  /** Where the conversion stands that foreign money needs. */
  exchange?: 'exchange' | 'roundExchange';
  /** Says what is recorded for the chosen sub-fund so far. */
  tellsMoney?: boolean;
  list?: List;
};

/** The rows of a list. */
export type List = {
  fields: readonly Field[];
  least: number;
  most: number;
  /** The member that a single row is sent as. */
  alone?: string;
  /** Fields of which a single row has no need. */
  several?: readonly string[];
  /** What the ids of its rows begin with, where they are of one's own choice. */
  ids?: string;
  add: TextKey;
};

export const newId = (prefix: string): string => `${prefix}-${crypto.randomUUID().slice(0, 8)}`;

/** One more row; an id in it is there already, so that nobody has to invent one. */
export function newRow(list: List, rows: Values[]): Values {
  const taken = new Set(rows.map((row) => row.id));
  let number = rows.length + 1;
  while (taken.has(`${list.ids}-${number}`)) number++;
  return list.ids ? { id: `${list.ids}-${number}` } : {};
}

/** A list's rows, at least as many as it needs. */
export function rowsOf(list: List, value: Value | undefined): Values[] {
  const rows = Array.isArray(value) ? [...(value as Values[])] : [];
  while (rows.length < list.least) rows.push(newRow(list, rows));
  return rows;
}

/** The fields of one of a list's rows. */
export const fieldsOfRow = (list: List, rows: Values[], at: number): Field[] =>
  list.fields.filter((field) => (rows.length > 1 || !list.several?.includes(field.name)) && (field.when?.(rows[at]!) ?? true));

/** The conversion of an amount in foreign money, asked for where one is named. */
export const exchangeOf = (amount: Field): Field[] => [
  { name: `${amount.exchange}/rate`, kind: 'text', required: true, help: 'help.rate' },
  { name: `${amount.exchange}/rateOn`, kind: 'date', required: true },
  { name: `${amount.exchange}/source`, kind: 'text', required: true },
];
