import { Button, Collapse, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId } from 'react';
import { emptyPerson, type Person } from '../../shared/procedure/person.ts';
import { DateField } from '../components/date-field.tsx';
import { CheckField, TextField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';
import type { PersonEntry } from './complaint-form.ts';
import { newId, Slot, useIntake } from './intake-context.tsx';
import { KnownPeople } from './known-people.tsx';

const salutations = ['madam', 'sir', 'neutral'] as const;

type PersonFieldsProps = {
  readonly entry: PersonEntry;
  readonly onChange: (entry: PersonEntry) => void;
  /** Before the names of its fields in the list of problems. */
  readonly field: string;
  /** Letters go to a complainant, so the address is in view; of others a name is enough to begin with. */
  readonly address: boolean;
  readonly canBeOrganisation?: boolean;
};

/** Particulars of somebody: name first, and whether the vault knows them already. */
export function PersonFields({ entry, onChange, field, address, canBeOrganisation = false }: PersonFieldsProps) {
  const words = useT().intake.person;
  const { problem } = useIntake();
  const [unfolded, { toggle }] = useDisclosure(false);
  const moreId = useId();
  const { person } = entry;
  // A field with a problem must be in view.
  const opened = unfolded || (!address && problem(`${field}.email`) !== null);
  const set = (change: Partial<Person>) => onChange({ ...entry, person: { ...person, ...change } });
  const organisation = person.kind === 'organisation';
  const More = opened ? IconChevronUp : IconChevronDown;

  const street = (
    <TextField
      label={words.street}
      value={person.street}
      onChange={(value) => set({ street: value })}
      maxLength={200}
    />
  );
  const place = (
    <SimpleGrid cols={2} spacing="sm">
      <TextField
        label={words.postcode}
        value={person.postcode}
        onChange={(value) => set({ postcode: value })}
        maxLength={200}
      />
      <TextField label={words.city} value={person.city} onChange={(value) => set({ city: value })} maxLength={200} />
    </SimpleGrid>
  );
  const reach = (
    <>
      <Slot field={`${field}.email`}>
        <TextField
          label={words.email}
          value={person.email}
          onChange={(value) => set({ email: value })}
          type="email"
          maxLength={200}
          error={problem(`${field}.email`)}
        />
      </Slot>
      <TextField
        label={words.phone}
        value={person.phone}
        onChange={(value) => set({ phone: value })}
        type="tel"
        maxLength={200}
      />
    </>
  );

  return (
    <Stack gap="md">
      {canBeOrganisation && (
        <CheckField
          label={words.isOrganisation}
          checked={organisation}
          onChange={(checked) => set({ kind: checked ? 'organisation' : 'person' })}
        />
      )}
      {organisation && (
        <Slot field={`${field}.name`}>
          <TextField
            label={words.organisation}
            value={person.organisation}
            onChange={(value) => set({ organisation: value })}
            maxLength={200}
            error={problem(`${field}.name`)}
          />
        </Slot>
      )}
      <ChoiceRow
        label={organisation ? `${words.salutation}: ${words.contact.toLocaleLowerCase('nl')}` : words.salutation}
        value={person.salutation}
        onChange={(salutation) => set({ salutation })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextField
          label={words.givenName}
          value={person.givenName}
          onChange={(value) => set({ givenName: value })}
          maxLength={200}
        />
        <Slot field={organisation ? `${field}.contact` : `${field}.name`}>
          <TextField
            label={organisation ? words.contact : words.familyName}
            value={person.familyName}
            onChange={(value) => set({ familyName: value })}
            maxLength={200}
            error={organisation ? null : problem(`${field}.name`)}
          />
        </Slot>
      </SimpleGrid>
      <KnownPeople entry={entry} onChoose={onChange} />
      {entry.known !== null && (
        <Group gap="sm" justify="space-between">
          <Text size="sm" flex={1} miw={220}>
            {words.chosen}
          </Text>
          <Button
            variant="default"
            size="sm"
            onClick={() => onChange({ id: newId(), person: { ...emptyPerson, kind: person.kind }, known: null })}
          >
            {words.someoneElse}
          </Button>
        </Group>
      )}
      {address && (
        <>
          {street}
          {place}
          {reach}
        </>
      )}
      <Button
        variant="subtle"
        size="sm"
        onClick={toggle}
        aria-expanded={opened}
        aria-controls={moreId}
        rightSection={<More size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.more}
      </Button>
      <Collapse expanded={opened} id={moreId}>
        <Stack gap="md">
          {!organisation && (
            <TextField
              label={words.employer}
              value={person.organisation}
              onChange={(value) => set({ organisation: value })}
              maxLength={200}
            />
          )}
          {!address && (
            <>
              {street}
              {place}
              {reach}
            </>
          )}
          <TextField
            label={words.country}
            value={person.country}
            onChange={(value) => set({ country: value })}
            maxLength={200}
          />
          {!organisation && (
            <DateField
              label={words.dateOfBirth}
              value={person.dateOfBirth}
              onChange={(value) => set({ dateOfBirth: value })}
              past
            />
          )}
        </Stack>
      </Collapse>
    </Stack>
  );
}

type ChoiceRowProps = {
  readonly label: string;
  readonly value: Person['salutation'];
  readonly onChange: (value: Person['salutation']) => void;
};

function ChoiceRow({ label, value, onChange }: ChoiceRowProps) {
  const words = useT().intake.person;
  return (
    <Radio.Group
      label={label}
      value={value}
      size="md"
      onChange={(chosen) => onChange(salutations.find((salutation) => salutation === chosen) ?? value)}
    >
      <Group gap="lg" mt={8}>
        {salutations.map((salutation) => (
          <Radio key={salutation} value={salutation} label={words.salutations[salutation]} />
        ))}
      </Group>
    </Radio.Group>
  );
}
