import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { LetterKind } from '../../shared/procedure/letter-kind.ts';
import { useRouter } from '../app/router.tsx';
import { thingLabel } from '../case/forms/thing-label.ts';
import type { CaseView } from '../case/use-case.ts';
import { useNames } from '../case/use-names.ts';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { kindsOf, moments } from './moments.ts';
import { type LetterTarget, letterChoices } from './new-letter-choices.ts';
import { NotNowLetters } from './not-now-letters.tsx';

type NewLetterProps = {
  readonly caseView: CaseView;
  readonly busy: boolean;
  readonly onMake: (kind: LetterKind, target: LetterTarget) => void;
};

/** Any letter that can be made now, by moment and addressee; what cannot yet, with the reason. */
export function NewLetter({ caseView, busy, onMake }: NewLetterProps) {
  const t = useT();
  const words = t.letters;
  const names = useNames(caseView);
  const { go } = useRouter();
  const choices = useMemo(() => letterChoices(caseView), [caseView]);
  const [kind, setKind] = useState<LetterKind | null>(null);
  const [at, setAt] = useState('0');
  const chosen = choices.find((choice) => choice.kind === kind);
  const targets = chosen?.possible === true ? chosen.targets : [];
  const target = targets[Number(at)] ?? targets[0];

  const targetLabel = ({ to, about }: LetterTarget): string =>
    [sentenceCase(names.party(to)), about === null ? null : thingLabel('letterSubject', about, caseView, names, t)]
      .filter((part) => part !== null)
      .join(' · ');

  return (
    <section className="kluis-card" aria-labelledby="new-letter">
      <Stack gap="md">
        <Stack gap={4}>
          <Title order={2} id="new-letter">
            {words.newTitle}
          </Title>
          <Text>{words.newIntro}</Text>
        </Stack>
        <Select
          label={words.newChoose}
          placeholder={words.newChoose}
          value={kind}
          onChange={(value) => {
            setKind(choices.find((choice) => choice.kind === value)?.kind ?? null);
            setAt('0');
          }}
          data={moments
            .map((moment) => ({
              group: words.moments[moment],
              items: kindsOf(moment)
                .filter((item) => choices.some((choice) => choice.kind === item && choice.possible))
                .map((item) => ({ value: item, label: t.letterKinds[item].name })),
            }))
            .filter(({ items }) => items.length > 0)}
          {...(kind === null ? {} : { description: t.letterKinds[kind].when })}
          searchable
          maw={560}
          checkIconPosition="right"
        />
        {targets.length > 1 && (
          <Select
            label={words.newTo}
            value={at}
            onChange={(value) => setAt(value ?? '0')}
            data={targets.map((item, index) => ({ value: String(index), label: targetLabel(item) }))}
            maw={560}
            checkIconPosition="right"
          />
        )}
        {targets.length === 1 && target !== undefined && <Text>{sentenceCase(words.to(names.party(target.to)))}</Text>}
        {kind !== null && target !== undefined && (
          <Group gap="sm">
            <Button
              leftSection={<IconMailPlus size={20} aria-hidden />}
              loading={busy}
              onClick={() => onMake(kind, target)}
            >
              {words.newMake}
            </Button>
            <Button
              variant="default"
              onClick={() =>
                go({
                  screen: 'case',
                  caseId: caseView.caseId,
                  tab: 'letters',
                  step: {
                    command: 'recordSent',
                    letter: kind,
                    about: target.to,
                    subject: target.about,
                    filled: { letterId: null },
                  },
                })
              }
            >
              {words.newOutside}
            </Button>
          </Group>
        )}
        <NotNowLetters choices={choices} names={names} />
      </Stack>
    </section>
  );
}
