import { expect, it } from 'vitest';
import { textsOf } from '../texts/texts';
import { multipleText } from './figures';

it.each([['zh-CN', '32.8倍'], ['en', '32.8x']] as const)('a multiple in %s is %s', (language, text) => expect(multipleText('32.8倍', textsOf(language))).toBe(text));
