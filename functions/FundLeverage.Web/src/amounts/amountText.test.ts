import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAmount } from './amountText';

type Case = { text: string; fen?: string; currency?: string; refusal?: string };

// The server's own tests read the same table.
const cases = JSON.parse(readFileSync('../../tests/FundLeverage.Domain.Tests/Amounts/amount-cases.json', 'utf8')) as Case[];

describe('readAmount agrees with the server', () => {
  it('over a table worth the name', () => expect(cases.length).toBeGreaterThan(250));

  it.each(cases)('$text', ({ text, fen, currency, refusal }) => {
    const read = readAmount(text);
    expect(read).toEqual(refusal ? { refusal } : { fen: BigInt(fen!), currency: currency ?? 'CNY' });
  });
});
