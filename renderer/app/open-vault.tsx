import { AppShell, Box } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, Suspense, useCallback, useLayoutEffect } from 'react';
import { recoveryStatus } from '../../shared/contract/access.ts';
import { backupStatus } from '../../shared/contract/backup.ts';
import { vaultHealth } from '../../shared/contract/care.ts';
import { sessionMe } from '../../shared/contract/vault.ts';
import { HealthBanner } from '../care/health-banner.tsx';
import { useCare } from '../care/use-care.ts';
import { RegisterViewProvider } from '../cases/register-view.tsx';
import { call } from '../client/call.ts';
import { chapterFor } from '../help/chapter-for.ts';
import { useHelpKey } from '../help/use-help-key.ts';
import { useT } from '../i18n/language.ts';
import { PracticeBar, practiceBarHeight } from '../practice/practice-bar.tsx';
import { usePractising } from '../practice/practising.tsx';
import { useDueNotice } from '../today/use-due-notice.ts';
import { DayProvider } from './day.tsx';
import { IdleLock } from './idle-lock.tsx';
import { lockVault } from './lock-vault.ts';
import { Navigation } from './navigation.tsx';
import type { Route } from './route.ts';
import { RouterProvider, useAnnounceRoute, useRouter } from './router.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { firstRoute, screens } from './screens.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcut } from './use-shortcut.ts';

/** The frame around every screen while the vault is open. */
export function OpenVault() {
  return (
    <RouterProvider start={firstRoute}>
      <RegisterViewProvider>
        <DayProvider>
          <Frame />
        </DayProvider>
      </RegisterViewProvider>
    </RouterProvider>
  );
}

/** Small answers that stand around and on Vandaag: asked before the long one, so that all of it comes at once. */
const askedFirst = [sessionMe, recoveryStatus, vaultHealth, backupStatus] as const;

function Frame() {
  const t = useT();
  const client = useQueryClient();
  // Before the questions of the screens themselves, which are asked after painting.
  useLayoutEffect(() => {
    for (const endpoint of askedFirst)
      void client.prefetchQuery({ queryKey: [endpoint.name, {}], queryFn: () => call(endpoint, {}) });
  }, [client]);
  const practising = usePractising();
  useAnnounceRoute();
  useShortcut('l', lockVault);
  useHelpRoute();
  useDueNotice();
  useCare();
  return (
    // At 200 % zoom a 1024 px window is 512 px wide: the menu then becomes a row of icons with words beneath the bar.
    <AppShell
      layout="alt"
      header={{ height: practising ? 60 + practiceBarHeight : 60 }}
      navbar={{ width: { base: 84, md: 232 }, breakpoint: 0 }}
      padding={{ base: 'md', md: 'lg' }}
      transitionDuration={0}
    >
      <button type="button" className="kluis-skip" onClick={skipToContent}>
        {t.navigation.skip}
      </button>
      <AppShell.Header className="kluis-no-print">
        {practising && <PracticeBar />}
        <Box h={60}>
          <TopBar />
        </Box>
      </AppShell.Header>
      <AppShell.Navbar className="kluis-no-print" aria-label={t.navigation.menu}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <Box py="xs">
          <HealthBanner />
          <ScreenBoundary>
            <Suspense fallback={null}>
              <CurrentScreen />
            </Suspense>
          </ScreenBoundary>
        </Box>
      </AppShell.Main>
      <IdleLock />
    </AppShell>
  );
}

function CurrentScreen() {
  const { route } = useRouter();
  // The table's type ties each screen to its own route; indexing by the route's own name loses that tie.
  const Screen = screens[route.screen] as ComponentType<{ readonly route: Route }> | undefined;
  return Screen === undefined ? null : (
    <Screen key={route.screen === 'case' ? route.caseId : route.screen} route={route} />
  );
}

/** F1 leads to the manual, at what helps here; 'back' leads here again. */
function useHelpRoute(): void {
  const { route, go } = useRouter();
  useHelpKey(
    useCallback(() => {
      if (route.screen !== 'help') go({ screen: 'help', chapter: chapterFor(route) });
    }, [route, go]),
  );
}

/** The window has no addresses: the skip link moves the focus and nothing else. */
function skipToContent(): void {
  document.getElementById('content')?.focus();
}
