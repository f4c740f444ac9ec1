import { Button, Group, Modal, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { savePerson } from '../../shared/contract/cases.ts';
import { fullName } from '../../shared/person-name.ts';
import { emptyPerson, type Person } from '../../shared/procedure/person.ts';
import { confidentialityLetter } from '../../shared/procedure/query.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { CaseView } from './case-view.ts';
import { PersonFields } from './person-fields.tsx';
import { useNames } from './use-names.ts';

type PartyCardProps = {
  readonly view: CaseView;
  /** Party, member or participant; null for somebody who is only named. */
  readonly id: string | null;
  readonly personId: string | null;
  readonly notes: readonly string[];
};

/** Somebody with a part in the case: name, how to reach them, confidentiality, and what to change. */
export function PartyCard({ view, id, personId, notes }: PartyCardProps) {
  const t = useT();
  const { hidden } = useHideNames();
  const { go } = useRouter();
  const names = useNames(view);
  const words = t.caseScreen.parties;
  const person = personId === null ? undefined : view.people[personId];
  const who = sentenceCase(names.party(id ?? personId));
  const title = hidden || person === undefined || fullName(person) === '' ? who : fullName(person);
  return (
    <Stack gap={6} className="kluis-card">
      <Title order={3}>
        <span translate="no">{title}</span>
      </Title>
      <Text size="sm">{notes.join(' · ')}</Text>
      {person !== undefined && !hidden && <Particulars person={person} />}
      {id !== null && (
        <Text size="sm">
          {words.confidentiality}: {confidentialityText(view, id, t)}
        </Text>
      )}
      <Group gap="sm" mt={4}>
        {person !== undefined && personId !== null && !hidden && (
          <EditPerson view={view} personId={personId} person={person} who={who} />
        )}
        {id !== null && view.state.closed === null && (
          <Button
            variant="default"
            size="xs"
            aria-label={words.recordConfidentialityOf(who)}
            onClick={() =>
              go({
                screen: 'case',
                caseId: view.caseId,
                tab: 'parties',
                step: { command: 'recordConfidentiality', about: id },
              })
            }
          >
            {words.recordConfidentiality}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Particulars({ person }: { readonly person: Person }) {
  const lines = [
    person.kind === 'person' ? person.organisation : [person.givenName, person.familyName].join(' ').trim(),
    person.street,
    [person.postcode, person.city].filter((part) => part !== '').join('  '),
    person.country,
    person.email,
    person.phone,
  ].filter((line) => line !== '');
  return (
    <Text component="div" size="sm" translate="no">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Text>
  );
}

/** How somebody knows that all of this is confidential, and since when; a letter that tells of it counts as telling. */
function confidentialityText({ state }: CaseView, id: string, t: Messages): string {
  const words = t.caseScreen.parties.confidential;
  const on = (date: string): string => longDate(date, t.dates);
  const record = state.confidentiality[id];
  if (record?.exemption != null) return words.exempt(t.choices.exemption[record.exemption]);
  if (record?.refusedOn != null) return words.refused(on(record.refusedOn));
  if (record?.declaredOn != null) return words.declared(on(record.declaredOn));
  const letter = confidentialityLetter(state, id);
  if (letter !== null && (record?.toldOn == null || letter.on <= record.toldOn))
    return words.toldByLetter(on(letter.on));
  return record?.toldOn == null ? words.none : words.told(on(record.toldOn));
}

type EditPersonProps = {
  readonly view: CaseView;
  readonly personId: string;
  readonly person: Person;
  readonly who: string;
};

function EditPerson({ view, personId, person, who }: EditPersonProps) {
  const t = useT();
  const words = t.caseScreen.parties;
  const [opened, { open, close }] = useDisclosure(false);
  const [draft, setDraft] = useState<Person>({ ...emptyPerson, ...person });
  const { mutate, isPending, error } = useTell(savePerson);
  const nameless = `${draft.familyName}${draft.organisation}`.trim() === '';
  const save = () =>
    mutate(
      { caseId: view.caseId, personId, person: draft },
      {
        onSuccess: () => {
          sayDone(words.saved);
          close();
        },
      },
    );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={words.editOf(who)}
        onClick={() => {
          setDraft({ ...emptyPerson, ...person });
          open();
        }}
      >
        {words.edit}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.editOf(who)}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
        scrollAreaComponent={ScrollArea.Autosize}
      >
        <Stack gap="lg">
          <PersonFields person={draft} onChange={setDraft} problem={nameless ? t.caseScreen.form.name : null} />
          {error !== null && <ErrorNotice failure={error.failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t.common.cancel}
            </Button>
            <Button onClick={save} loading={isPending} disabled={nameless}>
              {t.common.save}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
