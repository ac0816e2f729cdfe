import { expect, it } from 'vitest';
import { imbalanceOf } from './Formula';

const capital = { guidanceYuan: '275000000.00', otherFiscalYuan: '100000000.00', stateOwnedYuan: '24009999.99', privateYuan: '10000000000.01', totalYuan: '10375000000.00' };

it('sources that are more than the size, or less, are told to the fen', () => {
  expect(imbalanceOf(capital)).toEqual({ sum: '10399010000.00', difference: '24010000.00' });
  expect(imbalanceOf({ ...capital, totalYuan: '10399010000.01' })).toEqual({ sum: '10399010000.00', difference: '0.01' });
});

it('sources that are the size, or are not all recorded, are not told of', () => {
  expect(imbalanceOf({ ...capital, totalYuan: '10399010000.00' })).toBeNull();
  expect(imbalanceOf({ ...capital, privateYuan: null })).toBeNull();
});
