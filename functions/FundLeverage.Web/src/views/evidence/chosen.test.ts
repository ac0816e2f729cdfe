import { expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { membersOf } from './chosen';

const subFund = (id: string, more: Partial<Schemas['SubFund']>) => ({ id, manager: null, industry: null, formedOn: null, level: null, region: null, ...more }) as Schemas['SubFund'];
const ALL = [subFund('a', { manager: '甲', formedOn: '2021-06-30' }), subFund('b', { manager: '甲' }), subFund('c', { formedOn: '2021-12-31', level: 'district' })];

it.each([
  ['manager', '甲', ['a', 'b']],
  ['manager', '', ['c']],
  ['vintage', '2021', ['a', 'c']],
  ['vintage', '', ['b']],
  ['level', 'district', ['c']],
  ['region', '', ['a', 'b', 'c']],
] as const)('a group by %s of "%s" has its sub-funds', (by, key, members) => {
  expect([...membersOf(ALL, by, key)]).toEqual(members);
});
