import { expect, it } from 'vitest';
import { curl, grafana, powerQuery } from './recipes';

it.each([curl, grafana, powerQuery])('a recipe names the address, the fund and the key', (recipe) => {
  const text = recipe('https://host', 'xm-torch', 'flk_1');
  for (const part of ['https://host', 'api/funds/xm-torch/leverage', 'flk_1', 'X-Api-Key']) expect(text).toContain(part);
});

it('a command line asks as the API takes it', () => {
  expect(curl('https://host', 'f', 'k')).toBe(`curl -H "X-Api-Key: k" 'https://host/api/funds/f/leverage'`);
});
