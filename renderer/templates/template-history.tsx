import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { TemplateInForce } from './edit-template.tsx';

type TemplateHistoryProps = {
  readonly history: TemplateInForce['history'];
  readonly onTake: (version: number) => void;
};

/** Every text there was, to put back into the editor: nothing of it is in use before it is kept. */
export function TemplateHistory({ history, onTake }: TemplateHistoryProps) {
  const t = useT();
  const words = t.templates;
  if (history.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3}>{words.history}</Title>
      {history.map(({ version, recordedAt, by, own }) => {
        const when = momentText(recordedAt, t.dates);
        return (
          <Group key={version} justify="space-between" gap="sm">
            <Text>{own ? words.version(version, when, by) : words.versionReset(when, by)}</Text>
            {own && (
              <Button variant="subtle" size="compact-md" onClick={() => onTake(version)}>
                {words.takeVersion(version)}
              </Button>
            )}
          </Group>
        );
      })}
      <Button variant="subtle" size="compact-md" style={{ alignSelf: 'flex-start' }} onClick={() => onTake(0)}>
        {words.takeShipped}
      </Button>
    </Stack>
  );
}
