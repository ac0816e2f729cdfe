import { isLosslessNumber, parse } from 'lossless-json';

/** Figures of indicators, the document's `Figure` and `FigurePace`; and the `value` of a claim's figures, which may be money. No other number goes by these. */
const FIGURES = new Set(['value', 'plan', 'target', 'missing', 'yearsLeft', 'perYear', 'pastPerYear', 'projected']);

/**
 * Reads an answer. Members ending in `Yuan`, and figures of indicators, stay texts with the digits that the server wrote:
 * a floating-point number holds 15 of them, a ledger's sum may have more, and 180.70 would become 180.7. Other numbers
 * are multiples, percentages and counts.
 */
export const readJson = (text: string): unknown =>
  parse(text, (key, value) => isLosslessNumber(value) ? (key.endsWith('Yuan') || FIGURES.has(key) ? value.value : Number(value.value)) : value);
