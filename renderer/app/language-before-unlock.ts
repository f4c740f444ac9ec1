import type { Language } from '../i18n/language.ts';

/** English only where the computer itself speaks English: the people this is for are Dutch. */
export const languageBeforeUnlock = (systemLanguage: string): Language => (/^en\b/i.test(systemLanguage) ? 'en' : 'nl');
