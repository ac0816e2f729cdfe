// Reads amounts as FundLeverage.Domain/Amounts/AmountText.cs does, so that a person sees while typing what the server
// will make of it. tests/FundLeverage.Domain.Tests/Amounts/amount-cases.json holds both to the same readings.
import { digitOf, isNumeralCharacter, readNumeral } from './chineseNumeral';

export type AmountRefusal =
  | 'amount-empty' | 'amount-unreadable' | 'amount-ambiguous' | 'amount-approximate' | 'amount-too-precise' | 'amount-too-large';
export type AmountReading = { fen: bigint; currency: string } | { refusal: AmountRefusal };

const MAX_LENGTH = 100;
const MAX_FEN = 2n ** 63n - 1n;
const MIN_FEN = -(2n ** 63n);

const SCALES: Record<string, bigint> = {
  万亿: 10n ** 12n, 千亿: 10n ** 11n, 百亿: 10n ** 10n, 十亿: 10n ** 9n, 亿: 10n ** 8n,
  千万: 10n ** 7n, 百万: 10n ** 6n, 十万: 10n ** 5n, 万: 10n ** 4n, 千: 10n ** 3n,
};

const CURRENCIES: Record<string, string[]> = {
  CNY: ['人民币', 'RMB', '¥'], USD: ['美元', 'US$', '美金'], EUR: ['欧元', '€'], HKD: ['港元', 'HK$', '港币'], GBP: ['英镑', '£'],
  JPY: ['日元', 'JP¥'], KRW: ['韩元', '₩'], SGD: ['新加坡元', 'S$', '新元'], MOP: ['澳门元', 'MOP$'], TWD: ['新台币', 'NT$'],
  AUD: ['澳元', 'A$'], CAD: ['加元', 'C$'], CHF: ['瑞士法郎'],
};

const NAMES = Object.entries(CURRENCIES)
  .flatMap(([code, names]) => [...names, code].map((name) => ({ name: name.toLowerCase(), code })))
  .sort((a, b) => b.name.length - a.name.length);

