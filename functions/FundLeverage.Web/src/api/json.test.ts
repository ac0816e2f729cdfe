import { expect, it } from 'vitest';
import { readJson } from './json';

it('keeps money to the digit, and reads other numbers', () => {
  const answer = readJson('{"amountYuan":92233720368547758.07,"multiple":32.8182,"capital":{"privateYuan":null,"totalYuan":0.10},"seq":7}');
  expect(answer).toEqual({ amountYuan: '92233720368547758.07', multiple: 32.8182, capital: { privateYuan: null, totalYuan: '0.10' }, seq: 7 });
});

it('keeps figures of indicators as they were written', () =>
  expect(readJson('{"value":[{"value":180.70,"completion":{"plan":123456789012345.123456,"percent":97.81}}]}')).toEqual({ value: [{ value: '180.70', completion: { plan: '123456789012345.123456', percent: 97.81 } }] }));

it('keeps what a claim is compared with, which may be money', () =>
  expect(readJson('{"found":{"term":"T","value":92233720368547758.07}}')).toEqual({ found: { term: 'T', value: '92233720368547758.07' } }));
