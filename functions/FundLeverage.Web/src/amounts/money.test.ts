import { describe, expect, it } from 'vitest';
import { compareYuan, exactYuan, formatYuan, groupDigits, shortYuan, unitFor, wholeYuan, yuanOfFen } from './money';

describe('money', () => {
  it.each([
    ['275000000.00', 'yuan', '275,000,000.00'],
    ['275000000.00', 'wan', '27,500.00'],
    ['275000000.00', 'yi', '2.7500'],
    ['5000.00', 'yi', '0.0001'],
    ['4999.99', 'yi', '0.0000'],
    ['-12345.00', 'wan', '-1.23'],
    ['50.00', 'wan', '0.01'],
    ['92233720368547758.07', 'yuan', '92,233,720,368,547,758.07'],
  ] as const)('%s in %s is %s', (yuan, unit, text) => expect(formatYuan(yuan, unit)).toBe(text));

  it.each([['275000000.00', 'yi', '2.75'], ['200000000.00', 'yi', '2'], ['100000000.00', 'yuan', '100,000,000'], ['5000.00', 'yi', '0.0001']] as const)('%s by itself in %s is %s', (yuan, unit, text) => expect(shortYuan(yuan, unit)).toBe(text));

  it('keeps every digit of what floating point cannot hold', () => expect(exactYuan('92233720368547758.07')).toBe('92,233,720,368,547,758.07'));
  it.each([['27512.34', 'wan', '2.751234'], ['275000000.00', 'yi', '2.75'], ['123456789012.00', 'wan', '12,345,678.9012']] as const)('%s in %s, whole, is %s', (yuan, unit, text) => expect(wholeYuan(yuan, unit)).toBe(text));
  it('groups the digits of an arithmetic line', () => expect(groupDigits('T / G = 9025000000.00 / 275000000.00 = 32.8182')).toBe('T / G = 9,025,000,000.00 / 275,000,000.00 = 32.8182'));
  it('shows what is not recorded as a dash, not as zero', () => expect(formatYuan(null, 'wan')).toBe('–'));
  it.each([[0n, '0.00'], [1n, '0.01'], [-5n, '-0.05'], [27_500_000_000n, '275000000.00']] as const)('%s fen is %s', (fen, yuan) => expect(yuanOfFen(fen)).toBe(yuan));
  it('orders by value, not by letters', () => expect(['9.00', '10.00', null, '-1.00'].sort(compareYuan)).toEqual([null, '-1.00', '9.00', '10.00']));
  it('chooses a unit by the largest', () => expect([unitFor(['1.00', '99999999.99']), unitFor(['100000000.00']), unitFor([null])]).toEqual(['wan', 'yi', 'yuan']));
});
