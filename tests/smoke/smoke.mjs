// Calls every route of openapi.json once, on a running copy or on the Functions host that it starts itself.
//
//   node tests/smoke/smoke.mjs --base http://127.0.0.1:7071        LocalHost, with its demo people
//   node tests/smoke/smoke.mjs --package artifacts/app             the worker under Functions Core Tools, with Azurite on its usual ports
//
// A route is well when it answers with a status that the document has for it, below 500, and is not unknown; a GET of a list or
// statistic must be a 200. Ends with the number of routes that were called, or with 1.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startProvider } from './provider.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = file => JSON.parse(readFileSync(root + file, 'utf8'));
const { values: options } = parseArgs({ options: { base: { type: 'string' }, package: { type: 'string' } } });
const document = read('functions/FundLeverage.Functions/OpenApi/openapi.json');
const people = { read: 'reader', submit: 'submitter', approve: 'approver', admin: 'admin' };
const run = Date.now().toString(36);

function resolve(thing) {
  return thing.$ref ? thing.$ref.split('/').slice(1).reduce((at, name) => at[name], document) : thing;
}

function operations() {
  const all = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })));
  // What others need comes first; what takes something away comes last.
  const rank = operation => ['OpenFund', 'RegisterSubFund'].includes(operation.operationId) ? 0 : { POST: 1, GET: 2, DELETE: 3 }[operation.method];
  return all.sort((one, other) => rank(one) - rank(other) || (one.operationId === 'OpenFund' ? -1 : 0));
}

function request(operation) {
  const parameters = (operation.parameters ?? []).map(resolve);
  let path = operation.path;
  const query = new URLSearchParams();
  const headers = {};
  for (const parameter of parameters) {
    if (parameter.in === 'path')
      path = path.replace(`{${parameter.name}}`, encodeURIComponent(parameter.name === 'fund' ? `smoke-${run}` : parameter.example));
    else if (parameter.in === 'query' && (parameter.required || parameter.name === 'dryRun'))
      query.set(parameter.name, parameter.example);
    else if (parameter.name === 'Idempotency-Key')
      headers['Idempotency-Key'] = `smoke-${operation.operationId}-${run}`;
  }

  let body;
  if (operation.requestBody) {
    const [type, content] = Object.entries(operation.requestBody.content).find(([, content]) => content.example ?? content.examples) ?? [];
    const example = content?.example ?? Object.values(content?.examples ?? {})[0]?.value;
    headers['Content-Type'] = type;
    body = typeof example === 'string' ? example : JSON.stringify(operation.operationId === 'OpenFund' ? { ...example, id: `smoke-${run}` } : example);
  }

  return { address: path + (query.size > 0 ? `?${query}` : ''), init: { method: operation.method, headers, body } };
}

async function call(base, token, operation) {
  const { address, init } = request(operation);
  if (operation['x-role'] !== 'none')
    init.headers.Authorization = `Bearer ${await token(operation['x-role'])}`;
  const answer = await fetch(base + address, init);
  const text = await answer.text();
  const documented = Object.keys(operation.responses).includes(String(answer.status));
  const unknown = answer.status === 404 && text.includes('"route-unknown"');
  const mustSucceed = operation.method === 'GET' && !/\{(?!fund\}|path\})/.test(operation.path) && !(operation.parameters ?? []).map(resolve).some(parameter => parameter.in === 'query' && parameter.required);
  const well = documented && !unknown && answer.status < 500 && ![401, 403].includes(answer.status) && (!mustSucceed || answer.status === 200);
  console.log(`${well ? 'ok  ' : 'FAIL'} ${answer.status} ${operation.operationId}: ${init.method} ${address}${well ? '' : `\n     ${text.slice(0, 500)}`}`);
  return well;
}

async function answers(base) {
  for (let tries = 0; tries < 120; tries++) {
    const live = await fetch(`${base}/api/live`).catch(() => undefined);
    if (live?.status === 200)
      return;
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  throw new Error(`${base}/api/live does not answer.`);
}

async function main() {
  let base = options.base;
  let token = async role => (await fetch(`${base}/.local/tokens/${people[role]}`, { method: 'POST' })).text();
  let stop = () => {};
  if (options.package) {
    const provider = await startProvider();
    base = 'http://127.0.0.1:7071';
    token = provider.token;
    // The sample names every setting, so it is tried, too.
    const env = { ...process.env, ...read('local.settings.sample.json').Values, ...provider.settings };
    const host = spawn('func', ['start', '--port', '7071', '--no-build'], { cwd: options.package, env, stdio: 'inherit' });
    stop = () => { host.kill('SIGINT'); provider.stop(); };
  }

  try {
    await answers(base);
    let failed = 0;
    const all = operations();
    for (const operation of all)
      failed += await call(base, token, operation) ? 0 : 1;
    console.log(`${all.length} routes called, ${failed} not well`);
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    stop();
  }
}

await main();
