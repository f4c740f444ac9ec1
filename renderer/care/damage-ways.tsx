import { Button, Group } from '@mantine/core';
import { lockInto } from '../app/lock-vault.ts';
import { useT } from '../i18n/language.ts';

/** What can be done about damage, from within the open vault: both begin on the first screen, so it locks. */
export function DamageWays() {
  const t = useT();
  return (
    <Group gap="sm">
      <Button size="sm" onClick={() => lockInto('restore')}>
        {t.care.backup.toRestore}
      </Button>
      <Button size="sm" variant="default" onClick={() => lockInto('salvage')}>
        {t.safekeeping.salvage.open}
      </Button>
    </Group>
  );
}
