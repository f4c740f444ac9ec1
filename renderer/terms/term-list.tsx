import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { workingDaysLeft } from '../../shared/procedure/terms.ts';
import { DueBadge } from '../components/due-badge.tsx';
import { useT } from '../i18n/language.ts';
import { TermChip } from './term-chip.tsx';
import { type CaseBriefs, type TermItem, useTermSentence } from './term-sentence.ts';
import { termState } from './term-state.ts';
import { useOpenTerm } from './use-open-term.ts';

type TermListProps = { readonly items: readonly TermItem[]; readonly cases: CaseBriefs; readonly today: string };

/** Terms as sentences, first day first; each opens its complaint. */
export function TermList({ items, cases, today }: TermListProps) {
  const sorted = items.toSorted((a, b) => (a.obligation.dueOn ?? '').localeCompare(b.obligation.dueOn ?? ''));
  return (
    <Stack component="ul" gap={0} m={0} p={0} className="kluis-term-list">
      {sorted.map((item) => (
        <TermRow key={`${item.caseId} ${item.obligation.key}`} item={item} cases={cases} today={today} />
      ))}
    </Stack>
  );
}

type TermRowProps = Omit<TermListProps, 'items'> & { readonly item: TermItem };

function TermRow({ item, cases, today }: TermRowProps) {
  const t = useT();
  const sentence = useTermSentence(cases, today);
  const open = useOpenTerm();
  const { obligation } = item;
  const brief = cases[item.caseId];
  const state = termState(obligation);
  if (state === null || brief === undefined || obligation.dueOn === null) return null;
  const running = state === 'open' || state === 'late' || state === 'targetPassed';
  return (
    <li>
      <UnstyledButton className="kluis-term-row" onClick={() => open(item)}>
        <Stack gap={4} flex={1} miw={0}>
          <Text fw={600}>{sentence(item)}</Text>
          <Group gap="sm">
            <DueBadge
              due={obligation.dueOn}
              basis={obligation.basis}
              workingDaysLeft={running ? workingDaysLeft(brief.policy, today, obligation.dueOn) : 0}
              met={state === 'met'}
              appointed={obligation.command === 'holdSession'}
              today={today}
            />
            {!running && state !== 'met' && <TermChip state={state} />}
            <Text component="span" size="sm" c="dimmed">
              {t.terms.complaint(brief.number)} · {t.bases[obligation.basis]}
            </Text>
          </Group>
        </Stack>
        <IconChevronRight size={20} aria-hidden style={{ flexShrink: 0 }} />
      </UnstyledButton>
    </li>
  );
}
