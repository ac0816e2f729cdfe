import { expect, it } from 'vitest';
import { textsOf } from '../texts/texts';
import { amountText, multipleText } from './figures';

it.each([['zh-CN', '32.8倍'], ['en', '32.8x']] as const)('a multiple in %s is %s', (language, text) => expect(multipleText('32.8倍', textsOf(language))).toBe(text));
it.each([['zh-CN', '2.75 亿元'], ['en', 'CNY 275,000,000']] as const)('an amount by itself in %s is %s', (language, text) => expect(amountText('275000000.00', 'yi', textsOf(language), language)).toBe(text));
