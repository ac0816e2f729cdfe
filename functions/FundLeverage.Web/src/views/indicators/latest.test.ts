import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { seriesOf } from './latest';

const of = (id: string, periodTo: string, seq: number, value: string | null = '1') => ({ id, periodTo, seq, value }) as Schemas['Indicator'];

describe('indicators', () => {
  it('show their newest value, and what was before it, newest first', () => {
    const [a, b] = seriesOf([of('a', '2020-12-31', 1), of('a', '2021-12-31', 4), of('b', '2021-10-31', 2), of('a', '2021-06-30', 3)]);
    expect(a!.latest.seq).toBe(4);
    expect(a!.earlier.map((one) => one.seq)).toEqual([3, 1]);
    expect(b).toEqual({ id: 'b', latest: of('b', '2021-10-31', 2), earlier: [] });
  });

  it('a plan for a year to come does not hide the value of this one', () => expect(seriesOf([of('a', '2021-10-31', 1), of('a', '2022-12-31', 2, null)])[0]!.latest.seq).toBe(1));
  it('without any value the newest plan is shown', () => expect(seriesOf([of('a', '2021-12-31', 1, null), of('a', '2022-12-31', 2, null)])[0]!.latest.seq).toBe(2));
});
