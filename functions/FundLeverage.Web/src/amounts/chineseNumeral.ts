// Whole numbers in Chinese numerals, as FundLeverage.Domain/Amounts/ChineseNumeral.cs reads them.

export type Reading = 'exact' | 'ambiguous' | 'notANumeral';
type Read = { reading: Reading; value: bigint };

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const LOWER_DIGITS = '〇一二三四五六七八九';
const NO_NUMERAL: Read = { reading: 'notANumeral', value: 0n };

export function digitOf(c: string | undefined): number {
  if (c === undefined) return -1;
  const digit = DIGITS.indexOf(c);
  if (digit >= 0) return digit;
  return c === '两' ? 2 : LOWER_DIGITS.indexOf(c);
}

const placeOf = (c: string | undefined): number => c === '拾' || c === '十' ? 10 : c === '佰' || c === '百' ? 100 : c === '仟' || c === '千' ? 1000 : 0;

export const isNumeralCharacter = (c: string): boolean => digitOf(c) >= 0 || placeOf(c) > 0 || c === '万' || c === '亿';

export function readNumeral(text: string): Read {
  if (text.length === 0) return NO_NUMERAL;
  if (text.length === 1 && digitOf(text) === 0) return { reading: 'exact', value: 0n };
  return readWith(text, '亿', 100_000_000n, 8, true, readBelowYi);
}

const readBelowYi = (text: string, leading: boolean): Read => readWith(text, '万', 10_000n, 4, leading, readBelowWan);

function readWith(text: string, word: string, factor: bigint, nextPlace: number, leading: boolean, read: (text: string, leading: boolean) => Read): Read {
  const at = text.lastIndexOf(word);
  if (at < 0) return read(text, leading);
  const high = read(text.slice(0, at), leading);
  if (high.reading !== 'exact' || high.value === 0n) return high.reading === 'exact' ? NO_NUMERAL : high;
  const rest = readRest(text.slice(at + 1), high.value, nextPlace, read);
  return { reading: rest.reading, value: high.value * factor + rest.value };
}

/** What follows 亿 or 万: nothing, or a part whose first place is the next one or is announced by 零. */
function readRest(text: string, high: bigint, nextPlace: number, read: (text: string, leading: boolean) => Read): Read {
  if (text.length === 0) return { reading: 'exact', value: 0n };
  if (text.length === 1 && digitOf(text) > 0) return { reading: 'ambiguous', value: 0n };
  const rest = read(text, false);
  if (rest.reading !== 'exact' || rest.value === 0n) return rest.reading === 'exact' ? NO_NUMERAL : rest;
  const skipsPlace = rest.value < 10n ** BigInt(nextPlace - 1);
  const saysZero = digitOf(text[0]) === 0;
  return saysZero === skipsPlace || (saysZero && high % 10n === 0n) ? rest : NO_NUMERAL;
}

function readBelowWan(text: string, leading: boolean): Read {
  let value = 0;
  let place = 10_000;
  let zeroSaid = false;
  for (let i = 0; i < text.length; i++) {
    let digit = digitOf(text[i]);
    if (digit === 0) {
      if (zeroSaid || (leading && i === 0)) return NO_NUMERAL;
      zeroSaid = true;
      continue;
    }
    let unit: number;
    if (digit < 0) {
      // 拾万 and 十五 leave out the 一 in front of ten, at the start only.
      if (placeOf(text[i]) !== 10 || i !== 0 || !leading) return NO_NUMERAL;
      digit = 1;
      unit = 10;
    } else if (i + 1 < text.length && placeOf(text[i + 1]) > 0) {
      unit = placeOf(text[++i]);
    } else if (i + 1 < text.length) {
      return NO_NUMERAL;
    } else if (place > 10 && i > 0 && !zeroSaid) {
      return { reading: 'ambiguous', value: 0n };
    } else {
      unit = 1;
    }
    const skipped = place < 10_000 && unit < place / 10;
    if (unit >= place || (skipped && !zeroSaid) || (place < 10_000 && !skipped && zeroSaid)) return NO_NUMERAL;
    value += digit * unit;
    place = unit;
    zeroSaid = false;
  }
  return zeroSaid || value === 0 ? NO_NUMERAL : { reading: 'exact', value: BigInt(value) };
}
