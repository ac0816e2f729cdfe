import { isLosslessNumber, parse } from 'lossless-json';

/**
 * Reads an answer. Members ending in `Yuan` stay texts with the digits that the server wrote: a floating-point number
 * holds 15 of them, a ledger's sum may have more. Other numbers are multiples, percentages and counts.
 */
export const readJson = (text: string): unknown =>
  parse(text, (key, value) => isLosslessNumber(value) ? (key.endsWith('Yuan') ? value.value : Number(value.value)) : value);
