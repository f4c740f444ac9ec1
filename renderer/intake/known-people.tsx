import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserCheck } from '@tabler/icons-react';
import { findPeople } from '../../shared/contract/cases.ts';
import { displayName } from '../../shared/procedure/person.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import type { PersonEntry } from './complaint-form.ts';

type KnownPeopleProps = { readonly entry: PersonEntry; readonly onChoose: (entry: PersonEntry) => void };

const fewest = 2;

/** People with the name that is being typed whom the vault knows already, so that nobody stands in it twice. */
export function KnownPeople({ entry, onChoose }: KnownPeopleProps) {
  const words = useT().intake.person;
  const { hidden } = useHideNames();
  const { person, known } = entry;
  const typed = (person.kind === 'organisation' ? person.organisation : person.familyName).trim();
  const [search] = useDebouncedValue(typed, 200);
  const asking = known === null && !hidden && search.length >= fewest && typed.length >= fewest;
  const { data } = useAsk(findPeople, { search, limit: 4 }, { enabled: asking, keepPrevious: true });
  const found = asking ? (data?.people ?? []) : [];
  return (
    <div>
      <span role="status" className="kluis-unseen">
        {found.length === 0 ? '' : words.knownCount(found.length)}
      </span>
      {found.length > 0 && (
        <Stack gap={6}>
          <Text size="sm">{words.knownTitle}</Text>
          {found.map((one) => (
            <Button
              key={one.id}
              variant="default"
              size="sm"
              justify="flex-start"
              leftSection={<IconUserCheck size={18} aria-hidden />}
              onClick={() => onChoose({ id: one.id, person: one.person, known: one.person })}
            >
              {words.known(displayName(one.person), one.person.city, one.cases)}
            </Button>
          ))}
        </Stack>
      )}
    </div>
  );
}
