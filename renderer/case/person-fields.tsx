import { SimpleGrid, Stack } from '@mantine/core';
import type { Person } from '../../shared/procedure/person.ts';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';

type PersonFieldsProps = {
  readonly person: Person;
  readonly onChange: (person: Person) => void;
  /** What is missing, if anything: shown with the name. */
  readonly problem?: string | null;
};

/** The particulars of somebody, as letters need them. */
export function PersonFields({ person, onChange, problem = null }: PersonFieldsProps) {
  const t = useT();
  const words = t.intake.person;
  const fill = <F extends keyof Person>(field: F, value: Person[F]) => onChange({ ...person, [field]: value });
  const isOrganisation = person.kind === 'organisation';
  const text = (
    field: 'givenName' | 'organisation' | 'street' | 'postcode' | 'city' | 'email' | 'phone',
    label: string,
  ) => (
    <TextField
      label={label}
      optional
      value={person[field]}
      onChange={(value) => fill(field, value)}
      maxLength={200}
      type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
    />
  );
  return (
    <Stack gap="md">
      <ChoiceField
        label={t.fields.kind.label}
        value={person.kind}
        onChange={(kind) => fill('kind', kind)}
        choices={[
          { value: 'person', label: t.caseScreen.parties.aPerson },
          { value: 'organisation', label: words.isOrganisation },
        ]}
      />
      {isOrganisation && (
        <TextField
          label={words.organisation}
          value={person.organisation}
          onChange={(value) => fill('organisation', value)}
          error={problem}
          maxLength={200}
        />
      )}
      <ChoiceField
        label={words.salutation}
        value={person.salutation}
        onChange={(salutation) => fill('salutation', salutation)}
        choices={(['madam', 'sir', 'neutral'] as const).map((value) => ({ value, label: words.salutations[value] }))}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} verticalSpacing="md">
        {text('givenName', words.givenName)}
        <TextField
          label={words.familyName}
          help={words.familyNameHelp}
          optional={isOrganisation}
          value={person.familyName}
          onChange={(value) => fill('familyName', value)}
          error={isOrganisation ? null : problem}
          maxLength={200}
        />
        {text('street', words.street)}
        {text('postcode', words.postcode)}
        {text('city', words.city)}
        {text('email', words.email)}
        {text('phone', words.phone)}
        {!isOrganisation && text('organisation', words.employer)}
      </SimpleGrid>
    </Stack>
  );
}
