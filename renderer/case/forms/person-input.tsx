import { Combobox, Stack, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { findPeople } from '../../../shared/contract/cases.ts';
import type { Json } from '../../../shared/json.ts';
import { fullName } from '../../../shared/person-name.ts';
import { emptyPerson, type Person } from '../../../shared/procedure/person.ts';
import { useAsk } from '../../client/queries.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { useNameText } from '../../components/person-name.tsx';
import { useT } from '../../i18n/language.ts';
import { PersonFields } from '../person-fields.tsx';
import { asText, type Path } from './field.ts';
import { useStepForm } from './form-context.ts';

type PersonInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly path: Path;
  readonly value: Json;
  readonly optional: boolean;
};

type Way = 'nobody' | 'new' | 'known';

/** Somebody new, with their particulars, or somebody this vault knows already. */
export function PersonInput({ label, help, path, value, optional }: PersonInputProps) {
  const t = useT();
  const words = t.caseScreen.form;
  const { value: form, view, answer, setPerson, problem } = useStepForm();
  const id = asText(value);
  const described = id === null ? undefined : form.people[id];
  const known = id === null || described !== undefined ? undefined : view.people[id];
  const [way, setWay] = useState<Way>(
    known !== undefined ? 'known' : optional && described === undefined ? 'nobody' : 'new',
  );

  const choose = (next: Way) => {
    setWay(next);
    if (id !== null && described !== undefined) setPerson(id, null);
    if (next !== 'new') return answer(path, null);
    const fresh = crypto.randomUUID();
    answer(path, fresh);
    setPerson(fresh, emptyPerson);
  };
  const fill = (person: Person) => {
    const key = id ?? crypto.randomUUID();
    if (id === null) answer(path, key);
    setPerson(key, person);
  };

  return (
    <Stack gap="md">
      <ChoiceField
        label={label}
        {...(help === undefined ? {} : { help })}
        value={way}
        onChange={choose}
        error={way === 'new' ? null : problem(path)}
        choices={[
          ...(optional ? [{ value: 'nobody' as const, label: t.caseScreen.form.notYetKnown }] : []),
          { value: 'new' as const, label: words.somebodyNew },
          { value: 'known' as const, label: words.somebodyKnown },
        ]}
      />
      {way === 'new' && <PersonFields person={described ?? emptyPerson} onChange={fill} problem={problem(path)} />}
      {way === 'known' && (
        <KnownPerson
          chosen={known}
          onChoose={(chosenId, person) => {
            answer(path, chosenId);
            // Somebody from another case is new to this one: the particulars travel along.
            if (view.people[chosenId] === undefined) setPerson(chosenId, person);
          }}
        />
      )}
    </Stack>
  );
}

type KnownPersonProps = {
  readonly chosen: Person | undefined;
  readonly onChoose: (id: string, person: Person) => void;
};

function KnownPerson({ chosen, onChoose }: KnownPersonProps) {
  const t = useT();
  const say = useNameText();
  const words = t.caseScreen.form;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search, setSearch] = useState(chosen === undefined ? '' : fullName(chosen));
  const [asked] = useDebouncedValue(search.trim(), 150);
  const { data } = useAsk(findPeople, { search: asked, limit: 12 }, { keepPrevious: true });
  const people = data?.people ?? [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const found = people.find((p) => p.id === id);
        if (found === undefined) return;
        onChoose(found.id, found.person);
        setSearch(fullName(found.person));
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={words.findPerson}
          value={search}
          autoComplete="off"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={words.findPerson}>
          {people.length === 0 ? (
            <Combobox.Empty>{t.navigation.searchNothing}</Combobox.Empty>
          ) : (
            people.map(({ id, person, cases }) => (
              <Combobox.Option key={id} value={id}>
                {t.intake.person.known(say(fullName(person), 'other'), person.city, cases)}
              </Combobox.Option>
            ))
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
