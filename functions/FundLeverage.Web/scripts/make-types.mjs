// The types of the API, made of the document that the program serves, so that the page cannot drift from it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = JSON.parse(readFileSync(new URL('../../FundLeverage.Functions/OpenApi/openapi.json', import.meta.url), 'utf8'));

// Money, figures of indicators, numbers of a claim and foreign money stay texts in the page, digit for digit as the server wrote it; see src/api/json.ts.
for (const name of ['Yuan', 'Figure', 'FigurePace', 'ClaimNumber', 'ForeignMoney', 'ExchangeRate']) document.components.schemas[name] = { type: 'string', description: document.components.schemas[name].description };
document.components.schemas.ClaimInterval.items = { type: ['number', 'null'] };

// Examples are data; a member called "allOf" in one of them is not a schema.
const withoutExamples = (value) =>
  Array.isArray(value) ? value.map(withoutExamples)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'example' && name !== 'examples').map(([name, member]) => [name, withoutExamples(member)]))
      : value;

const types = astToString(await openapiTS(withoutExamples(document)));
const folder = new URL('../src/api/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('schema.ts', folder), `// Made of openapi.json by scripts/make-types.mjs; never edited by hand.\n${types}`);
