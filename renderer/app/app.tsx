import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/nl';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { vaultStatus } from '../../shared/contract/vault.ts';
import { makeQueryClient, useAsk, useRefetchOnChange } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useLanguage } from '../i18n/language.ts';
import { PracticeProvider } from '../practice/practising.tsx';
import { AfterRecovery } from '../unlock/after-recovery.tsx';
import { ClosedVault } from '../unlock/closed-vault.tsx';
import { FirstRecoveryCode } from '../unlock/first-recovery-code.tsx';
import { colorSchemeInMemory } from './color-scheme.ts';
import { CoreGone } from './core-gone.tsx';
import { HideNamesProvider } from './hide-names.tsx';
import { OpenVault } from './open-vault.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { loadFirstScreens } from './screens.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import { useCopied } from './use-copied.ts';

/** The window: what it shows depends on whether there is a vault and whether it is open. */
export function App() {
  const [client] = useState(makeQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeInMemory}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <VaultGate />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function VaultGate() {
  useRefetchOnChange();
  useCopied();
  // While the passphrase is being typed; the unlock screen itself is painted first.
  useEffect(() => {
    const idle = requestIdleCallback(loadFirstScreens);
    return () => cancelIdleCallback(idle);
  }, []);
  // A vault that was made just now: its recovery code comes before anything else.
  const [fresh, setFresh] = useState(false);
  const { data: status, error } = useAsk(vaultStatus, {});
  return (
    <PreferencesProvider open={status?.state === 'open'}>
      <Localised>
        <PracticeProvider>
          <CoreGone />
          {error !== null && <ErrorNotice failure={error.failure} />}
          {status !== undefined && status.state !== 'open' && (
            <ClosedVault status={status} onMade={() => setFresh(true)} />
          )}
          {status?.state === 'open' && status.byRecoveryCode && <AfterRecovery slots={status.slots} />}
          {status?.state === 'open' && fresh && <FirstRecoveryCode onDone={() => setFresh(false)} />}
          {status?.state === 'open' && !status.byRecoveryCode && !fresh && (
            <HideNamesProvider>
              <OpenVault />
            </HideNamesProvider>
          )}
        </PracticeProvider>
      </Localised>
    </PreferencesProvider>
  );
}

function Localised({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [6, 0] }}>
      <Notifications position="bottom-right" autoClose={6000} containerWidth={420} />
      {children}
    </DatesProvider>
  );
}
