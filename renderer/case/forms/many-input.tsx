import { Checkbox, Stack, Text } from '@mantine/core';
import { useT } from '../../i18n/language.ts';
import type { Path } from './field.ts';
import { useStepForm } from './form-context.ts';

type ManyInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly path: Path;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
};

/** Any number of things, ticked. */
export function ManyInput({ label, help, path, chosen, options }: ManyInputProps) {
  const t = useT();
  const { answer, problem } = useStepForm();
  return (
    <Checkbox.Group
      label={label}
      description={help}
      error={problem(path) ?? undefined}
      size="md"
      value={[...chosen]}
      onChange={(ids) => answer(path, ids)}
    >
      <Stack gap="xs" mt={8}>
        {options.map(({ id, label: said }) => (
          <Checkbox key={id} value={id} label={said} />
        ))}
        {options.length === 0 && <Text c="dimmed">{t.caseScreen.form.nothingToChoose}</Text>}
      </Stack>
    </Checkbox.Group>
  );
}
