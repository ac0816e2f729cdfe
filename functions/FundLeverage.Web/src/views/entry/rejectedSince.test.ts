import { expect, it } from 'vitest';
import { rejectedSince } from './rejectedSince';

const rejected = (seq: number, by: number, correction: number | null = null) => ({ seq, type: 'commitment', correction, review: { seq: by } }) as Parameters<typeof rejectedSince>[0][number];

it('tells what was rejected after the last that was seen, the latest first, a correction once', () => {
  const records = [rejected(3, 9), rejected(4, 20), rejected(6, 21, 5), rejected(5, 21)];
  expect(rejectedSince(records, 9).map((record) => record.seq)).toEqual([5, 4]);
  expect(rejectedSince(records, 21)).toEqual([]);
});
