import { describe, expect, it } from 'vitest';
import { filterOf, filterOfFigure, filterOfGroup, fits, isAskable, withFilter } from './filter';

const project = { status: 'pipeline', stage: 'signed', kind: 'fund', industry: null, region: '厦门', introducedOn: '2021-03-31', landedOn: '2021-09-30', introducers: [{ id: 'a' }, { id: 'bank' }] } as const;

describe('a filter of projects', () => {
  it('goes into the address and comes out of it, and leaves the rest alone', () => {
    const address = withFilter(new URLSearchParams('fund=f&stage=landed&groupBy=industry'), { industry: '', introducer: 'a' });
    expect(address.toString()).toBe('fund=f&groupBy=industry&introducer=a&industry=');
    expect(filterOf(address)).toEqual({ introducer: 'a', industry: '' });
  });

  it.each([
    [{}, true], [{ stage: 'signed', kind: 'fund', region: '厦门' }, true], [{ stage: 'landed' }, false],
    [{ introducer: 'bank' }, true], [{ introducer: 'b' }, false], [{ industry: '' }, true], [{ region: '' }, false],
    [{ introducedFrom: '2021-03-31', introducedTo: '2021-03-31' }, true], [{ introducedFrom: '2021-04-01' }, false], [{ introducedTo: '2021-03-30' }, false],
    [{ landedFrom: '2021-01-01', landedTo: '2021-09-30' }, true], [{ landedFrom: '2021-10-01' }, false],
  ])('%j fits: %s', (filter, expected) => expect(fits({ ...project, introducers: [...project.introducers] }, filter)).toBe(expected));

  it('of a group is what the group is of', () => {
    expect(filterOfGroup({ key: 'a' }, 'introducer')).toEqual({ introducer: 'a' });
    expect(filterOfGroup({ key: null }, 'industry')).toEqual({ industry: '' });
    expect(filterOfGroup({ key: '2021-Q1', from: '2021-01-15', to: '2021-03-31' }, 'quarter')).toEqual({ introducedFrom: '2021-01-15', introducedTo: '2021-03-31' });
  });

  it('of a figure is what it counts', () => {
    const period = { from: '2021-01-01', to: '2021-11-30' };
    expect(filterOfFigure('introduced', period)).toEqual({ introducedFrom: '2021-01-01', introducedTo: '2021-11-30' });
    expect(fits({ ...project, landedOn: null, introducers: [] }, filterOfFigure('landed', period))).toBe(false);
    expect(fits({ ...project, introducers: [] }, filterOfFigure('pipeline', period))).toBe(true);
    expect(fits({ ...project, status: 'landed', introducers: [] }, filterOfFigure('pipeline', period))).toBe(false);
  });

  it('for what was not recorded cannot be asked of the API', () => expect([isAskable({ stage: 'signed' }), isAskable({ industry: '' }), isAskable({ landedTo: '2021-11-30' })]).toEqual([true, false, false]));
});
