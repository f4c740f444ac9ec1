import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { DraftState } from '../client/use-draft.ts';
import { useT } from '../i18n/language.ts';

/** Tells that what was typed is kept. Only trouble is read out: a screen reader need not hear every save. */
export function SaveState({ state }: { readonly state: DraftState }) {
  const t = useT();
  if (state === 'failed')
    return (
      <Group gap={6} role="alert" c="var(--kluis-late-text)" wrap="nowrap">
        <IconAlertTriangle size={18} aria-hidden />
        <Text size="sm">{t.common.draftFailed}</Text>
      </Group>
    );
  return (
    <Group gap={6} c="dimmed" mih={24} wrap="nowrap">
      {state === 'saved' && <IconCheck size={18} aria-hidden />}
      <Text size="sm" inherit={false} c="dimmed">
        {state === 'saved' ? t.common.draftSaved : state === 'saving' ? t.common.draftSaving : ''}
      </Text>
    </Group>
  );
}
