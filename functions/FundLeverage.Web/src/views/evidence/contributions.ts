import Big from 'big.js';
import type { Yuan } from '../../amounts/money';
import type { Schemas } from '../../api/client';

export type Line = Schemas['Evidence']['value'][number];

/** What one sub-fund's records add up to: what it brings to the two terms of a figure, and its own multiple of them. */
export type Contribution = { subFund: string; name: string; records: number; numerator: Yuan; denominator: Yuan; multiple: string | null };

/** The lines by sub-fund. The sums are exact; a multiple is rounded half-up to four decimals, as the server's are. */
export function contributionsOf(lines: Line[]): Contribution[] {
  const sums = new Map<string, { name: string; records: number; numerator: Big; denominator: Big }>();
  for (const { subFund, subFundName, numeratorYuan, denominatorYuan } of lines) {
    const sum = sums.get(subFund) ?? { name: subFundName, records: 0, numerator: new Big(0), denominator: new Big(0) };
    sums.set(subFund, { ...sum, records: sum.records + 1, numerator: sum.numerator.plus(numeratorYuan ?? 0), denominator: sum.denominator.plus(denominatorYuan ?? 0) });
  }
  return [...sums].map(([subFund, { name, records, numerator, denominator }]) => ({
    subFund, name, records, numerator: numerator.toFixed(2), denominator: denominator.toFixed(2), multiple: denominator.eq(0) ? null : ratio(numerator, denominator),
  }));
}

/** What some lines come to together; null where one of them leaves a term unknown. */
export function partOf(lines: Line[]): Pick<Contribution, 'numerator' | 'denominator' | 'multiple'> | null {
  if (lines.some(({ numeratorYuan, denominatorYuan }) => numeratorYuan === null || denominatorYuan === null)) return null;
  const [numerator, denominator] = [(line: Line) => line.numeratorYuan, (line: Line) => line.denominatorYuan].map((of) => lines.reduce((sum, line) => sum.plus(of(line)!), new Big(0))) as [Big, Big];
  return { numerator: numerator.toFixed(2), denominator: denominator.toFixed(2), multiple: denominator.eq(0) ? null : ratio(numerator, denominator) };
}

// The remainder decides the last place, so that nothing is rounded twice.
function ratio(numerator: Big, denominator: Big): string {
  const scaled = numerator.times(10_000);
  const down = scaled.div(denominator).round(0, Big.roundDown);
  const rest = scaled.minus(down.times(denominator)).abs();
  const away = rest.times(2).gte(denominator.abs()) ? (scaled.lt(0) === denominator.lt(0) ? 1 : -1) : 0;
  return down.plus(away).div(10_000).toFixed(4);
}
