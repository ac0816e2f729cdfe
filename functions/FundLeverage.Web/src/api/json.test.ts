import { expect, it } from 'vitest';
import { readJson } from './json';

it('keeps money to the digit, and reads other numbers', () => {
  const answer = readJson('{"amountYuan":92233720368547758.07,"multiple":32.8182,"capital":{"privateYuan":null,"totalYuan":0.10},"seq":7}');
  expect(answer).toEqual({ amountYuan: '92233720368547758.07', multiple: 32.8182, capital: { privateYuan: null, totalYuan: '0.10' }, seq: 7 });
});
