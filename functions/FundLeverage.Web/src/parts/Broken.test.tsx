import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Broken } from './Broken';

beforeEach(() => { vi.spyOn(console, 'error').mockImplementation(() => {}); });
afterEach(() => vi.restoreAllMocks());

const Fails = (): never => { throw new TypeError('Failed to fetch dynamically imported module'); };

it('a part that cannot be drawn says so, and what is around it stays', () => {
  render(<><nav>around</nav><Broken><Fails /></Broken></>);
  expect(screen.getByText('around')).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('无法显示');
  expect(screen.queryByText(/dynamically/)).toBeNull();
  expect(screen.getByRole('button')).toBeDefined();
});

it('somewhere else it is tried again', () => {
  const { rerender } = render(<Broken at="/a"><Fails /></Broken>);
  rerender(<Broken at="/b"><p>another view</p></Broken>);
  expect(screen.getByText('another view')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
