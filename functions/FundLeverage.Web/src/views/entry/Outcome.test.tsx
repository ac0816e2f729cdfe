import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import type { Schemas } from '../../api/client';
import { formOf } from './forms';
import { Outcome, startOf } from './Outcome';

vi.mock('../../shell/scope', () => ({ useLinks: () => (path: string) => path }));
vi.mock('../../parts/words', () => ({ useInWords: () => (message: string) => message }));

const receipt = (status: 'approved' | 'pending', ...seqs: number[]) => ({ seq: seqs.at(-1)!, status, hash: '0123456789abcdef0', records: seqs.map((seq) => ({ seq, status })), warnings: [] }) as unknown as Schemas['Receipt'];
const told = (of: Schemas['Receipt'], from?: string) => {
  render(<MemoryRouter><Outcome receipt={of} from={from} failure={null} isShown={() => true} asNew={() => {}} /></MemoryRouter>);
  return screen.getByRole('status').textContent!;
};

it('a record of a day to come is said to count from then, not now', () => {
  expect(told(receipt('approved', 7), '2999-10-15')).toContain('已登记,自 2999-10-15 起计入。');
});
it.each([['2021-06-30', 'approved', '已登记并计入。'], [undefined, 'approved', '已登记并计入。'], ['2999-10-15', 'pending', '已登记,等待他人复核。']] as const)('of %s and %s it is said: %s', (from, status, says) => {
  expect(told(receipt(status, 7), from)).toContain(says);
});

it('a correction leads to what was put in its place, not to its reversal', () => {
  expect(told(receipt('approved', 15, 16))).toContain('查看第 15 号记录');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/records/15');
});

it('a sub-fund counts from the day that it was formed, anything else from its own', () => {
  expect(startOf(formOf('subFund')!, { formedOn: '2027-01-01' })).toBe('2027-01-01');
  expect(startOf(formOf('commitment')!, { effectiveOn: '2027-01-02' })).toBe('2027-01-02');
  expect(startOf(formOf('indicator')!, {})).toBeUndefined();
});
