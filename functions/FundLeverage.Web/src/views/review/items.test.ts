import { expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { batches, itemsOf } from './items';

type Listed = Schemas['ListedRecord'];
const record = (seq: number, more: object = {}) => ({ seq, etag: `"${seq}"`, type: 'commitment', correction: null, content: {}, ...more }) as unknown as Listed;

it('a correction is one thing to decide, with what it replaces', () => {
  const items = itemsOf([record(3), record(4, { type: 'reversal', content: { record: 2, replacement: 5 } }), record(5, { correction: 4 })]);
  expect(items.map((item) => [item.record.seq, item.replacement?.seq ?? null, item.replaces])).toEqual([[3, null, null], [4, 5, 2]]);
});

it('no batch is larger than one write takes', () => {
  const items = itemsOf(Array.from({ length: 200 }, (_, i) => record(i + 1)));
  expect(batches(items).map((batch) => batch.length)).toEqual([98, 98, 4]);
  const correction = itemsOf([record(1, { type: 'reversal', content: { record: 9, replacement: 2 } }), record(2, { correction: 1 })]);
  expect(batches([...items.slice(0, 97), ...correction]).map((batch) => batch.length)).toEqual([97, 1]);
});
