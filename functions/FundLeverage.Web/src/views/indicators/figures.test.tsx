import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { textsOf } from '../../texts/texts';
import { periodText } from '../../parts/periodText';
import { completion, growth, pace, target } from './figures';

const t = textsOf('zh-CN');
const said = (shown: React.ReactNode) => render(<p>{shown}</p>).container.textContent;
const of = (more: object, unit = '亿元') => ({ unit, ...more }) as unknown as Schemas['Indicator'];

describe('an indicator', () => {
  it.each([['2021-01..2021-10', '2021-01 至 2021-10'], ['..2021-10-31', '截至 2021-10-31'], ['2021-Q4', '2021-Q4']])('of %s is of %s', (period, text) => expect(periodText(period, t)).toBe(text));

  it('says how much of its plan is done, and whether that is in time', () => {
    expect(said(completion(of({ completion: { plan: '180.70', percent: 97.81, aheadPoints: 14.48 } }), t))).toBe('97.81%计划 180.70亿元较序时 +14.48 个百分点');
    expect(said(completion(of({ completion: { plan: '180.70', percent: 50, aheadPoints: null } }), t))).toBe('50.00%计划 180.70亿元');
    expect(said(completion(of({ completion: { plan: null, percent: null, unavailable: 'noPlan' } }), t))).toBe('–');
    expect(said(completion(of({ completion: { plan: '0', percent: null, unavailable: 'planNotPositive', unavailableText: '计划不是正数' } }), t))).toBe('计划不是正数');
  });

  it('grows in percent, or in points where it is a percentage itself', () => {
    expect(said(growth(of({ yearOnYear: { percent: -3.5 } }), t))).toBe('-3.50%');
    expect(said(growth(of({ yearOnYear: { points: 1.2 } }, '%'), t))).toBe('+1.20 个百分点');
    expect(said(growth(of({ yearOnYear: { percent: null, unavailableText: '没有' } }), t))).toBe('–');
  });

  it('says what is missing to its target, and whether the pace so far is enough', () => {
    const one = of({ pace: { target: '2000', targetPeriod: '2025', missing: '500', perYear: '120.0000', pastPerYear: '100.5000', suffices: false } }, '家');
    expect(said(target(one, t))).toBe('2000家 (2025)还差 500家');
    expect(said(pace(one, t))).toBe('每年 120家近年每年 100.5家 不够');
    expect(said(pace(of({ pace: { perYear: null, unavailable: 'targetReached', unavailableText: '已达目标' } }), t))).toBe('已达目标');
    expect(said(target(of({ pace: { target: null } }), t))).toBe('–');
  });
});
