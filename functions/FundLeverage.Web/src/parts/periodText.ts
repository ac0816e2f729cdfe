import type { Texts } from '../texts/texts';

/** A period as people write it: `2021-01..2021-10` is from January to October, `..2021-10-31` what was there on that day. */
export function periodText(period: string, t: Texts): string {
  const [from, to] = period.split('..') as [string, string?];
  return to === undefined ? period : from === '' ? t('indicators.asOf', { day: to }) : t('indicators.range', { from, to });
}
