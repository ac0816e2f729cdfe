import { expect, it } from 'vitest';
import type { Schemas } from '../api/client';
import { steps } from './steps';

const part = (causeText: string, multiple: number) => ({ causeText, multiple }) as Schemas['BridgePart'];
const end = (multiple: number) => ({ multiple }) as Schemas['LeverageHeadline'];

it('each cause stands on the one before it, and the last leads to the end', () => {
  const bars = steps({ from: '2020-11-30', to: '2021-11-30', before: end(30), after: end(32.8182), causes: [part('新增', 5), part('减少', -2.1818)] });
  expect(bars.map((bar) => [bar.name, bar.kind, bar.below, bar.label])).toEqual([
    ['2020-11-30', 'total', 0, '30.0000'], ['新增', 'up', 30, '+5.0000'], ['减少', 'down', 35 - 2.1818, '-2.1818'], ['2021-11-30', 'total', 0, '32.8182'],
  ]);
  expect(bars[2]!.height).toBeCloseTo(2.1818, 10);
});
