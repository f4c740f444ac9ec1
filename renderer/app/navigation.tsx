import { Box, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import {
  IconCalendarEvent,
  IconChartBar,
  IconFolders,
  IconHelp,
  IconHome,
  IconInbox,
  IconPlant2,
  IconSettings,
  IconShieldCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import './navigation.css';
import { backupStatus } from '../../shared/contract/backup.ts';
import { sessionMe } from '../../shared/contract/vault.ts';
import { useAsk } from '../client/queries.ts';
import { useNameText } from '../components/person-name.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { useInbox } from '../inbox/use-inbox.ts';
import { useToday } from '../today/use-today.ts';
import { Brand } from './brand.tsx';
import { menuScreen } from './route.ts';
import { useRouter } from './router.tsx';
import { screens } from './screens.tsx';

type MenuScreen = 'today' | 'inbox' | 'cases' | 'terms' | 'improvements' | 'report' | 'settings' | 'help';

const entries: readonly (readonly [MenuScreen, TablerIcon])[] = [
  ['today', IconHome],
  ['inbox', IconInbox],
  ['cases', IconFolders],
  ['terms', IconCalendarEvent],
  ['improvements', IconPlant2],
  ['report', IconChartBar],
  ['settings', IconSettings],
  ['help', IconHelp],
];

/** The menu, and at its foot the sign that lets one sleep well. */
export function Navigation() {
  return (
    <Stack h="100%" p={{ base: 6, md: 'sm' }} gap="md" style={{ overflowY: 'auto' }}>
      <Box p={{ base: 14, md: 6 }} pt={6}>
        <Brand nameVisibleFrom="md" />
      </Box>
      <Stack component="ul" gap={4} className="kluis-menu-list">
        {entries
          .filter(([screen]) => screens[screen] !== undefined)
          .map(([screen, icon]) => (
            <li key={screen}>
              <Entry screen={screen} icon={icon} />
            </li>
          ))}
      </Stack>
      <Box mt="auto">
        <VaultSign />
      </Box>
    </Stack>
  );
}

function Entry({ screen, icon: Icon }: { readonly screen: MenuScreen; readonly icon: TablerIcon }) {
  const t = useT();
  const { route, go } = useRouter();
  const here = menuScreen(route) === screen;
  return (
    <UnstyledButton
      className="kluis-menu-entry"
      aria-current={here ? 'page' : undefined}
      {...(screen === 'help' ? { 'aria-keyshortcuts': 'F1', title: 'F1' } : {})}
      onClick={() => go({ screen })}
    >
      <Icon size={22} stroke={1.75} aria-hidden />
      <span>{t.navigation[screen]}</span>
      {screen === 'today' && <TodayCount />}
      {screen === 'inbox' && <InboxCount />}
    </UnstyledButton>
  );
}

/** How much there is to do; beside the word, and said in full to a screen reader. */
function TodayCount() {
  const t = useT();
  const { data } = useToday();
  return <Count count={data?.counts.now ?? 0} words={t.today.badge} />;
}

/** How many papers have no complaint yet. */
function InboxCount() {
  const t = useT();
  return <Count count={useInbox()?.items.length ?? 0} words={t.inbox.badge} />;
}

function Count({ count, words }: { readonly count: number; readonly words: (count: number) => string }) {
  if (count === 0) return null;
  return (
    <span className="kluis-menu-count">
      <span aria-hidden>{count}</span>
      <span className="kluis-unseen">, {words(count)}</span>
    </span>
  );
}

function LastBackup() {
  const t = useT();
  const { data: backup } = useAsk(backupStatus, {});
  if (backup === undefined) return null;
  const { lastAt } = backup;
  return (
    <Text size="xs" c="dimmed">
      {lastAt === null ? t.care.health.neverBackup : t.care.health.lastBackup(momentText(lastAt, t.dates))}
    </Text>
  );
}

function VaultSign() {
  const t = useT();
  const say = useNameText();
  const { data: me } = useAsk(sessionMe, {});
  return (
    <Group className="kluis-menu-sign" gap="xs" wrap="nowrap" align="flex-start">
      <IconShieldCheck
        size={20}
        color="var(--mantine-color-anchor)"
        aria-hidden
        style={{ flexShrink: 0, marginTop: 2 }}
      />
      <div className="kluis-menu-signText">
        <Text size="sm" fw={650}>
          {t.navigation.vaultOpen}
        </Text>
        {me !== undefined && (
          <Text size="xs" c="dimmed">
            {t.navigation.atWork(say(me.name, me.role))}
          </Text>
        )}
        <LastBackup />
        <Text size="xs" c="dimmed">
          {t.navigation.noInternet}
        </Text>
      </div>
    </Group>
  );
}
