import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { lockUnsaved } from '../app/lock-vault.ts';
import { useT } from '../i18n/language.ts';
import { usePractising } from './practising.tsx';

/** One press away from the own vault: a vault of invented cases. Locks what is open. */
export function PractiseButton() {
  const t = useT();
  if (usePractising()) return null;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      mih={24}
      leftSection={<IconSchool size={18} aria-hidden />}
      style={{ alignSelf: 'flex-start' }}
      onClick={() => lockUnsaved(() => window.kluis.shell.practise())}
    >
      {t.practice.begin}
    </Button>
  );
}
