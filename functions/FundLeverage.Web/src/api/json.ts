import { isLosslessNumber, parse } from 'lossless-json';

/** Members of the document's schemas `Figure`, `FigurePace`, `ClaimNumber`, `ForeignMoney` and `ExchangeRate`; make-types.mjs types them as texts, and no other number goes by these names. */
export const FIGURES: ReadonlySet<string> = new Set(['value', 'quotient', 'amount', 'rate', 'plan', 'target', 'missing', 'yearsLeft', 'perYear', 'pastPerYear', 'projected']);

/**
 * Reads an answer. Members ending in `Yuan`, figures of indicators, numbers of a claim and foreign money stay texts with the digits that the server wrote:
 * a floating-point number holds 15 of them, a ledger's sum may have more, and 180.70 would become 180.7. Other numbers
 * are multiples, percentages and counts.
 */
export const readJson = (text: string): unknown =>
  parse(text, (key, value) => isLosslessNumber(value) ? (key.endsWith('Yuan') || FIGURES.has(key) ? value.value : Number(value.value)) : value);
