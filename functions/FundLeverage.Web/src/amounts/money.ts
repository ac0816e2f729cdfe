// Money as text: the server's digits are grouped and moved by whole places, never computed with in floating point.
import Big from 'big.js';

export type Yuan = string;
export type AmountUnit = 'yuan' | 'wan' | 'yi';

const PLACES: Record<AmountUnit, { shift: number; decimals: number }> = {
  yuan: { shift: 0, decimals: 2 },
  wan: { shift: -4, decimals: 2 },
  yi: { shift: -8, decimals: 4 },
};

/** An amount in a unit, half-up to what a column shows of it: 元 and 万元 two decimals, 亿元 four. */
export function formatYuan(yuan: Yuan | null | undefined, unit: AmountUnit): string {
  if (yuan === null || yuan === undefined) return '–';
  const { shift, decimals } = PLACES[unit];
  return group(new Big(yuan).times(new Big(10).pow(shift)).toFixed(decimals, Big.roundHalfUp));
}

/** The same with as many decimals as it has, for an amount that stands by itself: 2.75 亿元. */
export const shortYuan = (yuan: Yuan, unit: AmountUnit): string => formatYuan(yuan, unit).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** Every digit, in yuan: what hovering shows. */
export const exactYuan = (yuan: Yuan): string => group(new Big(yuan).toFixed(2));

/** An amount in a unit with all its digits: 2.751234 万元. */
export const wholeYuan = (yuan: Yuan, unit: AmountUnit): string => group(new Big(yuan).times(new Big(10).pow(PLACES[unit].shift)).toFixed());

/** Fen as yuan with two decimals. */
export function yuanOfFen(fen: bigint): Yuan {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const compareYuan = (a: Yuan | null, b: Yuan | null): number => a === null ? (b === null ? 0 : -1) : b === null ? 1 : new Big(a).cmp(new Big(b));

/** The sum, exact. */
export const sumYuan = (amounts: Yuan[]): Yuan => amounts.reduce((sum, yuan) => sum.plus(yuan), new Big(0)).toFixed(2);

/** How far one amount is from another. */
export const apartYuan = (a: Yuan, b: Yuan): Yuan => new Big(a).minus(b).abs().toFixed(2);

/** The unit in which the largest of some amounts reads best. */
export function unitFor(amounts: (Yuan | null)[]): AmountUnit {
  const largest = amounts.reduce<Big>((most, yuan) => yuan !== null && new Big(yuan).abs().gt(most) ? new Big(yuan).abs() : most, new Big(0));
  return largest.gte('100000000') ? 'yi' : largest.gte('10000') ? 'wan' : 'yuan';
}

/** An arithmetic line of the server's with its digits in groups, to be read: 9,025,000,000.00 / 275,000,000.00. */
export const groupDigits = (line: string): string => line.replace(/(?<![\d.])\d{4,}(\.\d+)?/g, group);

function group(text: string): string {
  const [whole = '', decimals] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}
