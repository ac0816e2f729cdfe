import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextsProvider, useTexts } from './texts';

afterEach(() => vi.restoreAllMocks());
const Word = () => <p>{useTexts()('state.retry')}</p>;

it('texts are there where the browser keeps nothing', () => {
  for (const name of ['getItem', 'setItem'] as const) vi.spyOn(Storage.prototype, name).mockImplementation(() => { throw new DOMException('denied', 'SecurityError'); });
  render(<TextsProvider><Word /></TextsProvider>);
  expect(screen.getByText(/重试|Try again/)).toBeDefined();
});
