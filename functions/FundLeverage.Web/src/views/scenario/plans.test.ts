import { expect, it } from 'vitest';
import { EMPTY, isBlank, requestOf } from './plans';

it('sends the plans that say something, as they are written, and tells their rows', () => {
  const plans = [EMPTY, { ...EMPTY, subFund: ' gamma ', commitment: '1亿元', size: ' 20亿 ', stateOwned: '5亿', private: ' ' }, { ...EMPTY, subFund: ' ' }, { ...EMPTY, subFund: 'alpha', size: '30亿' }];
  expect(requestOf(plans, ' 40倍 ')).toEqual({
    rows: [1, 3],
    body: { plans: [{ subFund: 'gamma', commitment: '1亿元', size: '20亿', sources: { stateOwned: '5亿' } }, { subFund: 'alpha', size: '30亿' }], wishedMultiple: '40' },
  });
});

it('says nothing of what is left blank', () => {
  expect(requestOf([EMPTY], ' ')).toEqual({ rows: [], body: {} });
  expect([isBlank(EMPTY), isBlank({ ...EMPTY, size: '1' })]).toEqual([true, false]);
});
