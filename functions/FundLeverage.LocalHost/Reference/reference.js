// Shows /api/openapi.json as a page, and sends requests as the demo people. Nothing comes from another host.
const people = { read: 'reader', submit: 'submitter', approve: 'approver', admin: 'admin' };
let api;

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return made;
}

const follow = node => node?.$ref ? { ...node.$ref.slice(2).split('/').reduce((found, name) => found[name], api), ...node, name: node.$ref.split('/').pop() } : node;

/** A line of text; what stands between backticks is code. */
const inline = text => text.split('`').map((part, i) => i % 2 ? element('code', {}, part) : part);

/** Paragraphs and lists. */
function prose(text = '') {
  return text.split('\n\n').filter(Boolean).map(block => block.startsWith('- ')
    ? element('ul', {}, block.split('\n').map(line => element('li', {}, inline(line.slice(2)))))
    : element('p', {}, inline(block)));
}

/** A schema's type in a few words: "Yuan or null", "array of Record". */
function typeOf(schema) {
  if (schema.$ref) return schema.$ref.split('/').pop();
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' or ');
  if (schema.type === 'array') return `array of ${typeOf(schema.items ?? {})}`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum && !schema.name) return schema.enum.map(choice => JSON.stringify(choice)).join(' | ');
  return [schema.type ?? 'any'].flat().join(' or ') + (schema.format ? ` (${schema.format})` : '');
}

/** What a schema is: its description, its choices and limits. */
function remarks(schema) {
  const meant = follow(schema.anyOf?.find(choice => choice.$ref) ?? schema);
  const limits = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf', 'minItems', 'maxItems']
    .filter(limit => meant[limit] !== undefined).map(limit => element('span', { class: 'quiet' }, `${limit} `, element('code', {}, plain(meant[limit])), ' '));
  const choices = meant.enum && meant.name ? element('p', {}, meant.enum.flatMap(choice => [element('code', {}, String(choice)), ' '])) : null;
  return [prose(schema.description ?? meant.description), choices, limits];
}

/** The members of an object, and of what is inside it, to be opened one by one. */
function members(schema, seen = []) {
  const meant = follow(schema);
  if (meant.type === 'array' || meant.items) return members(meant.items ?? {}, seen);
  const kinds = (meant.anyOf ?? meant.oneOf)?.filter(kind => kind.type !== 'null');
  if (kinds) return kinds.length === 1 ? members(kinds[0], seen) : kinds.map(kind => inside(kind, seen)).filter(Boolean);
  if (!meant.properties) return [];
  const rows = Object.entries(meant.properties).map(([name, member]) => element('tr', {},
    element('td', {}, element('code', {}, name), meant.required?.includes(name) ? '' : element('span', { class: 'quiet' }, ' 可选 / optional')),
    element('td', {}, element('span', { class: 'quiet' }, typeOf(member)), remarks(member), inside(member, seen))));
  return [element('table', {}, element('tbody', {}, rows))];
}

function inside(schema, seen) {
  const name = typeOf(schema).replace(/^array of /, '').replace(/ or null$/, '');
  if (seen.includes(name) || seen.length > 6) return null;
  const lazily = element('details', {}, element('summary', {}, name.length > 60 ? '成员 / members' : name));
  if (!hasMembers(schema)) return null;
  lazily.addEventListener('toggle', () => lazily.children.length === 1 && lazily.append(element('div', {}, members(schema, [...seen, name]))), { once: true });
  return lazily;
}

function hasMembers(schema) {
  const meant = follow(schema);
  return Boolean(meant.properties) || Boolean(meant.items && hasMembers(meant.items)) || (meant.anyOf ?? meant.oneOf ?? []).some(hasMembers);
}

/** Numbers keep their decimals as they were sent: 275000000.00. */
const read = text => JSON.parse(text, (_, value, context) => typeof value === 'number' && JSON.rawJSON && context?.source ? JSON.rawJSON(context.source) : value);

const plain = value => typeof value === 'string' ? value : JSON.stringify(value);

const pretty = value => typeof value === 'string' ? value : JSON.stringify(value, null, 2);

function parameterTable(parameters) {
  return element('table', {}, element('tbody', {}, parameters.map(parameter => element('tr', {},
    element('td', {}, element('code', {}, parameter.name), element('p', { class: 'quiet' }, parameter.in, parameter.required ? ' · 必填 / required' : '')),
    element('td', {}, element('span', { class: 'quiet' }, typeOf(parameter.schema)), prose(parameter.description), follow(parameter.schema).enum ? remarks({ ...follow(parameter.schema), description: '' }) : null)))));
}

function requestOf(operation) {
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!type) return [];
  const examples = content.examples ? Object.values(content.examples) : content.example ? [{ summary: type, value: content.example }] : [];
  return [
    element('h4', {}, '请求体 / Request body', element('span', { class: 'quiet' }, ` ${type}`)),
    prose(operation.requestBody.description ?? follow(content.schema ?? {}).description),
    content.schema ? members(content.schema) : [],
    examples.map(example => element('details', {}, element('summary', {}, example.summary), element('pre', {}, pretty(example.value)))),
  ];
}

