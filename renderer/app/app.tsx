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
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { vaultStatus } from '../../shared/contract/vault.ts';
import { makeQueryClient, useAsk, useRefetchOnChange } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useLanguage } from '../i18n/language.ts';
import { PracticeFront } from '../practice/practice-front.tsx';
import { PracticeProvider, usePractising } from '../practice/practising.tsx';
import { AfterRecovery } from '../unlock/after-recovery.tsx';
import { CreateVault } from '../unlock/create-vault.tsx';
import { DamagedVault } from '../unlock/damaged-vault.tsx';
import { RecoveryUnlock } from '../unlock/recovery-unlock.tsx';
import { RestoreWizard } from '../unlock/restore-wizard.tsx';
import { UnlockVault } from '../unlock/unlock-vault.tsx';
import { colorSchemeInMemory } from './color-scheme.ts';
import { CoreGone } from './core-gone.tsx';
import { HideNamesProvider } from './hide-names.tsx';
import { OpenVault } from './open-vault.tsx';
import { PreferencesProvider } from './preferences.tsx';
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
  const { data: status, error } = useAsk(vaultStatus, {});
  return (
    <PreferencesProvider open={status?.state === 'open'}>
      <Localised>
        <PracticeProvider>
          <CoreGone />
          {error !== null && <ErrorNotice failure={error.failure} />}
          {status !== undefined && status.state !== 'open' && <Closed status={status} />}
          {status?.state === 'open' && status.byRecoveryCode && <AfterRecovery slots={status.slots} />}
          {status?.state === 'open' && !status.byRecoveryCode && (
            <HideNamesProvider>
              <OpenVault />
            </HideNamesProvider>
          )}
        </PracticeProvider>
      </Localised>
    </PreferencesProvider>
  );
}

/** The screens while the vault is not open: making or opening one, and the ways around a lost passphrase or a lost vault. */
function Closed({ status }: { readonly status: OutputOf<typeof vaultStatus> }) {
  const [way, setWay] = useState<'front' | 'forgotten' | 'restore'>('front');
  const practising = usePractising();
  const back = () => setWay('front');
  const restore = () => setWay('restore');
  if (practising) return <PracticeFront made={status.state !== 'none'} />;
  if (way === 'restore') return <RestoreWizard onBack={back} />;
  if (way === 'forgotten' && status.state === 'locked')
    return <RecoveryUnlock hasRecoveryCode={status.hasRecoveryCode} onBack={back} />;
  if (status.state === 'none') return <CreateVault onRestore={restore} />;
  if (status.state === 'damaged') return <DamagedVault problem={status.problem} onRestore={restore} />;
  return <UnlockVault slots={status.slots} onForgotten={() => setWay('forgotten')} onRestore={restore} />;
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
