import { Button, Menu, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronDown, IconUserCheck } from '@tabler/icons-react';
import { findPeople } from '../../shared/contract/cases.ts';
import { displayName } from '../../shared/procedure/person.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import type { PersonEntry } from './complaint-form.ts';

type KnownPeopleProps = { readonly entry: PersonEntry; readonly onChoose: (entry: PersonEntry) => void };

const fewest = 2;

/**
 * People with the name that is being typed whom the vault knows already, so that nobody stands in it twice. They appear after
 * the typing, in a row that is there from the start: the fields beneath do not move.
 */
export function KnownPeople({ entry, onChoose }: KnownPeopleProps) {
  const words = useT().intake.person;
  const { hidden } = useHideNames();
  const { person, known } = entry;
  const typed = (person.kind === 'organisation' ? person.organisation : person.familyName).trim();
  const [search] = useDebouncedValue(typed, 200);
  const asking = known === null && !hidden && search.length >= fewest && typed.length >= fewest;
  const { data } = useAsk(findPeople, { search, limit: 4 }, { enabled: asking, keepPrevious: true });
  const found = asking ? (data?.people ?? []) : [];
  if (known !== null || hidden) return null;
  const [first] = found;
  const inWords = (one: (typeof found)[number]) => words.known(displayName(one.person), one.person.city, one.cases);
  const choose = (one: (typeof found)[number]) => onChoose({ id: one.id, person: one.person, known: one.person });
  return (
    <div className="kluis-intake-known">
      <span role="status" className="kluis-unseen">
        {found.length === 0 ? '' : words.knownCount(found.length)}
      </span>
      {first === undefined && (
        <Text size="sm" c="dimmed">
          {words.knownHelp}
        </Text>
      )}
      {first !== undefined && found.length === 1 && (
        <Button
          variant="default"
          size="sm"
          maw="100%"
          leftSection={<IconUserCheck size={18} aria-hidden />}
          onClick={() => choose(first)}
        >
          {inWords(first)}
        </Button>
      )}
      {found.length > 1 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              size="sm"
              leftSection={<IconUserCheck size={18} aria-hidden />}
              rightSection={<IconChevronDown size={16} aria-hidden />}
            >
              {words.knownSeveral(found.length)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {found.map((one) => (
              <Menu.Item key={one.id} onClick={() => choose(one)}>
                {inWords(one)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
