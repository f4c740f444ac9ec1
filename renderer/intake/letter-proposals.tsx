import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { type LetterProposal, letterProposals } from '../../shared/contract/reading.ts';
import { fullName } from '../../shared/person-name.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import { useAsk, useTold } from '../client/queries.ts';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { Spot } from '../viewer/page-words.tsx';
import { useIntake } from './intake-context.tsx';
import { isSettled, withAll, withProposal } from './take-proposal.ts';

type LetterProposalsProps = { readonly documentId: string; readonly onShow: (spot: Spot) => void };

/** What says who somebody is, or may. */
const personal: ReadonlySet<LetterProposal['field']> = new Set([
  'name',
  'street',
  'postcode',
  'city',
  'email',
  'phone',
  'deviation',
]);

/**
 * What the program read in the letter, each thing to be looked at and taken over by one click. Reading takes seconds while
 * the form is being filled in, so its place is kept free from the start: nothing moves when something is found.
 */
export function LetterProposals({ documentId, onShow }: LetterProposalsProps) {
  const t = useT();
  const words = t.intake.proposals;
  const { form, change } = useIntake();
  const { go } = useRouter();
  const { hidden } = useHideNames();
  const read = useTold(`reading:${documentId}`);
  const { data, refetch } = useAsk(letterProposals, { documentId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever a page was read
  useEffect(() => {
    if (read > 0) void refetch();
  }, [read]);
  const open = (data?.proposals ?? []).filter((proposal) => !isSettled(form, proposal));
  const reading = data?.reading ?? true;
  return (
    <section className="kluis-intake-proposals" aria-labelledby="proposals-title">
      <Group gap="xs" justify="space-between" mih={30} wrap="nowrap">
        <Text id="proposals-title" role="status" size="sm" fw={650} flex={1} miw={0}>
          {open.length > 0 ? words.title : reading ? words.reading : words.none}
        </Text>
        {open.length > 0 && (
          <Button size="xs" onClick={() => change((old) => withAll(old, open))}>
            {words.takeAll}
          </Button>
        )}
      </Group>
      <ul className="kluis-intake-proposalList">
        {open.map((proposal) => {
          const label = words.fields[proposal.field];
          const value = hidden && personal.has(proposal.field) ? t.names.coveredTitle : inWords(proposal, t);
          return (
            <li key={`${proposal.field} ${JSON.stringify(proposal.value)}`}>
              <Text size="sm" flex={1} miw={0} truncate title={`${label}: ${value}`}>
                {label}: <strong>{value}</strong>
              </Text>
              {'page' in proposal && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.showOf(label, value)}
                  onClick={() => onShow({ page: proposal.page, box: proposal.box })}
                >
                  {words.show}
                </Button>
              )}
              {proposal.field === 'caseNumber' ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={words.openOf(value)}
                  onClick={() => go({ screen: 'case', caseId: proposal.caseId, tab: 'course' })}
                >
                  {words.open}
                </Button>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={words.takeOf(label, value)}
                  onClick={() => change((old) => withProposal(old, proposal))}
                >
                  {words.take}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function inWords(proposal: LetterProposal, t: Messages): string {
  switch (proposal.field) {
    case 'datedOn':
    case 'incidentOn':
    case 'receivedOn':
      return longDate(proposal.value, t.dates);
    case 'channel':
      return t.choices.channel[proposal.value];
    case 'name':
      return fullName({ ...proposal.value, kind: 'person', organisation: '' });
    default:
      return proposal.value;
  }
}
