import { useMantineColorScheme } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { appPing } from '../../shared/contract/app.ts';
import {
  defaultInterfaceSettings,
  type InterfaceSettings,
  readInterfaceSettings,
} from '../../shared/contract/interface-settings.ts';
import { useAsk } from '../client/queries.ts';
import { type Language, LanguageContext } from '../i18n/language.ts';

type Preferences = InterfaceSettings & {
  /** Chosen on the screens before the vault is open; the vault's own setting takes over from there. */
  readonly chooseLanguage: (language: Language) => void;
};

const PreferencesContext = createContext<Preferences>({ ...defaultInterfaceSettings, chooseLanguage: () => undefined });

type PreferencesProviderProps = { readonly open: boolean; readonly children: ReactNode };

/** How the program looks and speaks: as kept in the vault; before it is open as the desktop speaks, English or else Dutch. */
export function PreferencesProvider({ open, children }: PreferencesProviderProps) {
  const { data: kept } = useAsk(readInterfaceSettings, {}, { enabled: open });
  const { data: desktop } = useAsk(appPing, {}, { immutable: true });
  const [chosen, chooseLanguage] = useState<Language | null>(null);
  const { setColorScheme } = useMantineColorScheme();
  const spoken: Language = /^en\b/i.test(desktop?.locale ?? '') ? 'en' : 'nl';
  const preferences = useMemo<Preferences>(
    () => ({ ...(kept ?? { ...defaultInterfaceSettings, language: chosen ?? spoken }), chooseLanguage }),
    [kept, chosen, spoken],
  );
  const { language, colorScheme, highContrast } = preferences;

  useEffect(() => setColorScheme(colorScheme), [colorScheme, setColorScheme]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.setAttribute('data-contrast', highContrast ? 'high' : 'normal');
  }, [language, highContrast]);

  return (
    <PreferencesContext value={preferences}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </PreferencesContext>
  );
}

export const usePreferences = (): Preferences => useContext(PreferencesContext);
