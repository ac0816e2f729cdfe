import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { pipelineParts, placeOfFigure, placeOfPrevious } from './figures';

type Found = Schemas['ProjectStatistics'];
const year = { from: '2021-01-01', to: '2021-11-30', asOf: '2021-11-30' };

describe('a figure of projects', () => {
  it('leads to its projects, in its period', () => {
    expect(placeOfFigure('landed', year)).toEqual({ landedFrom: '2021-01-01', landedTo: '2021-11-30' });
    expect(placeOfFigure('introduced', { ...year, to: '2021-06-30' })).toEqual({ period: 'own', from: '2021-01-01', to: '2021-06-30', introducedFrom: '2021-01-01', introducedTo: '2021-06-30' });
    expect(placeOfFigure('pipeline', { ...year, to: '2021-06-30' })).toEqual({ period: 'own', from: '2021-01-01', to: '2021-06-30', asOf: '2021-06-30', status: 'pipeline' });
  });

  it('of the year before leads to the projects of then, as they were seen then', () => {
    const found = { asOf: '2021-11-30', previousPeriod: { from: '2020-01-01', to: '2020-10-31' } } as Found;
    expect(placeOfPrevious('landed', found)).toEqual({ period: 'own', from: '2020-01-01', to: '2020-10-31', asOf: '2020-11-30', landedFrom: '2020-01-01', landedTo: '2020-10-31' });
    expect(placeOfPrevious('pipeline', found)).toEqual({ period: 'own', from: '2020-01-01', to: '2020-10-31', asOf: '2020-10-31', status: 'pipeline' });
  });
});

it('the stock on the way is made of the stages that do not count as landed, and of what lacks evidence in those that would', () => {
  const byStage = [['pipeline', 1], ['negotiating', 2], ['signed', 0], ['landed', 9]].map(([stage, count]) => ({ stage, count }));
  expect(pipelineParts({ pipeline: { count: 4 }, stocks: { byStage }, rule: { stages: ['landed', 'inProduction'] } } as Found)).toEqual({ stages: [{ stage: 'pipeline', count: 1 }, { stage: 'negotiating', count: 2 }], unproven: 1 });
});
