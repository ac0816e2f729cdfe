import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { Tag } from '../../parts/Tag';
import type { Texts } from '../../texts/texts';

type Indicator = Schemas['Indicator'];

/** How much of the year's plan is done, or that there is none. */
export const completion = ({ completion: { percent, plan, unavailable, unavailableText }, unit }: Indicator, t: Texts): ReactNode =>
  percent !== null ? <>{percent.toFixed(2)}%<br /><span className="muted">{t('indicators.ofPlan', { plan: `${plan}${unit}` })}</span></> : <span title={unavailableText ?? undefined}>{unavailable === 'noPlan' ? '–' : unavailableText}</span>;

/** Against the same period of the year before: in percent, or in points where the indicator is one. */
export const growth = ({ yearOnYear: { percent, points: difference, unavailableText } }: Indicator, t: Texts): ReactNode =>
  percent !== null && percent !== undefined ? `${signed(percent)}%` : difference !== null && difference !== undefined ? points(difference, t) : <span title={unavailableText ?? undefined}>–</span>;

/** What is needed a year to reach the target, and whether the pace so far is enough. */
export function pace({ pace: { perYear, pastPerYear, suffices, unavailable, unavailableText }, unit }: Indicator, t: Texts): ReactNode {
  if (perYear === null) return unavailable === 'noTarget' || unavailable === null ? '–' : unavailableText;
  return (
    <>
      {t('indicators.perYear', { figure: `${perYear}${unit}` })}<br />
      {pastPerYear !== null && <span className="muted">{t('indicators.pastPerYear', { figure: `${pastPerYear}${unit}` })} </span>}
      {suffices !== null && <Tag tone={suffices ? 'good' : 'warn'}>{t(suffices ? 'indicators.suffices' : 'indicators.tooSlow')}</Tag>}
    </>
  );
}

const signed = (number: number): string => `${number > 0 ? '+' : ''}${number.toFixed(2)}`;
export const points = (number: number | null, t: Texts): ReactNode => (number === null ? '–' : t('indicators.points', { points: signed(number) }));
