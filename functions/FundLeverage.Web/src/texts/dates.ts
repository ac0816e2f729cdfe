import type { Language } from './texts';

/** An instant as date and time by the reader's clock, written as dates are everywhere: 2021-11-30 15:20. */
export const instantText = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** A day as people write it: 2021年11月30日, 30 November 2021. */
export const longDay = (day: string, language: Language): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });

/** Today in Asia/Shanghai, by which the ledger counts days. */
export const todayInShanghai = (now = new Date()): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);

/**
 * The last instant of a day in Asia/Shanghai, or null when it has not passed: "as it was known on that day". What is no
 * day, from a mistyped address, stays as it is: the server says what is wrong with it.
 */
export function knownOn(day: string, now = new Date()): string | null {
  const end = new Date(`${day}T23:59:59.999+08:00`);
  if (!isDay(day)) return day;
  // To the ledger's last tick of the day, finer than a Date can say.
  return end > now ? null : end.toISOString().replace('.999Z', '.9999999Z');
}

/** `2021-02-30` is none, though a Date would make the second of March of it. */
export function isDay(text: string): boolean {
  const start = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(`${text}T`);
}

const WRITTEN = /^(\d{4})(?:(?<mark>[-/.])(\d{1,2})\k<mark>(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/;

/** A day as people write it, 2021/9/30, 2021.9.30, 2021年9月30日 or 20210930, as `2021-09-30`; null for what is none. */
export function readDay(text: string): string | null {
  const parts = WRITTEN.exec(text.normalize('NFKC').replaceAll('。', '.').replace(/\s/g, ''));
  if (!parts) return null;
  const [, year, , dashedMonth, dashedDay, namedMonth, namedDay, month, day] = parts;
  const read = [year, dashedMonth ?? namedMonth ?? month, dashedDay ?? namedDay ?? day].map((part) => part!.padStart(2, '0')).join('-');
  return isDay(read) ? read : null;
}

export const yearBefore = (day: string): string => {
  const [year, rest] = [Number(day.slice(0, 4)) - 1, day.slice(4)];
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
};