function answersOf(operation) {
  const rows = Object.entries(operation.responses).map(([status, named]) => {
    const response = follow(named);
    const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
    const success = status < '300';
    return element('tr', {}, element('td', {}, element('code', {}, status)), element('td', {},
      prose(response.description),
      success && type ? element('span', { class: 'quiet' }, Object.keys(response.content).join(', ')) : null,
      success && content?.schema ? inside(content.schema, []) : null,
      success && content?.example ? element('details', {}, element('summary', {}, '示例 / Example'), element('pre', {}, pretty(content.example))) : null,
      response.headers ? element('p', { class: 'quiet' }, Object.keys(response.headers).join(', ')) : null));
  });
  const warnings = operation['x-warnings'] ? element('p', {}, '提示 / Warnings: ', operation['x-warnings'].flatMap(code => [element('code', {}, code), ' '])) : null;
  return [element('h4', {}, '应答 / Answers'), element('table', {}, element('tbody', {}, rows)), warnings];
}

/** A form that sends the request as a demo person, and shows what came back. */
function tryOut(method, path, operation, parameters) {
  const content = operation.requestBody?.content ?? {};
  const [type, body] = Object.entries(content)[0] ?? [];
  const fields = parameters.filter(parameter => parameter.in !== 'header').map(parameter => {
    const input = element('input', { name: parameter.name, autocomplete: 'off', value: parameter.in === 'path' ? plain(parameter.example ?? '') : '', placeholder: plain(parameter.example ?? '') });
    return { parameter, input, label: element('label', {}, parameter.name, input) };
  });
  const person = element('select', {}, Object.values(people).map(name => element('option', name === people[operation['x-role']] ? { selected: '' } : {}, name)));
  const text = type ? element('textarea', { 'aria-label': '请求体 / body' }) : null;
  if (text) text.value = pretty(Object.values(body.examples ?? {})[0]?.value ?? body.example ?? '');
  const output = element('div', { 'aria-live': 'polite' });
  const form = element('form', {}, fields.map(field => field.label), element('label', {}, '以谁 / as', person), text, element('button', {}, '发送 / Send'), output);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const query = new URLSearchParams(fields.filter(f => f.parameter.in === 'query' && f.input.value).map(f => [f.parameter.name, f.input.value]));
    const target = fields.filter(f => f.parameter.in === 'path').reduce((made, f) => made.replace(`{${f.parameter.name}}`, encodeURIComponent(f.input.value)), path) + (query.size ? `?${query}` : '');
    try {
      const headers = {};
      if (operation['x-role'] !== 'none') headers.Authorization = `Bearer ${await (await fetch(`/.local/tokens/${person.value}`, { method: 'POST' })).text()}`;
      if (parameters.some(parameter => parameter.name === 'Idempotency-Key')) headers['Idempotency-Key'] = crypto.randomUUID();
      if (text) headers['Content-Type'] = type;
      const answer = await fetch(target, { method, headers, body: text?.value, cache: 'no-store' });
      const got = await answer.text();
      output.replaceChildren(element('p', {}, element('code', {}, `${method} ${target}`), ` → ${answer.status}`), element('pre', {}, answer.headers.get('Content-Type')?.includes('json;') ? pretty(read(got)) : got));
    } catch (failure) {
      output.replaceChildren(element('p', {}, String(failure)));
    }
  });
  return element('details', {}, element('summary', {}, '试一试 / Try it'), form);
}

function section(method, path, operation) {
  const parameters = operation.parameters.map(follow);
  const role = operation['x-role'];
  return element('section', { class: 'operation', id: operation.operationId },
    element('h3', {}, element('a', { href: `#${operation.operationId}` }, operation.operationId), ` ${operation.summary}`),
    element('p', { class: 'path' }, element('span', { class: `method ${method}` }, method), path),
    element('p', { class: 'quiet' }, role === 'none' ? '任何人 / anybody' : `角色 / role: ${role}`),
    prose(operation.description),
    parameters.length ? [element('h4', {}, '参数 / Parameters'), parameterTable(parameters)] : [],
    requestOf(operation), answersOf(operation), tryOut(method, path, operation, parameters));
}

function show() {
  const operations = Object.entries(api.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })));
  const byTag = api.tags.map(tag => ({ tag, operations: operations.filter(one => one.operation.tags.includes(tag.name)) }));
  document.getElementById('contents').replaceChildren(element('a', { href: '/api/openapi.json' }, 'openapi.json'), ...byTag.flatMap(({ tag, operations: listed }) => [
    element('h2', {}, tag.name), ...listed.map(one => element('a', { href: `#${one.operation.operationId}` }, one.operation.operationId))]));
  document.getElementById('reference').replaceChildren(
    element('h1', {}, `${api.info.title} 接口参考 / API reference`), element('p', {}, api.info.summary), ...prose(api.info.description),
    ...byTag.flatMap(({ tag, operations: listed }) => [element('h2', {}, tag.name), ...prose(tag.description), ...listed.map(one => section(one.method, one.path, one.operation))]));
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

try {
  api = read(await (await fetch('/api/openapi.json')).text());
  show();
} catch (failure) {
  document.getElementById('reference').replaceChildren(element('p', {}, `openapi.json: ${failure}`));
}
