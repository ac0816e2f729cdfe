import { expect, it } from 'vitest';
import { daysOf, periodOf } from './period';

it.each([
  ['year', {}, '2021-01-01', '2021-11-30'],
  ['lastYear', {}, '2020-01-01', '2020-12-31'],
  ['threeYears', {}, '2019-01-01', '2021-11-30'],
  ['all', {}, '2018-07-01', '2021-11-30'],
  ['own', { from: '2020-06-01', to: '2020-09-30' }, '2020-06-01', '2020-09-30'],
  ['own', { to: '2020-09-30' }, '2020-01-01', '2020-09-30'],
  ['own', { from: '2021-10-01', to: '2022-01-01' }, '2021-10-01', '2021-11-30'],
  ['own', { from: '2021-10-01', to: '2021-09-01' }, '2021-01-01', '2021-09-01'],
] as const)('%s %j is %s to %s', (choice, own, from, to) => expect(daysOf(choice, '2021-11-30', own, '2018-07-01')).toEqual({ from, to }));

it('since the beginning is this year where nothing began, and an address that says nothing is this year', () => {
  expect(daysOf('all', '2021-11-30', {}).from).toBe('2021-01-01');
  expect([periodOf(null), periodOf('decade'), periodOf('all')]).toEqual(['year', 'year', 'all']);
});
