import type { Schemas } from '../../api/client';
import { yearBefore } from '../../texts/dates';
import { filterOfFigure } from './filter';

type Found = Schemas['ProjectStatistics'];
export type Figure = 'introduced' | 'landed' | 'pipeline';

/**
 * What the stock on the way is made of at the end of the period: how many are in each stage that does not count as landed, and how
 * many are in one that would, but without the evidence that the rule asks for. Together they are `pipeline.count`.
 */
export function pipelineParts({ pipeline, stocks, rule }: Pick<Found, 'pipeline' | 'stocks' | 'rule'>): { stages: { stage: Schemas['ProjectStage']; count: number }[]; unproven: number } {
  const stages = stocks.byStage.filter(({ stage, count }) => count > 0 && !rule.stages.includes(stage)).map(({ stage, count }) => ({ stage, count }));
  return { stages, unproven: stages.reduce((left, { count }) => left - count, pipeline.count) };
}

/** The address of the projects that a figure counts: the period, unless it is the year so far, and of the stock the list as of the period's end. */
export function placeOfFigure(figure: Figure, { from, to, asOf }: Pick<Found, 'from' | 'to' | 'asOf'>): Record<string, string> {
  const isYear = to === asOf && from === `${asOf.slice(0, 4)}-01-01`;
  return { ...(!isYear && { period: 'own', from, to }), ...(figure === 'pipeline' && to !== asOf && { asOf: to }), ...filterOfFigure(figure, { from, to }) };
}

/** The same of the year before, as it was seen a year before. */
export function placeOfPrevious(figure: Figure, { asOf, previousPeriod: { from, to } }: Pick<Found, 'asOf' | 'previousPeriod'>): Record<string, string> {
  return { period: 'own', from, to, asOf: figure === 'pipeline' ? to : yearBefore(asOf), ...filterOfFigure(figure, { from, to }) };
}
