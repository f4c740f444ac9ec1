import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { listCases } from '../../shared/contract/cases.ts';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { useNameText } from './person-name.tsx';

type CaseInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly error: string | null;
  /** Not this one. */
  readonly except: string | null;
  /** Null while something else is being typed. */
  readonly onChoose: (caseId: string | null) => void;
};

/** A complaint of this vault, found by number or name. */
export function CaseInput({ label, help, error, except, onChoose }: CaseInputProps) {
  const t = useT();
  const say = useNameText();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 150);
  const { data } = useAsk(listCases, found(asked), { enabled: asked !== '', keepPrevious: true });
  const hits = (asked === '' ? [] : (data?.lines ?? [])).filter(({ caseId }) => caseId !== except);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(caseId) => {
        onChoose(caseId);
        setSearch(hits.find((hit) => hit.caseId === caseId)?.number ?? '');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={help ?? t.caseScreen.form.findCase}
          error={error ?? undefined}
          value={search}
          autoComplete="off"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            onChoose(null);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label}>
          {hits.length === 0 ? (
            <Combobox.Empty>{asked === '' ? t.navigation.searchStart : t.navigation.searchNothing}</Combobox.Empty>
          ) : (
            hits.map((hit) => (
              <Combobox.Option key={hit.caseId} value={hit.caseId}>
                {hit.number} · {say(hit.complainantName, 'complainant')} · {hit.summary}
              </Combobox.Option>
            ))
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const found = (search: string) => ({
  search,
  statuses: [],
  subjectKinds: [],
  scope: 'all' as const,
  order: 'number' as const,
  descending: true,
  offset: 0,
  limit: 8,
});
