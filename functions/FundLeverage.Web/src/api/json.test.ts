import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIGURES, readJson } from './json';

it('keeps money to the digit, and reads other numbers', () => {
  const answer = readJson('{"amountYuan":92233720368547758.07,"multiple":32.8182,"capital":{"privateYuan":null,"totalYuan":0.10},"seq":7}');
  expect(answer).toEqual({ amountYuan: '92233720368547758.07', multiple: 32.8182, capital: { privateYuan: null, totalYuan: '0.10' }, seq: 7 });
});

it('keeps figures of indicators as they were written', () =>
  expect(readJson('{"value":[{"value":180.70,"completion":{"plan":123456789012345.123456,"percent":97.81}}]}')).toEqual({ value: [{ value: '180.70', completion: { plan: '123456789012345.123456', percent: 97.81 } }] }));

type Schema = { $ref?: string; type?: string | string[]; anyOf?: Schema[]; oneOf?: Schema[]; items?: Schema; properties?: Record<string, Schema> };

it('keeps as texts just the numbers that the types say are texts', () => {
  const { schemas } = (JSON.parse(readFileSync('../FundLeverage.Functions/OpenApi/openapi.json', 'utf8')) as { components: { schemas: Record<string, Schema> } }).components;
  const numbers: [string, string][] = [];
  // A member's number by the name of its schema, or 'number' where it has none.
  const numberOf = (schema: Schema, name = 'number'): string | undefined => {
    const ref = schema.$ref?.split('/').at(-1);
    if (ref) return numberOf(schemas[ref]!, ref);
    if ([schema.type].flat().some((type) => type === 'number' || type === 'integer') && ![schema.type].flat().includes('string')) return name;
    return [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((one) => numberOf(one, name)).find((found) => found !== undefined);
  };
  const walk = (schema: Schema): void => {
    for (const [member, of] of Object.entries(schema.properties ?? {})) {
      const number = numberOf(of);
      if (number && number !== 'Yuan') numbers.push([member, number]);
      walk(of);
    }
    for (const inner of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])]) walk(inner);
  };
  Object.values(schemas).forEach(walk);
  const texts = ['Figure', 'FigurePace', 'ClaimNumber', 'ForeignMoney', 'ExchangeRate'];
  expect(numbers.filter(([member, number]) => FIGURES.has(member) !== texts.includes(number))).toEqual([]);
  expect(new Set(numbers.filter(([, number]) => texts.includes(number)).map(([member]) => member))).toEqual(FIGURES);
});
