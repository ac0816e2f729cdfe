import { expect, it } from 'vitest';
import { inWords } from './words';

const nameOf = (id: string) => ({ 'su-1': '甲子基金', same: 'same' })[id];

it.each([
  ['子基金“su-1”已有认缴', '子基金“甲子基金”(su-1)已有认缴'],
  ['Sub-fund "su-1" has no commitment', 'Sub-fund "甲子基金"(su-1) has no commitment'],
  ['没有“su-2”', '没有“su-2”'],
  ['“same”与“2.75亿”', '“same”与“2.75亿”'],
])('%s', (message, words) => expect(inWords(message, nameOf)).toBe(words));

it('an instant is one of the reader’s clock', () => expect(inWords('于 2026-11-28T09:05:10.1238083Z 作出', nameOf)).toMatch(/^于 2026-11-2\d \d\d:05 作出$/));
