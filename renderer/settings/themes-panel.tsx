import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { longestThemeName, mostThemes, readThemes, saveThemes } from '../../shared/contract/themes.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';
import { SaveRow } from './save-row.tsx';
import { SettingsCard } from './settings-card.tsx';

/** The organisation's own list of what complaints are about. */
export function ThemesPanel() {
  const words = useT().themes;
  const { data, error } = useAsk(readThemes, {});
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} />}
      {data !== undefined && <ThemesForm kept={data.themes.flatMap(({ name, inUse }) => (inUse ? [name] : []))} />}
    </SettingsCard>
  );
}

function ThemesForm({ kept }: { readonly kept: readonly string[] }) {
  const words = useT().themes;
  const [rows, setRows] = useState(() => kept.map((name, key) => ({ key, name })));
  const save = useTell(saveThemes);
  const change = (next: typeof rows) => {
    save.reset();
    setRows(next);
  };
  const names = rows.map(({ name }) => name.trim()).filter((name) => name !== '');
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (names.length > 0) save.mutate({ names });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {rows.map((row, at) => (
            <Group component="li" key={row.key} gap="xs" align="flex-end" wrap="nowrap">
              <div style={{ flex: 1, maxInlineSize: 420 }}>
                <TextField
                  label={words.name(at + 1)}
                  value={row.name}
                  onChange={(name) => change(rows.map((other) => (other.key === row.key ? { ...row, name } : other)))}
                  maxLength={longestThemeName}
                />
              </div>
              <ActionIcon
                variant="subtle"
                size={36}
                mb={4}
                aria-label={words.remove(row.name.trim() === '' ? words.name(at + 1) : row.name)}
                disabled={rows.length === 1}
                onClick={() => change(rows.filter(({ key }) => key !== row.key))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={rows.length >= mostThemes}
          onClick={() => change([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, name: '' }])}
        >
          {words.add}
        </Button>
        {names.length === 0 && <Text role="status">{words.oneAtLeast}</Text>}
        <SaveRow label={words.save} busy={save.isPending} saved={save.isSuccess} error={save.error} />
      </Stack>
    </form>
  );
}
