import { Accordion, Stack, Text } from '@mantine/core';
import { useT } from '../i18n/language.ts';
import type { Names } from '../procedure/names.ts';
import { explainRefusal } from '../procedure/refusal-explanation.ts';
import type { LetterChoice } from './new-letter-choices.ts';

type NotNowLettersProps = { readonly choices: readonly LetterChoice[]; readonly names: Names };

/** Letters that cannot be sent yet, folded away but never hidden without a word. */
export function NotNowLetters({ choices, names }: NotNowLettersProps) {
  const t = useT();
  const notNow = choices.filter((choice) => !choice.possible);
  if (notNow.length === 0) return null;
  return (
    <Accordion variant="contained">
      <Accordion.Item value="not-now">
        <Accordion.Control>
          {t.letters.notNowTitle} ({notNow.length})
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm" component="ul" m={0} pl="md">
            {notNow.map((choice) => {
              const explained =
                choice.possible || choice.refusal === null ? null : explainRefusal(choice.refusal, names, t);
              return (
                <li key={choice.kind}>
                  <Text fw={600}>{t.letterKinds[choice.kind].name}</Text>
                  <Text size="sm">{explained === null ? t.letterKinds[choice.kind].when : explained.what}</Text>
                  {explained !== null && (
                    <Text size="sm" c="dimmed">
                      {t.dates.term.norm(explained.normId)} · {explained.basis}
                    </Text>
                  )}
                </li>
              );
            })}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
