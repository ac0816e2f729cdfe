import { describe, expect, it } from 'vitest';
import { instantText, knownOn, readDay, todayInShanghai, yearBefore } from './dates';

describe('days', () => {
  it.each([['2026-11-27T15:59:59Z', '2026-11-27'], ['2026-11-27T16:00:00Z', '2026-11-28']])('%s is %s in Shanghai', (instant, day) => {
    expect(todayInShanghai(new Date(instant))).toBe(day);
  });

  it('what was known on a day is what was recorded until it ended there', () => expect(knownOn('2026-03-05', new Date('2026-11-28T00:00:00Z'))).toBe('2026-03-05T15:59:59.9999999Z'));
  it.each(['garbage', '2021-02-30', '2021-13-01', ''])('%s is no day, and left for the server to refuse', (text) => expect(knownOn(text)).toBe(text));
  it.each(['2021-09-30', '2021/9/30', '2021.9.30', '2021-9-30', '20210930', '2021年9月30日', '2021 年 9 月 30 日', '２０２１／９／３０'])('%s is the day that it is', (text) => expect(readDay(text)).toBe('2021-09-30'));
  it.each(['2021-02-30', '20210230', '2021/9-30', '9/30/2021', '21-9-30', '2021-9', '2021930', 'abc', ''])('%s is no day', (text) => expect(readDay(text)).toBeNull());
  it('an instant is written as dates are', () => expect(instantText('2026-11-28T07:43:21.1234567Z')).toMatch(/^2026-11-2\d \d\d:43$/));
  it('today has not ended, so now counts', () => expect(knownOn('2026-11-28', new Date('2026-11-28T12:00:00Z'))).toBeNull());
  it.each([['2021-11-30', '2020-11-30'], ['2024-02-29', '2023-02-28']])('a year before %s is %s', (day, before) => expect(yearBefore(day)).toBe(before));
});
