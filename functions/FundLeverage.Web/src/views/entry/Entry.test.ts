import { expect, it } from 'vitest';
import { mayFill } from './Entry';

const form = { type: 'fundSize' } as const;
const record = { type: 'fundSize', status: 'rejected', correction: null } as const;

it('only a rejected record of its own kind, and no part of a correction, fills a form again', () => {
  expect(mayFill(form, record)).toBe(true);
  expect(mayFill(form, { ...record, status: 'approved' })).toBe(false);
  expect(mayFill(form, { ...record, type: 'commitment' })).toBe(false);
  expect(mayFill(form, { ...record, correction: 3 })).toBe(false);
});
