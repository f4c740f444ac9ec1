import { useMantineColorScheme } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import {
  defaultInterfaceSettings,
  type InterfaceSettings,
  readInterfaceSettings,
} from '../../shared/contract/interface-settings.ts';
import { useAsk } from '../client/queries.ts';
import { LanguageContext } from '../i18n/language.ts';
import { languageBeforeUnlock } from './language-before-unlock.ts';

const PreferencesContext = createContext<InterfaceSettings>(defaultInterfaceSettings);

/** How the program looks and speaks, as kept in the vault; before it is open the language of the computer, else Dutch. */
export function PreferencesProvider({ open, children }: { readonly open: boolean; readonly children: ReactNode }) {
  const { data } = useAsk(readInterfaceSettings, {}, { enabled: open });
  const preferences = data ?? { ...defaultInterfaceSettings, language: languageBeforeUnlock(navigator.language) };
  const { setColorScheme } = useMantineColorScheme();

  useEffect(() => setColorScheme(preferences.colorScheme), [preferences.colorScheme, setColorScheme]);
  useEffect(() => {
    document.documentElement.lang = preferences.language;
    document.documentElement.setAttribute('data-contrast', preferences.highContrast ? 'high' : 'normal');
  }, [preferences.language, preferences.highContrast]);

  return (
    <PreferencesContext value={preferences}>
      <LanguageContext value={preferences.language}>{children}</LanguageContext>
    </PreferencesContext>
  );
}

export const usePreferences = (): InterfaceSettings => useContext(PreferencesContext);
