import { describe, expect, it } from 'vitest';
import { contributionsOf, partOf, type Line } from './contributions';

const line = (subFund: string, numeratorYuan: string | null, denominatorYuan: string | null) => ({ subFund, subFundName: `${subFund}基金`, numeratorYuan, denominatorYuan }) as Line;

describe('what a sub-fund brings to a figure', () => {
  it('is the sum of its records, to the fen, beyond what floating point holds', () => {
    const found = contributionsOf([line('a', '90071992547409.93', null), line('b', '1.00', '3.00'), line('a', '0.01', '90071992547409.94'), line('a', null, null)]);
    expect(found).toEqual([
      { subFund: 'a', name: 'a基金', records: 3, numerator: '90071992547409.94', denominator: '90071992547409.94', multiple: '1.0000' },
      { subFund: 'b', name: 'b基金', records: 1, numerator: '1.00', denominator: '3.00', multiple: '0.3333' },
    ]);
  });

  it.each([
    ['0.00005', '1', '0.0001'],
    ['0.00015', '1', '0.0002'],
    ['-0.00015', '1', '-0.0002'],
    ['2', '3', '0.6667'],
    ['9025000000.00', '275000000.00', '32.8182'],
  ])('has the multiple %s / %s, half-up to four decimals', (numerator, denominator, multiple) => {
    expect(contributionsOf([line('a', numerator, denominator)])[0]!.multiple).toBe(multiple);
  });

  it('has no multiple where nothing stands below the line', () => {
    expect(contributionsOf([line('a', '1.00', '0.00')])[0]!.multiple).toBeNull();
  });
});

describe('what some lines come to together', () => {
  it('is the quotient of their sums, not the mean of quotients', () => {
    expect(partOf([line('a', '10.00', '1.00'), line('b', '30.00', '9.00'), line('b', '0.00', '0.00')])).toEqual({ numerator: '40.00', denominator: '10.00', multiple: '4.0000' });
  });

  it('is not known where one of them leaves a term unknown', () => expect(partOf([line('a', null, '1.00'), line('b', '30.00', '9.00')])).toBeNull());
  it('has no multiple where nothing stands below the line', () => expect(partOf([line('a', '1.00', '0.00')])!.multiple).toBeNull());
});
