import { Button, List, Stack, Text, Title } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import type { Case } from '../../shared/procedure/case.ts';
import { type Disagreement, disagreeingSendings, type StatedFact } from '../../shared/procedure/disagreement.ts';
import { useRouter } from '../app/router.tsx';
import { Notice } from '../components/notice.tsx';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { Names } from '../procedure/names.ts';

type DisagreeingLettersProps = {
  readonly state: Case;
  readonly names: Names;
  /** Left out while a correction is still being tried: nothing can be sent for it yet. */
  readonly caseId?: string;
};

/** Letters that went out and say something that was corrected since, each with what it said and how it reads now. */
export function DisagreeingLetters({ state, names, caseId }: DisagreeingLettersProps) {
  const t = useT();
  const words = t.caseScreen.disagreeing;
  const found = disagreeingSendings(state);
  if (found.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <Notice tone="soon">
        <Stack gap="sm">
          <Title order={2} size="h4">
            {words.title}
          </Title>
          <Text>{words.advice}</Text>
          {found.map((disagreement) => (
            <Letter key={disagreement.sending.sendingId} {...disagreement} names={names} caseId={caseId ?? null} />
          ))}
        </Stack>
      </Notice>
    </section>
  );
}

type LetterProps = Disagreement & { readonly names: Names; readonly caseId: string | null };

function Letter({ sending: { kind, to, on, about }, facts, names, caseId }: LetterProps) {
  const t = useT();
  const { go } = useRouter();
  const words = t.caseScreen.disagreeing;
  const letter = t.caseScreen.things.sending(t.letterKinds[kind].name, names.party(to), names.day(on));
  return (
    <Stack gap={4} align="flex-start">
      <Text fw={600}>{letter}</Text>
      <List spacing={2}>
        {facts.map(({ fact, before, after }) => (
          <List.Item key={fact}>
            {t.caseScreen.course.corrected(
              sentenceCase(words.facts[fact]),
              factText(fact, before, names, t),
              factText(fact, after, names, t),
            )}
          </List.Item>
        ))}
      </List>
      {caseId !== null && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconMailForward size={18} aria-hidden />}
          aria-label={words.againOf(letter)}
          onClick={() =>
            go({
              screen: 'case',
              caseId,
              tab: 'letters',
              step: { command: 'finaliseLetter', letter: kind, about: to, subject: about },
            })
          }
        >
          {words.again}
        </Button>
      )}
    </Stack>
  );
}

function factText(fact: StatedFact, value: string | null, names: Names, t: Messages): string {
  if (value === null) return t.caseScreen.course.nothing;
  if (fact === 'receiver') return names.party(value);
  if (fact === 'receivedHow') return wordIn(t.choices.channel, value);
  if (fact === 'rulings' || fact === 'committeeRulings')
    return value
      .split(',')
      .map((outcome) => wordIn(t.choices.committeeOutcome, outcome))
      .join(', ');
  return longDate(value, t.dates);
}

const wordIn = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
