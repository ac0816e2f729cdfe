import { expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { textsOf } from '../../texts/texts';
import { gistOf } from './gist';

const t = textsOf('zh-CN');
const indicator = (more: object) => ({ indicator: 'high-tech', name: '国家级高新技术企业', unit: '家', value: null, hedge: 'exact', plan: null, target: null, targetPeriod: null, targetHedge: 'exact', source: null, ...more }) as unknown as Schemas['RecordContent'];
const says = (content: Schemas['RecordContent']) => gistOf(content, () => undefined, t, 'zh-CN').says;

it.each([
  [{ period: '..2021-12-31', value: '1500', hedge: 'over' }, '截至 2021-12-31 · 超1500家'],
  [{ period: '2021-01..2021-10', value: '176.74', unit: '亿元', plan: '180.70' }, '2021-01 至 2021-10 · 176.74亿元'],
  [{ period: '2021', value: '0', hedge: 'atLeast', source: '统计局' }, '2021 · 0家以上 · 统计局'],
  [{ period: '2022', plan: '180.70', target: '2000', targetPeriod: '2025', targetHedge: 'about' }, '2022 · 计划 180.70家 · 目标 约2000家(2025)'],
])('an indicator %j says %s', (more, said) => expect(says(indicator(more))).toBe(said));

it('another record says what tells it from others of its kind', () => {
  expect(says({ indicator: 'high-tech', record: 3, reason: '重复登记', replacement: null } as unknown as Schemas['RecordContent'])).toBe('重复登记');
  expect(says({ subFund: 'jia', change: 'initial', amountYuan: '100.00' } as unknown as Schemas['RecordContent'])).toBe('首次认缴');
});
