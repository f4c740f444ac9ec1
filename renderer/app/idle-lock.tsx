import { Dialog, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useT } from '../i18n/language.ts';
import { lockVault } from './lock-vault.ts';
import { usePreferences } from './preferences.tsx';
import { useIdleLock } from './use-idle-lock.ts';

/** Locks after a time without a sign of life, and says so a minute before. */
export function IdleLock() {
  const { idleLockMinutes } = usePreferences();
  const client = useQueryClient();
  const busy = useCallback(() => client.isMutating() > 0, [client]);
  const warning = useIdleLock(idleLockMinutes, lockVault, busy);
  const t = useT();
  return (
    <Dialog opened={warning} position={{ bottom: 24, right: 24 }} size="lg" withBorder role="alert">
      <Text fw={650}>{t.navigation.lockSoonTitle}</Text>
      <Text>{t.navigation.lockSoon}</Text>
    </Dialog>
  );
}
