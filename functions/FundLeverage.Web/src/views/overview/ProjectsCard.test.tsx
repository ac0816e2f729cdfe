import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Schemas } from '../../api/client';
import { YearOnYear } from './ProjectsCard';

vi.mock('react-router', () => ({ Link: ({ children }: { children: React.ReactNode }) => <a href="#list">{children}</a> }));
vi.mock('../../shell/scope', () => ({ useScope: () => ({ asOf: '2021-11-30' }), useLinks: () => () => '' }));

const figures = (count: number) => ({ count, totalInvestmentYuan: '1.00', withoutInvestment: 0 });
const growth = { countPercent: null, totalInvestmentPercent: null, unavailableText: null };
const of = (to: string) => ({
  from: '2020-01-01', to, introduced: figures(1), landed: figures(2), pipeline: figures(3), previousPeriod: { introduced: figures(0), landed: figures(0), pipeline: figures(0) }, growth: { introduced: growth, landed: growth, pipeline: growth },
}) as unknown as Schemas['ProjectStatistics'];

it.each([['2021-11-30', ['1', '2', '3']], ['2020-12-31', ['1', '2']]])('to %s: a figure leads to the list only where that lists what it counts', (to, linked) => {
  render(<YearOnYear found={of(to)} unit="yuan" />);
  expect(screen.getAllByRole('link').map((link) => link.textContent).filter((text) => text !== '1.00')).toEqual(linked);
});
