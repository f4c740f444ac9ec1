import { Checkbox, Radio, Stack } from '@mantine/core';
import { displayName } from '../../shared/procedure/person.ts';
import { useHideNames } from '../app/hide-names.tsx';
import type { CaseView } from '../case/use-case.ts';
import { TextField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';

/** Null: the committee, which reads everything. */
export type ForWhom = { readonly name: string; readonly withoutPeople: readonly string[] } | null;

type ForWhomInputProps = {
  readonly caseView: CaseView;
  readonly value: ForWhom;
  readonly judged: boolean;
  readonly onChange: (value: ForWhom) => void;
};

/** For whom a version is made: the committee, or somebody who may not read of everybody. */
export function ForWhomInput({ caseView, value, judged, onChange }: ForWhomInputProps) {
  const t = useT();
  const words = t.dossier.forWhom;
  const { hidden } = useHideNames();
  return (
    <Stack gap="sm">
      <Radio.Group
        label={words.label}
        value={value === null ? 'committee' : 'other'}
        onChange={(chosen) => onChange(chosen === 'committee' ? null : { name: '', withoutPeople: [] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="committee" label={words.committee} description={words.committeeHelp} />
          <Radio value="other" label={words.other} description={words.otherHelp} />
        </Stack>
      </Radio.Group>
      {value !== null && (
        <>
          <TextField
            label={words.name}
            help={words.nameHelp}
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
            error={judged && value.name.trim() === '' ? words.nameMissing : null}
            maxLength={200}
          />
          <Checkbox.Group
            label={words.without}
            description={words.withoutHelp}
            value={[...value.withoutPeople]}
            onChange={(withoutPeople) => onChange({ ...value, withoutPeople })}
          >
            <Stack gap={6} mt="xs">
              {Object.entries(caseView.people).map(([personId, person], index) => (
                <Checkbox
                  key={personId}
                  value={personId}
                  label={hidden ? `${t.names.roles.other} ${index + 1}` : displayName(person)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        </>
      )}
    </Stack>
  );
}
