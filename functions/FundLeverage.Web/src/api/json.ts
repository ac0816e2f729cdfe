import { isLosslessNumber, parse } from 'lossless-json';

/** Figures of indicators and claims: the document's `Figure`, `FigurePace` and `ClaimNumber`, which no other number goes by. */
const FIGURES = new Set(['value', 'quotient', 'plan', 'target', 'missing', 'yearsLeft', 'perYear', 'pastPerYear', 'projected']);

/**
 * Reads an answer. Members ending in `Yuan`, and figures of indicators and claims, stay texts with the digits that the server wrote:
 * a floating-point number holds 15 of them, a ledger's sum may have more, and 180.70 would become 180.7. Other numbers
 * are multiples, percentages and counts.
 */
export const readJson = (text: string): unknown =>
  parse(text, (key, value) => isLosslessNumber(value) ? (key.endsWith('Yuan') || FIGURES.has(key) ? value.value : Number(value.value)) : value);
