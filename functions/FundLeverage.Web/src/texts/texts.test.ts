import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import { textsOf } from './texts';
import zh from './zh-CN.json';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('texts', () => {
  it('are the same in both languages, with the same places to fill', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    for (const [key, text] of Object.entries(zh)) expect([key, placeholders(en[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
  });

  it('stand in no code', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.includes('.test.'));
    // Comments may name things in Chinese; what stands between quotes or tags may not, but for the locale's name.
    const found = files.filter((file) => /[\u4e00-\u9fff]/.test(readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|\/\[倍x\]\$\//g, '')));
    expect(found).toEqual([]);
  });

  it('are filled in, and keep a place that nobody fills', () => {
    const t = textsOf('en');
    expect(t('multiple', { value: '32.8' })).toBe('32.8x');
    expect(t('multiple')).toBe('{value}x');
  });
});
