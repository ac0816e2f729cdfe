import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { caller } from '../api/client';
import { keep, readKept } from '../kept';
import en from './en.json';
import zh from './zh-CN.json';

export type Language = 'zh-CN' | 'en';
export type TextKey = keyof typeof zh;
export type Texts = (key: TextKey, values?: Record<string, string | number>) => string;

const ALL: Record<Language, Record<TextKey, string>> = { 'zh-CN': zh, en };
const KEPT = 'fundleverage.language';

export const textsOf = (language: Language): Texts => (key, values = {}) =>
  ALL[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

const Current = createContext<{ language: Language; setLanguage: (language: Language) => void }>({ language: 'zh-CN', setLanguage: () => {} });

export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  caller.language = language;
  useEffect(() => {
    document.documentElement.lang = language;
    keep('localStorage', KEPT, language);
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language]);
  return <Current.Provider value={value}>{children}</Current.Provider>;
}

export const useLanguage = () => useContext(Current);

export function useTexts(): Texts {
  const { language } = useLanguage();
  return useMemo(() => textsOf(language), [language]);
}

/** Chinese unless the reader chose, or prefers, otherwise. */
function first(): Language {
  const kept = readKept('localStorage', KEPT);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  const preferred = navigator.languages.find((language) => /^(zh|en)/i.test(language));
  return preferred?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
