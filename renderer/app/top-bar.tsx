import { Box, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconEyeOff, IconLock } from '@tabler/icons-react';
import { sayDone } from '../components/say-done.ts';
import { useT } from '../i18n/language.ts';
import { CaseSearch, CaseSearchButton } from './case-search.tsx';
import { useHideNames } from './hide-names.tsx';
import { lockVault } from './lock-vault.ts';
import { ReadingState } from './reading-state.tsx';
import { screens } from './screens.tsx';

/** Above every screen: search, names on or off, lock. */
export function TopBar() {
  const t = useT();
  const { hidden, setHidden } = useHideNames();
  return (
    <Group h="100%" px={{ base: 'sm', md: 'lg' }} wrap="nowrap" gap="sm">
      {screens.case !== undefined && (
        <>
          <CaseSearchButton />
          <CaseSearch />
        </>
      )}
      <ReadingState />
      <Button
        variant={hidden ? 'light' : 'subtle'}
        color={hidden ? 'teal' : 'gray'}
        {...(hidden ? {} : { c: 'var(--mantine-color-text)' })}
        size="sm"
        leftSection={<IconEyeOff size={18} aria-hidden />}
        ml="auto"
        style={{ flexShrink: 0 }}
        aria-label={t.navigation.hideNames}
        aria-pressed={hidden}
        onClick={() => {
          setHidden(!hidden);
          // What was said on hiding is not true any more.
          if (hidden) notifications.clean();
          else sayDone(t.names.nowHidden);
        }}
      >
        <Box component="span" visibleFrom="md">
          {t.navigation.hideNames}
        </Box>
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconLock size={18} aria-hidden />}
        style={{ flexShrink: 0 }}
        aria-keyshortcuts="Control+L"
        title="Ctrl+L"
        onClick={lockVault}
      >
        {t.navigation.lock}
      </Button>
    </Group>
  );
}
