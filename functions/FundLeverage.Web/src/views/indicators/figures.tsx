import Big from 'big.js';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { periodText } from '../../parts/periodText';
import { Tag } from '../../parts/Tag';
import type { Texts } from '../../texts/texts';

type Indicator = Schemas['Indicator'];

/** How much of the year's plan is done, and whether that is ahead of the time that passed; or why nobody can tell. */
export function completion({ completion: { percent, plan, aheadPoints, unavailable, unavailableText }, unit }: Indicator, t: Texts): ReactNode {
  if (percent === null) return <span title={unavailableText ?? undefined}>{unavailable === 'noPlan' ? '–' : unavailableText}</span>;
  return (
    <>
      {percent.toFixed(2)}%<br /><span className="muted">{t('indicators.ofPlan', { plan: `${plan}${unit}` })}</span>
      {aheadPoints !== null && <><br /><span className={aheadPoints < 0 ? 'down' : 'up'}>{t('indicators.aheadOfTime', { points: points(aheadPoints, t) })}</span></>}
    </>
  );
}

/** What is to be reached and when, and what is missing. */
export function target({ pace: { target: figure, targetPeriod, missing }, unit }: Indicator, t: Texts): ReactNode {
  if (figure === null) return '–';
  return <>{figure}{unit} <span className="muted">({targetPeriod && periodText(targetPeriod, t)})</span>{missing !== null && <><br />{t('indicators.missing', { figure: `${missing}${unit}` })}</>}</>;
}

/** Against the same period of the year before: in percent, or in points where the indicator is one. */
export const growth = ({ yearOnYear: { percent, points: difference, unavailableText } }: Indicator, t: Texts): ReactNode =>
  percent !== null && percent !== undefined ? `${signed(percent)}%` : difference !== null && difference !== undefined ? points(difference, t) : <span title={unavailableText ?? undefined}>–</span>;

/** What is needed a year to reach the target, and whether the pace so far is enough. */
export function pace({ pace: { perYear, pastPerYear, suffices, unavailable, unavailableText }, unit }: Indicator, t: Texts): ReactNode {
  if (perYear === null) return unavailable === 'noTarget' || unavailable === null ? '–' : unavailableText;
  return (
    <>
      {t('indicators.perYear', { figure: `${short(perYear)}${unit}` })}<br />
      {pastPerYear !== null && <span className="muted">{t('indicators.pastPerYear', { figure: `${short(pastPerYear)}${unit}` })} </span>}
      {suffices !== null && <Tag tone={suffices ? 'good' : 'warn'}>{t(suffices ? 'indicators.suffices' : 'indicators.tooSlow')}</Tag>}
    </>
  );
}

/** A pace without the zeros behind its last digit. */
const short = (pace: string): string => new Big(pace).toFixed();
const signed = (number: number): string => `${number > 0 ? '+' : ''}${number.toFixed(2)}`;
const points = (number: number, t: Texts): string => t('indicators.points', { points: signed(number) });