const APPROXIMATION = /[约近超逾余多达]|左右|上下|以上|以下|不低于|不少于|不足|[0-9亿万元]\s*[~\-至到]\s*[0-9]|^[~≈><]/;
const TAIL = /(?<yuan>\s*元)?(?:零?(?<jiao>[0-9壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?(?:零?(?<fen>[0-9壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?(?<whole>整|正)?$/;
const PART = /(?<number>[0-9][0-9.,]*)\s*(?<scale>万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千)?\s*/y;
const GROUPED = /^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
const UNGROUPED = /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

export function readAmount(text: string): AmountReading {
  // White space to a browser, and none to the server.
  if (text.includes('\ufeff')) return { refusal: 'amount-unreadable' };
  if (text.trim().length === 0) return { refusal: 'amount-empty' };
  if (text.length > MAX_LENGTH) return { refusal: 'amount-unreadable' };
  let core = [...text].map(plain).join('').trim();
  if (APPROXIMATION.test(core)) return { refusal: 'amount-approximate' };

  let sign = takeSign(core);
  core = sign.core;
  const money = takeCurrency(core);
  if ('refusal' in money) return money;
  core = money.core;
  if (!sign.signed) {
    sign = takeSign(core);
    core = sign.core;
  }
  const read = readFen(core);
  if ('refusal' in read) return read;
  const fen = sign.negative ? -read.fen : read.fen;
  return fen < MIN_FEN || fen > MAX_FEN ? { refusal: 'amount-too-large' } : { fen, currency: money.currency };
}

function plain(c: string): string {
  if (c >= '！' && c <= '～') c = String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  return ({ '\u3000': ' ', '\u00a0': ' ', '￥': '¥', '−': '-', '–': '-', '—': '-', 萬: '万', 億: '亿', 圓: '元', 圆: '元', 貳: '贰', 參: '叁', 叄: '叁', 陸: '陆', 兩: '两' } as Record<string, string>)[c] ?? c;
}

function takeSign(core: string): { core: string; signed: boolean; negative: boolean } {
  if (core.length > 2 && core.startsWith('(') && core.endsWith(')')) return { core: core.slice(1, -1).trim(), signed: true, negative: true };
  if (!/^[-+负]/.test(core)) return { core, signed: false, negative: false };
  return { core: core.slice(1).trimStart(), signed: true, negative: core[0] !== '+' };
}

function takeCurrency(core: string): { core: string; currency: string } | { refusal: AmountRefusal } {
  let front: string | undefined;
  for (;;) {
    const lower = core.toLowerCase();
    const found = NAMES.find((entry) => lower.startsWith(entry.name));
    if (!found || (front !== undefined && front !== found.code)) break;
    front = found.code;
    core = core.slice(found.name.length).trimStart();
  }
  const lower = core.toLowerCase();
  const end = NAMES.find((entry) => lower.endsWith(entry.name));
  if (end) core = core.slice(0, -end.name.length).trimEnd();
  const currency = front ?? end?.code ?? 'CNY';
  if (core.includes('$')) return { refusal: 'amount-ambiguous' };
  return end && end.code !== currency ? { refusal: 'amount-unreadable' } : { core, currency };
}

type Fen = { fen: bigint } | { refusal: AmountRefusal };

/** Reads what is left: a main part, then 元, 角, 分 and 整. */
function readFen(core: string): Fen {
  const tail = TAIL.exec(core)!;
  const main = core.slice(0, tail.index).trimEnd();
  const { yuan, jiao, fen: fenDigit, whole } = tail.groups as Record<string, string | undefined>;
  const hasSmall = jiao !== undefined || fenDigit !== undefined;
  if ((whole && !yuan && !hasSmall) || (main.length === 0 && (yuan || !hasSmall))) return { refusal: 'amount-unreadable' };
  let fen = 0n;
  if (main.length > 0) {
    if (hasSmall && !yuan) return { refusal: 'amount-unreadable' };
    // 1.5元5角 says the 角 twice; whoever wrote it meant one of the two.
    if (hasSmall && main.includes('.')) return { refusal: 'amount-ambiguous' };
    const read = isNumeralCharacter(main[0]!) ? ofNumeral(main) : ofDigits(main, yuan !== undefined);
    if ('refusal' in read) return read;
    fen = read.fen;
  }
  return { fen: fen + smallDigit(jiao) * 10n + smallDigit(fenDigit) };
}

const smallDigit = (c: string | undefined): bigint => c === undefined ? 0n : BigInt(/[0-9]/.test(c) ? c : digitOf(c));

function ofNumeral(main: string): Fen {
  const { reading, value } = readNumeral(main);
  return reading === 'exact' ? { fen: value * 100n } : { refusal: reading === 'ambiguous' ? 'amount-ambiguous' : 'amount-unreadable' };
}

/** Reads one number with a scale (27,500万) or several that fall (2亿7500万). */
function ofDigits(main: string, hasYuan: boolean): Fen {
  const parts: { number: string; word: string }[] = [];
  PART.lastIndex = 0;
  for (let position = 0; position < main.length; position = PART.lastIndex) {
    PART.lastIndex = position;
    const part = PART.exec(main);
    if (!part) return { refusal: 'amount-unreadable' };
    parts.push({ number: part.groups!.number!, word: part.groups!.scale ?? '' });
  }
  let fen = 0n;
  let above: bigint | undefined;
  for (const { number, word } of parts) {
    const scale = SCALES[word] ?? 1n;
    const read = ofNumber(number, scale);
    if ('refusal' in read) return read;
    // 2亿7500 may mean 2亿7500万; 2.5亿300万 is nobody's way to write one number.
    if (parts.length > 1 && word.length > 0 && number.includes('.')) return { refusal: 'amount-ambiguous' };
    if (above !== undefined && (read.fen >= above * 100n || scale >= above || (word.length === 0 && !hasYuan))) return { refusal: 'amount-ambiguous' };
    above = scale;
    fen += read.fen;
  }
  return { fen };
}

function ofNumber(number: string, scale: bigint): Fen {
  if (number.includes(',') ? !GROUPED.test(number) : number.split('.').length > 2) return { refusal: 'amount-ambiguous' };
  if (!GROUPED.test(number) && !UNGROUPED.test(number)) return { refusal: 'amount-unreadable' };
  const digits = number.replaceAll(',', '');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const fen = BigInt(digits.replace('.', '')) * scale * 100n;
  const divisor = 10n ** BigInt(decimals);
  return fen % divisor === 0n ? { fen: fen / divisor } : { refusal: 'amount-too-precise' };
}
