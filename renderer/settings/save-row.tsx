import { Button, Group, Stack, Text } from '@mantine/core';
import type { RequestFailed } from '../client/port.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useT } from '../i18n/language.ts';

type SaveRowProps = {
  readonly label: string;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly error: RequestFailed | null;
};

/** The button under a form of settings, and what came of it. */
export function SaveRow({ label, busy, saved, error }: SaveRowProps) {
  const t = useT();
  return (
    <Stack gap="sm">
      {error !== null && <ErrorNotice failure={error.failure} />}
      <Group gap="md">
        <Button type="submit" loading={busy}>
          {label}
        </Button>
        <Text role="status">{saved ? t.settings.saved : ''}</Text>
      </Group>
    </Stack>
  );
}
