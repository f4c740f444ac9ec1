import { Button, Group, ScrollArea, Text } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/language.ts';

/** The licences of what is built in. Some 200 kB of text, loaded when somebody asks for it; in the languages it came in. */
export function ThirdPartyNotices() {
  const words = useT().settings.about;
  const [text, setText] = useState<string | null>(null);
  const show = async () => setText((await import('./third-party-notices.txt?raw')).default);
  return (
    <>
      <Group justify="space-between">
        <Text>{words.notices}</Text>
        <Button
          variant="default"
          aria-expanded={text !== null}
          onClick={() => (text === null ? void show() : setText(null))}
        >
          {text === null ? words.showNotices : words.hideNotices}
        </Button>
      </Group>
      {text !== null && (
        <ScrollArea h={320} type="always" viewportProps={{ tabIndex: 0, 'aria-label': words.notices, role: 'region' }}>
          <Text component="pre" size="xs" style={{ whiteSpace: 'pre-wrap', fontFamily: 'inherit' }}>
            {text}
          </Text>
        </ScrollArea>
      )}
    </>
  );
}
