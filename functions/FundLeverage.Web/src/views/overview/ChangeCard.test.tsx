import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ChangeCard } from './ChangeCard';

const failed = { data: undefined, error: new Error(), isPending: false, isSuccess: false, refetch: () => {} };
const waiting = { data: undefined, error: null, isPending: true, refetch: () => {} };
const bridge = { before: { multiple: 1 }, after: { multiple: 1, display: '32.8倍' }, causes: [], from: '2020-11-30', to: '2021-11-30' };
vi.mock('../../shell/scope', () => ({ useScope: () => ({ fund: { id: 'f' }, basis: 'committed' }), useTimes: () => ({}), useScopeIfAny: () => null }));
vi.mock('../../api/hooks', () => ({
  useAll: () => failed,
  useGet: (path: string, _: unknown, { enabled }: { enabled?: boolean }) => (enabled === false ? waiting : { ...waiting, isPending: false, data: path.endsWith('bridge') ? bridge : { points: [] } }),
}));

it('compares with the year before where the reports are not to be had', () => {
  render(<ChangeCard asOf="2021-11-30" />);
  expect(screen.getByText(/没有变化,仍为 32.8倍/)).toBeDefined();
});
