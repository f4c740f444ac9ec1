import { Box, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { passphraseStrength, proposePassphrase } from '../../shared/contract/access.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { call } from '../client/call.ts';
import { useT } from '../i18n/language.ts';

type StrengthMeterProps = {
  readonly passphrase: string;
  /** Words that others would try first: names. */
  readonly known: readonly string[];
  /** Puts proposed words in the field. */
  readonly onTake: (passphrase: string) => void;
};

const pauseMs = 250;

/** How strong a new passphrase is while it is typed, and six words for whoever cannot think of any. Remembers nothing. */
export function StrengthMeter({ passphrase, known, onTake }: StrengthMeterProps) {
  const { strength: words, clipboard } = useT().care;
  const [strength, setStrength] = useState<OutputOf<typeof passphraseStrength> | null>(null);
  const [proposed, setProposed] = useState<string | null>(null);
  const names = known.join('\n');

  useEffect(() => {
    if (passphrase === '') return setStrength(null);
    let current = true;
    const timer = window.setTimeout(() => {
      const known = names.split('\n').slice(0, 5);
      void call(passphraseStrength, { passphrase, known })
        .then((found) => current && setStrength(found))
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [passphrase, names]);

  const propose = async () => setProposed((await call(proposePassphrase, {})).passphrase);
  const level = strength === null ? '' : (words.levels[strength.score] ?? '');
  return (
    <Stack gap="xs">
      {/* Its place is kept, so that nothing below moves under the pointer while somebody types. */}
      <Box mih={32}>
        {strength !== null && (
          <>
            <Progress
              value={20 * (strength.score + 1)}
              color={strength.enough ? 'teal.8' : 'orange.8'}
              aria-label={words.label}
            />
            <Text size="sm" role="status">
              {words.label}: {level}
              {strength.enough ? '' : ` (${words.tooWeak})`}
            </Text>
          </>
        )}
      </Box>
      {proposed === null ? (
        <Button
          variant="subtle"
          size="compact-md"
          mih={24}
          onClick={() => void propose().catch(() => undefined)}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.propose}
        </Button>
      ) : (
        <Group gap="sm">
          <Text size="sm">
            {words.proposed} {clipboard}
          </Text>
          <Text ff="monospace" fw={600} role="status">
            {proposed}
          </Text>
          <Button variant="default" size="compact-md" mih={24} onClick={() => onTake(proposed)}>
            {words.take}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
