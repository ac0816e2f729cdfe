import { render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Schemas } from '../../api/client';
import { YearOnYear } from './ProjectsCard';

vi.mock('react-router', () => ({ Link: ({ to, children }: { to: string; children: React.ReactNode }) => <a href={to}>{children}</a> }));
vi.mock('../../shell/scope', () => ({ useLinks: () => (path: string, more: Record<string, string>) => `${path}?${new URLSearchParams(more)}` }));

const figures = (count: number) => ({ count, totalInvestmentYuan: '1.00', withoutInvestment: 0 });
const growth = { countPercent: null, totalInvestmentPercent: null, unavailableText: null };
const of = (to: string, stillLanded: number) => ({
  from: '2020-01-01', to, asOf: '2021-11-30', introduced: figures(1), landed: figures(9), pipeline: figures(3),
  previousPeriod: { from: '2019-01-01', to: '2019-12-31', introduced: figures(4), landed: figures(5), pipeline: figures(6) }, growth: { introduced: growth, landed: growth, pipeline: growth },
  flows: { landed: figures(9), stillLanded: figures(stillLanded) }, rule: { stages: ['landed'] }, stocks: { byStage: [{ stage: 'pipeline', count: 1 }, { stage: 'negotiating', count: 2 }, { stage: 'landed', count: 8 }] },
}) as unknown as Schemas['ProjectStatistics'];
const linked = (figure: RegExp) => within(screen.getByRole('row', { name: figure })).getAllByRole('link').map((link) => link.getAttribute('href'));

it('each count, of now and of the year before, leads to the list of the day that shows what it counts', () => {
  render(<YearOnYear found={of('2020-12-31', 9)} unit="yuan" />);
  const [now, before] = linked(/^期末储备/);
  expect(now).toBe('/projects?period=own&from=2020-01-01&to=2020-12-31&asOf=2020-12-31&status=pipeline');
  expect(before).toBe('/projects?period=own&from=2019-01-01&to=2019-12-31&asOf=2019-12-31&status=pipeline');
  expect(linked(/^落地/)[1]).toBe('/projects?period=own&from=2019-01-01&to=2019-12-31&asOf=2020-11-30&landedFrom=2019-01-01&landedTo=2019-12-31');
});

it('says what the stock is made of, and that the sentence tells of fewer than landed only where it does', () => {
  const { rerender } = render(<YearOnYear found={of('2021-11-30', 9)} unit="yuan" />);
  expect(screen.getByText(/其中储备 1 个、洽谈 2 个。/)).toBeDefined();
  expect(screen.queryByText(/已不在落地阶段/)).toBeNull();
  rerender(<YearOnYear found={of('2021-11-30', 8)} unit="yuan" />);
  expect(screen.getByText(/期内落地 9 个,其中 1 个截至 2021-11-30 已不在落地阶段;对外表述按仍落地的 8 个。/)).toBeDefined();
});
