import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { listCases } from '../../../shared/contract/cases.ts';
import type { Json } from '../../../shared/json.ts';
import { useAsk } from '../../client/queries.ts';
import { useNameText } from '../../components/person-name.tsx';
import { useT } from '../../i18n/language.ts';
import type { Path } from './field.ts';
import { useStepForm } from './form-context.ts';

type OtherCaseInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly path: Path;
  readonly value: Json;
};

/** Another complaint of this vault, found by number or name. */
export function OtherCaseInput({ label, help, path }: OtherCaseInputProps) {
  const t = useT();
  const say = useNameText();
  const { view, answer, problem } = useStepForm();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 150);
  const { data } = useAsk(listCases, found(asked), { enabled: asked !== '', keepPrevious: true });
  const hits = (asked === '' ? [] : (data?.lines ?? [])).filter(({ caseId }) => caseId !== view.caseId);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(caseId) => {
        answer(path, caseId);
        setSearch(hits.find((hit) => hit.caseId === caseId)?.number ?? '');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={help ?? t.caseScreen.form.findCase}
          error={problem(path) ?? undefined}
          value={search}
          autoComplete="off"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            answer(path, null);
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
