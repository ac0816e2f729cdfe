import { describe, expect, it } from 'vitest';
import { bodyOf, missing, placeOf, placesOf, shownFields, unread } from './body';
import type { Values } from './fields';
import { FORMS } from './forms';

const form = (kind: string) => FORMS.find((one) => one.kind === kind)!;
const sent = (kind: string, values: Values, withPath = false) => bodyOf(shownFields(form(kind).fields, values), values, withPath);
const lacking = (kind: string, values: Values) => missing(shownFields(form(kind).fields, values), values);
const shownAt = (kind: string, values: Values, pointer: string) => {
  const fields = shownFields(form(kind).fields, values);
  return placeOf(pointer, fields, placesOf(fields, values));
};

describe('an entry', () => {
  it('sends what is filled in, each at its place, and nothing else', () => {
    expect(sent('fund-sizes', { subFund: 'a', basis: 'committed', amount: ' 10亿元 ', 'sources/private': '6.5亿', 'sources/stateOwned': '', effectiveOn: '2021-06-30', approvedBeforeFormation: false }))
      .toEqual({ subFund: 'a', basis: 'committed', amount: '10亿元', sources: { private: '6.5亿' }, effectiveOn: '2021-06-30' });
  });

  it('leaves what stands in the path out of the body, except in a correction', () => {
    const values = { project: 'p', stage: 'landed', evidence: ['firstPayment'], effectiveOn: '2021-06-30' };
    expect(sent('progress', values)).toEqual({ stage: 'landed', evidence: ['firstPayment'], effectiveOn: '2021-06-30' });
    expect(sent('progress', values, true)).toEqual(values);
  });

  it('knows where something stands for a day that is none', () => {
    const { fields } = form('commitments');
    const values = { amount: '500万美元', effectiveOn: '2021-02-30', 'exchange/rateOn': 'abc' };
    expect(unread(shownFields(fields, values), values)).toEqual(['exchange/rateOn', 'effectiveOn']);
    expect(unread(fields, { effectiveOn: '2021-09-30' })).toEqual([]);
    expect(unread(fields, { effectiveOn: ' ' })).toEqual([]);
  });

  it('leaves out choices of which none is made', () => expect(sent('progress', { evidence: [], stage: 'landed' })).toEqual({ stage: 'landed' }));

  it('asks for a rate where foreign money is named, and only there', () => {
    const names = (kind: string, values: Values) => shownFields(form(kind).fields, values).map((field) => field.name);
    expect(names('commitments', { amount: '500万美元' })).toContain('exchange/rate');
    expect(names('commitments', { amount: '500万元' })).not.toContain('exchange/rate');
    expect(names('financing', { amount: '500万元', roundAmount: '500万美元' }).filter((name) => name.endsWith('rate'))).toEqual(['roundExchange/rate']);
  });

  it('a cancel needs no amount', () => {
    const values = { subFund: 'a', effectiveOn: '2021-06-30' };
    expect(lacking('commitments', { ...values, change: 'cancel' })).toEqual([]);
    expect(lacking('commitments', { ...values, change: 'initial' })).toEqual(['amount']);
  });

  it('a version is sent as a number', () => expect(sent('landed-rules', { version: '2' })).toEqual({ version: 2 }));
});

describe('introducers', () => {
  const first = { kind: 'subFund', id: 'a', share: '60%' };
  const second = { kind: 'institution', id: 'in-1', name: '招商局', share: '40%' };

  it('of which there is one are an introducer, without a share', () => expect(sent('projects', { introducers: [first] })).toEqual({ introducer: { kind: 'subFund', id: 'a' } }));
  it('of which there are several are said each, with their shares', () => expect(sent('projects', { introducers: [first, second] })).toEqual({ introducers: [first, second] }));
  it('say who leads', () => expect(sent('projects', { introducers: [{ kind: 'subFund', id: 'a', lead: true }, { kind: 'subFund', id: 'b', lead: false }] })).toEqual({ introducers: [{ kind: 'subFund', id: 'a', lead: true }, { kind: 'subFund', id: 'b' }] }));
  it('have a row from the beginning, and what it lacks is named by row', () => {
    expect(lacking('projects', { name: 'p', id: 'p', kind: 'fund', stage: 'signed', effectiveOn: '2021-01-01' })).toEqual(['introducers/0/kind']);
    expect(lacking('projects', { name: 'p', id: 'p', kind: 'fund', stage: 'signed', effectiveOn: '2021-01-01', introducers: [first, { kind: 'subFund' }] })).toEqual(['introducers/1/id']);
  });
});

describe('an agreement', () => {
  it('sends its categories with their caps', () => {
    const values: Values = { subFund: 'a', agreement: 'terms', multiple: '1.5', denominator: 'paidIn', categories: [{ id: 'category-1', name: '直投', weight: '1', 'cap/amount': '', 'cap/share': '30%' }], effectiveOn: '2021-01-01' };
    expect(sent('reinvestment-agreement', values)).toEqual({ agreement: 'terms', multiple: '1.5', denominator: 'paidIn', categories: [{ id: 'category-1', name: '直投', weight: '1', cap: { share: '30%' } }], effectiveOn: '2021-01-01' });
  });

  it('that ends says nothing but that', () =>
    expect(sent('reinvestment-agreement', { subFund: 'a', agreement: 'none', multiple: '1.5', categories: [{ id: 'c', name: 'n', weight: '1' }], effectiveOn: '2021-01-01' })).toEqual({ agreement: 'none', effectiveOn: '2021-01-01' }));
});

describe('a finding', () => {
  const two: Values = { introducers: [{ kind: 'subFund', id: 'a' }, { kind: 'subFund', id: 'b' }] };
  it.each([
    ['commitments', {}, '/amount', 'amount'],
    ['fund-sizes', {}, '/replacement/sources/private', 'sources/private'],
    ['projects', two, '/introducers/1/share', 'introducers/1/share'],
    ['projects', two, '/introducers', 'introducers'],
    ['projects', two, '/introducers/1', 'introducers/1'],
    ['projects', { introducers: [{ kind: 'subFund' }] }, '/introducer/id', 'introducers/0/id'],
    ['projects', { introducers: [{ kind: 'subFund' }] }, '/introducer', 'introducers/0'],
    ['projects', { introducers: [{ kind: 'subFund' }] }, '/introducers/0/share', 'introducers/0'],
    ['progress', {}, '/evidence/0', 'evidence'],
    ['reinvestment-agreement', { agreement: 'terms' }, '/categories/0/cap', 'categories/0'],
    ['reinvestment-agreement', { agreement: 'terms' }, '/replacement/categories/0/cap/share', 'categories/0/cap/share'],
    ['commitments', {}, '/sources', ''],
    ['commitments', {}, '', ''],
  ] as [string, Values, string, string][])('in %s %j at %s is shown at "%s"', (kind, values, pointer, place) => expect(shownAt(kind, values, pointer)).toBe(place));
});
