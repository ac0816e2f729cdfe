import { texts } from './texts.js';

const demoFund = 'xm-torch';
const demoDate = '2021-11-30';
const state = { language: 'zh', token: null, asked: 0 };
const $ = (id) => document.getElementById(id);
const say = (key, ...values) => {
  const text = texts[state.language][key];
  return typeof text === 'function' ? text(...values) : text;
};

// 275000000 -> 2.75亿元. Amounts are whole fen below 2^53, so counting in fen is exact.
function money(yuan) {
  if (yuan === null || yuan === undefined) return '–';
  const fen = BigInt(Math.round(yuan * 100));
  const size = fen < 0n ? -fen : fen;
  const [divisor, decimals, unit] = size >= 10_000_000_000n && size % 1_000_000n === 0n ? [10_000_000_000n, 4, '亿元']
    : size >= 1_000_000n && size % 10_000n === 0n ? [1_000_000n, 2, '万元']
      : [100n, 2, '元'];
  const scale = divisor / 10n ** BigInt(decimals);
  const digits = size / (scale === 0n ? 1n : scale);
  const base = 10n ** BigInt(decimals);
  const whole = (digits / base).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = (digits % base).toString().padStart(decimals, '0');
  const shown = unit === '元' ? `.${rest}` : rest.replace(/0+$/, '').replace(/^(?=.)/, '.');
  return `${fen < 0n ? '-' : ''}${whole}${shown}${unit}`;
}

async function get(path) {
  const headers = { 'Accept-Language': state.language === 'zh' ? 'zh-CN' : 'en' };
  if (state.token) headers.Authorization = `Bearer ${state.token}`;
  const response = await fetch(path, { headers });
  const body = await response.json();
  if (response.ok) return body;
  throw new Error([body.detail, ...(body.errors ?? []).map((e) => e.message).filter((m) => m !== body.detail)].join('\n'));
}

function table(element, columns, rows) {
  const row = (cells, tag) => {
    const line = document.createElement('tr');
    cells.forEach((cell, i) => {
      const box = document.createElement(tag);
      box.textContent = cell ?? '–';
      if (columns[i].number) box.className = 'number';
      if (tag === 'th') box.scope = 'col';
      line.append(box);
    });
    return line;
  };
  const head = document.createElement('thead');
  head.append(row(columns.map((c) => say(c.text)), 'th'));
  const body = document.createElement('tbody');
  body.append(...rows.map((cells) => row(cells, 'td')));
  element.replaceChildren(head, body);
}

function show(answer) {
  $('sentence').textContent = state.language === 'zh' ? answer.sentenceZh : answer.sentenceEn;
  $('multiple').textContent = (answer.display ?? '–').replace('倍', state.language === 'zh' ? '倍' : 'x');
  $('context').textContent = say('context', say(answer.basis), answer.asOf);
  $('illustrative').hidden = answer.fund !== demoFund;
  $('known').textContent = say('known', answer.knownAt.slice(0, 19).replace('T', ' '));
  const number = (text) => ({ text, number: true });
  table($('measures'), [{ text: 'id' }, { text: 'name' }, number('value'), { text: 'formula' }, number('numerator'), number('denominator')],
    answer.measures.map((m) => [m.id, state.language === 'zh' ? m.nameZh : m.name, m.unavailableText ?? m.display, m.formula, money(m.numeratorYuan), money(m.denominatorYuan)]));
  table($('groups'), [{ text: 'name' }, number('value'), number('commitment'), number('size')],
    answer.groups.map((g) => [g.name, g.display, money(g.guidanceCommitmentYuan), money(g.totalFundSizeYuan)]));
  table($('excluded'), [{ text: 'name' }, number('commitment'), { text: 'reason' }],
    answer.excluded.map((e) => [e.name, money(e.guidanceCommitmentYuan), e.reasonText]));
  table($('warnings'), [{ text: 'name' }, { text: 'reason' }], answer.warnings.map((w) => [w.name, w.reasonText]));
  $('excludedPart').hidden = answer.excluded.length === 0;
  $('warningsPart').hidden = answer.warnings.length === 0;
  $('answer').hidden = false;
}

function fail(problem) {
  $('message').textContent = problem instanceof TypeError || problem instanceof SyntaxError ? say('unreachable') : problem.message;
  $('message').hidden = false;
  $('answer').hidden = true;
}

async function ask() {
  if (!$('fund').value || !$('asOf').value) return;
  const asked = ++state.asked;
  try {
    const answer = await get(`/api/funds/${encodeURIComponent($('fund').value)}/leverage?asOf=${$('asOf').value}&basis=${$('basis').value}`);
    // An earlier question answered late must not stand under a later one.
    if (asked !== state.asked) return;
    $('message').hidden = true;
    show(answer);
  } catch (problem) {
    if (asked === state.asked) fail(problem);
  }
}

async function listFunds() {
  try {
    const funds = [];
    for (let next = '/api/funds'; next;) {
      const page = await get(next);
      funds.push(...page.value);
      next = page.nextLink && new URL(page.nextLink).pathname + new URL(page.nextLink).search;
    }
    $('fund').replaceChildren(...funds.map((fund) => new Option(fund.name, fund.id)));
    if (funds.length === 0) throw new Error(say('noFunds'));
    if ($('fund').value === demoFund) $('asOf').value = demoDate;
    await ask();
  } catch (problem) {
    fail(problem);
  }
}

function translate() {
  document.documentElement.lang = state.language === 'zh' ? 'zh-Hans' : 'en';
  document.title = say('title');
  document.querySelectorAll('[data-text]').forEach((element) => { element.textContent = say(element.dataset.text); });
  $('language').textContent = say('other');
  const basis = $('basis').value || 'committed';
  $('basis').replaceChildren(...['committed', 'paidIn', 'target'].map((value) => new Option(say(value), value, false, value === basis)));
  document.querySelectorAll('.wide').forEach((region) => region.setAttribute('aria-label', region.previousElementSibling.textContent));
}

async function signIn() {
  const response = await fetch('/.local/tokens/reader', { method: 'POST' });
  if (response.ok) {
    state.token = await response.text();
    await listFunds();
    return;
  }
  $('tokenField').hidden = false;
  fail(new Error(say('needToken')));
}

$('language').addEventListener('click', () => {
  state.language = state.language === 'zh' ? 'en' : 'zh';
  translate();
  ask();
});
$('question').addEventListener('submit', (event) => event.preventDefault());
['fund', 'asOf', 'basis'].forEach((id) => $(id).addEventListener('change', ask));
$('token').addEventListener('change', () => {
  state.token = $('token').value.trim();
  listFunds();
});
$('asOf').value = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
translate();
signIn().catch(fail);
