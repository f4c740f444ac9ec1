import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMail, IconMailForward } from '@tabler/icons-react';
import { explainSpec, workingDaysLeft } from '../../shared/procedure/terms.ts';
import type { CaseView } from '../case/use-case.ts';
import { useNames } from '../case/use-names.ts';
import { DueBadge } from '../components/due-badge.tsx';
import { WhyThisDate } from '../components/term-explanation.tsx';
import { useT } from '../i18n/language.ts';
import { obligationText } from '../procedure/obligation-sentence.ts';
import { type AskedLetter, askedLetters } from './letter-rows.ts';

type AskedLettersProps = {
  readonly caseView: CaseView;
  readonly busy: boolean;
  readonly onMake: (asked: AskedLetter) => void;
  readonly onOpen: (letterId: string) => void;
};

/** What the procedure asks now, each with the one button that goes on with it. */
export function AskedLetters({ caseView, busy, onMake, onOpen }: AskedLettersProps) {
  const t = useT();
  const words = t.letters;
  const asked = askedLetters(caseView);
  return (
    <section aria-labelledby="asked-letters">
      <Stack gap="sm">
        <Title order={2} id="asked-letters">
          {words.askedTitle}
        </Title>
        {asked.length === 0 && <Text>{words.askedNone}</Text>}
        {asked.map((item, at) => (
          <AskedCard
            key={item.obligation.key}
            caseView={caseView}
            asked={item}
            first={at === 0}
            busy={busy}
            onMake={onMake}
            onOpen={onOpen}
          />
        ))}
      </Stack>
    </section>
  );
}

type AskedCardProps = AskedLettersProps & { readonly asked: AskedLetter; readonly first: boolean };

function AskedCard({ caseView, asked, first, busy, onMake, onOpen }: AskedCardProps) {
  const t = useT();
  const words = t.letters;
  const names = useNames(caseView);
  const { obligation, begun } = asked;
  const { dueOn, spec, basis, norm } = obligation;
  const { sentence, basis: basisText } = obligationText(obligation, names, t);
  const { policy } = caseView.state;
  return (
    <div className="kluis-card">
      <Group justify="space-between" gap="md" align="flex-start">
        <Stack gap={6} flex={1} miw={240}>
          <Text fw={600}>{sentence}</Text>
          {dueOn !== null && (
            <DueBadge
              due={dueOn}
              basis={basis}
              workingDaysLeft={workingDaysLeft(policy, caseView.today, dueOn)}
              today={caseView.today}
            />
          )}
          <Group gap="md">
            {spec !== null && <WhyThisDate explanation={explainSpec(policy, spec)} unit={spec.term.kind} norm={norm} />}
            <Text size="sm" c="dimmed">
              {t.dates.term.norm(norm)} · {basisText}
            </Text>
          </Group>
        </Stack>
        {begun === null ? (
          <Button
            variant={first ? 'filled' : 'light'}
            leftSection={<IconMail size={20} aria-hidden />}
            disabled={busy}
            onClick={() => onMake(asked)}
          >
            {words.make}
          </Button>
        ) : (
          <Button
            variant={first ? 'filled' : 'light'}
            leftSection={<IconMailForward size={20} aria-hidden />}
            onClick={() => onOpen(begun.letterId)}
          >
            {begun.state === 'draft' ? words.goOn : words.recordSending}
          </Button>
        )}
      </Group>
    </div>
  );
}
