// Looks at the files of a published worker: node tests/smoke/check-package.mjs artifacts/app
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
const root = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(folder, { recursive: true }).map(file => file.replaceAll('\\', '/'));
const wrong = [];

if (!files.includes('host.json'))
  wrong.push('host.json is missing');
else if (JSON.parse(readFileSync(join(folder, 'host.json'), 'utf8')).extensions.http.routePrefix !== '')
  wrong.push('host.json has a route prefix');
if (!files.includes('wwwroot/index.html'))
  wrong.push('the web page is missing');
for (const file of files) {
  if (file.endsWith('local.settings.json') || /LocalHost|azurite|(^|\/)demo(\/|$)|\.csv$/i.test(file))
    wrong.push(`${file} does not belong there`);
}

// The functions that the host will find are those that the sources declare.
const sources = join(root, 'functions', 'FundLeverage.Functions');
const declared = readdirSync(sources, { recursive: true })
  .filter(file => file.endsWith('.cs') && !/(^|[\\/])(obj|bin)[\\/]/.test(file))
  .flatMap(file => [...readFileSync(join(sources, file), 'utf8').matchAll(/\[Function\(nameof\((\w+)\)\)\]/g)].map(match => match[1]));
const metadata = files.includes('functions.metadata') ? JSON.parse(readFileSync(join(folder, 'functions.metadata'), 'utf8')) : [];
const found = metadata.map(entry => entry.name);
for (const name of declared.filter(name => !found.includes(name)))
  wrong.push(`function ${name} is missing in functions.metadata`);
for (const name of found.filter(name => !declared.includes(name)))
  wrong.push(`function ${name} is in functions.metadata only`);

for (const line of wrong)
  console.error(line);
console.log(`${files.length} files, ${found.length} functions, ${wrong.length} wrong`);
process.exit(wrong.length > 0 ? 1 : 0);
