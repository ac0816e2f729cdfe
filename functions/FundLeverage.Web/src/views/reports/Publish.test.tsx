import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { Published } from './Publish';

vi.mock('../../shell/scope', () => ({ useLinks: () => (path: string) => path }));
const report = { id: '2021-11-v1', publishedAt: '2021-12-01T01:00:05.0000000Z' };
const told = (isNew: boolean) => {
  render(<MemoryRouter><Published report={report} isNew={isNew} /></MemoryRouter>);
  return screen.getByRole('status');
};

it('a report that is published now is said to be', () => {
  expect(told(true).textContent).toBe('已发布 2021-11-v1,点击查看');
});

it('a period that has a report already is said to keep it, with the way to restate it', () => {
  const status = told(false);
  expect(status.textContent).toMatch(/^该期已有报告 2021-11-v1\(发布于 2021-1[12]-\d\d \d\d:00\)。如记录已有变化,请勾选“更正已发布的报告”再发布。$/);
  expect(status.className).not.toContain('success');
});
