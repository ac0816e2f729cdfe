import { expect, it } from 'vitest';
import { textsOf } from '../texts/texts';
import { worded } from './RecordFacts';

it.each([
  ['period', '..2021-12-31', '截至 2021-12-31'],
  ['targetPeriod', '2021-01..2021-10', '2021-01 至 2021-10'],
  ['share', '0.3', '30%'],
  ['stage', 'negotiating', '洽谈'],
])('%s %s is %s', (name, value, said) => expect(worded(name, value, textsOf('zh-CN'), 'zh-CN')).toBe(said));
