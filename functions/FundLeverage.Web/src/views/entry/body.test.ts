import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { bodyOf, fieldAt, missing, shownFields, valuesOf } from './body';
import { FORMS } from './forms';

const form = (kind: string) => FORMS.find((one) => one.kind === kind)!;

describe('an entry', () => {
  it('sends what is filled in, each at its place, and nothing else', () => {
    const fields = form('fund-sizes').fields;
    expect(bodyOf(fields, { subFund: 'a', basis: 'committed', amount: ' 10亿元 ', 'sources/private': '6.5亿', 'sources/stateOwned': '', effectiveOn: '2021-06-30', approvedBeforeFormation: false }))
      .toEqual({ subFund: 'a', basis: 'committed', amount: '10亿元', sources: { private: '6.5亿' }, effectiveOn: '2021-06-30' });
  });

  it('leaves what stands in the path out of the body, except in a correction', () => {
    const values = { project: 'p', stage: 'landed', effectiveOn: '2021-06-30' };
    expect(bodyOf(form('progress').fields, values)).toEqual({ stage: 'landed', effectiveOn: '2021-06-30' });
    expect(bodyOf(form('progress').fields, values, true)).toEqual(values);
  });

  it('asks for a rate where foreign money is named, and only there', () => {
    const names = (amount: string) => shownFields(form('commitments'), { amount }).map((field) => field.name);
    expect(names('500万美元')).toContain('exchange/rate');
    expect(names('500万元')).not.toContain('exchange/rate');
  });

  it('a cancel needs no amount', () => {
    const values = { subFund: 'a', effectiveOn: '2021-06-30' };
    expect(missing(form('commitments').fields, { ...values, change: 'cancel' })).toEqual([]);
    expect(missing(form('commitments').fields, { ...values, change: 'initial' })).toEqual(['amount']);
  });

  it.each([['/amount', 'amount'], ['/replacement/sources/private', 'sources/private'], ['/introducer/id', 'introducer/id'], ['', '']])('a finding at %s is shown at %s', (pointer, field) => expect(fieldAt(pointer)).toBe(field));

  it('a correction begins with what the record says', () => {
    const content = { subFund: 'a', amountYuan: '1000000000.00', amountDisplay: '10亿元', document: null, approvedBeforeFormation: false, basis: 'committed', sources: { otherFiscalYuan: '0.00', stateOwnedYuan: '200000000.00', privateYuan: '650000000.00' } };
    expect(valuesOf(form('fund-sizes'), { content: content as Schemas['FundSizeContent'], effectiveOn: '2021-06-30' })).toEqual({
      subFund: 'a', basis: 'committed', amount: '1,000,000,000.00', 'sources/otherFiscal': '0.00', 'sources/stateOwned': '200,000,000.00', 'sources/private': '650,000,000.00', effectiveOn: '2021-06-30', approvedBeforeFormation: false,
    });
  });

  it('does not begin where the form could not say all that the record says', () =>
    expect(valuesOf(form('projects'), { content: { introducers: [{}, {}] } as unknown as Schemas['ProjectContent'], effectiveOn: '2021-01-01' })).toBeNull());
});
