import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { findPeople } from '../../shared/contract/cases.ts';
import { fullName } from '../../shared/person-name.ts';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { useHideNames } from './hide-names.tsx';

const most = 20;

type SearchPersonProps = { readonly value: string | null; readonly onChange: (personId: string | null) => void };

/** Searching only in the complaints of one person. Not offered while names are hidden: it would list them. */
export function SearchPerson({ value, onChange }: SearchPersonProps) {
  const t = useT();
  const { hidden } = useHideNames();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 80);
  const { data } = useAsk(findPeople, { search: asked, limit: most }, { enabled: !hidden, keepPrevious: true });
  if (hidden) return null;
  return (
    <Select
      size="sm"
      flex={1}
      miw={130}
      aria-label={t.navigation.searchPerson}
      placeholder={t.navigation.searchAnyPerson}
      nothingFoundMessage={t.navigation.searchNobody}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t.navigation.searchAnyPerson }}
      searchValue={typed}
      onSearchChange={setTyped}
      // The core has chosen who matches what was typed.
      filter={({ options }) => options}
      data={(data?.people ?? []).map(({ id, person }) => ({ value: id, label: fullName(person) }))}
      onChange={onChange}
      // Before the search itself, which lies before everything else.
      comboboxProps={{ zIndex: 10_000 }}
    />
  );
}
