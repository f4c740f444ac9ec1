import { createContext, useContext } from 'react';
import { en } from './en/index.ts';
import { type Messages, nl } from './nl/index.ts';

export type Language = 'nl' | 'en';
export const messagesByLanguage: Readonly<Record<Language, Messages>> = { nl, en };

export const LanguageContext = createContext<Language>('nl');

/** The language now on screen. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** All words of the language now on screen, grouped by screen. */
export const useT = (): Messages => messagesByLanguage[useLanguage()];
