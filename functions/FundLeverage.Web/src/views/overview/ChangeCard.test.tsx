import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ChangeCard } from './ChangeCard';

const failed = { data: undefined, error: new Error(), isPending: false, isSuccess: false, refetch: () => {} };
const waiting = { data: undefined, error: null, isPending: true, refetch: () => {} };
/** The first day of which the fund has a multiple. */
const began = vi.hoisted(() => ({ on: '' }));
const bridge = (from: string) => ({ before: { multiple: from < began.on ? null : 1 }, after: { multiple: 1, display: '32.8倍' }, causes: [], from, to: '2021-11-28' });
/** Whether the trend has come. */
const trend = vi.hoisted(() => ({ isThere: true }));
const points = ['2020-11-30', '2020-12-31', '2021-01-31'].map((asOf) => ({ asOf, get multiple() { return asOf < began.on ? null : 1; } }));
vi.mock('../../shell/scope', () => ({ useScope: () => ({ fund: { id: 'f' }, basis: 'committed' }), useTimes: () => ({}), useScopeIfAny: () => null }));
vi.mock('../../api/hooks', () => ({
  useAll: () => failed,
  useGet: (path: string, { query }: { query: { from: string } }, { enabled }: { enabled?: boolean }) => (path.endsWith('bridge')
    // What was asked once is there for whoever asks for it again, waiting or not.
    ? (enabled === false && query.from === '' ? waiting : { ...waiting, isPending: false, data: bridge(query.from) })
    : enabled === false || !trend.isThere ? waiting : { ...waiting, isPending: false, data: { points } }),
}));

it('compares with the very day a year before where the reports are not to be had', () => {
  began.on = '2019-01-01';
  render(<ChangeCard asOf="2021-11-28" />);
  expect(screen.getByText('自 2020-11-28 以来的变化')).toBeDefined();
  expect(screen.getByText(/没有变化,仍为 32.8倍/)).toBeDefined();
});

it('compares a fund younger than a year with its first month', () => {
  began.on = '2020-12-15';
  render(<ChangeCard asOf="2021-11-28" />);
  expect(screen.getByText('自 2020-12-31 以来的变化')).toBeDefined();
});

it('does not say that nothing can be compared while it is not known yet what with', () => {
  began.on = '2020-12-15';
  trend.isThere = false;
  render(<ChangeCard asOf="2021-11-28" />);
  expect(screen.queryByText('期初或期末没有倍数,无法比较')).toBeNull();
});
