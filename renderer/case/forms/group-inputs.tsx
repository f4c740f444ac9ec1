import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Json } from '../../../shared/json.ts';
import { CheckField, ChoiceField } from '../../components/fields.tsx';
import { useT } from '../../i18n/language.ts';
import { asRows, asText, type Field, type Fields, type JsonObject, type Path, part } from './field.ts';
import { FieldInput } from './field-input.tsx';
import { useStepForm } from './form-context.ts';
import { elementLabel } from './thing-label.ts';
import { choiceLabel } from './words.ts';

/** The fields of a group, one under another. */
export function GroupInput({
  fields,
  path,
  group,
}: {
  readonly fields: Fields;
  readonly path: Path;
  readonly group: JsonObject;
}) {
  return (
    <Stack gap="lg">
      {Object.entries(fields).map(([name, field]) => (
        <FieldInput key={name} field={field} name={name} path={[...path, name]} group={group} />
      ))}
    </Stack>
  );
}

type ListProps = { readonly label: string; readonly help?: string; readonly path: Path; readonly value: Json };

/** A judgement on each element, with one answer for all of them when that is what it comes to. */
export function PerElementInput({
  field,
  label,
  path,
  value,
}: ListProps & { readonly field: Extract<Field, { readonly kind: 'perElement' }> }) {
  const t = useT();
  const words = t.caseScreen.form;
  const { view, value: form, answer, leaveOut } = useStepForm();
  const rows = asRows(value);
  const several = rows.length > 1;
  const everywhere = field.fields[field.everywhere];
  const answers = [...new Set(rows.map((row) => part(row, field.everywhere)))];
  const [same = null] = answers.length === 1 ? answers : [];
  const answerAll = (to: Json) =>
    answer(
      path,
      rows.map((row) => ({ ...row, [field.everywhere]: to })),
    );
  return (
    <Stack gap="md" role="group" aria-label={label}>
      {several && everywhere?.kind === 'choice' && (
        <ChoiceField
          label={words.everywhere}
          value={asText(same)}
          onChange={answerAll}
          choices={everywhere.options.map((option) => ({
            value: option,
            label: choiceLabel(t, everywhere.words, option),
          }))}
        />
      )}
      {several && everywhere?.kind === 'yesNo' && (
        <ChoiceField
          label={words.everywhere}
          value={same === true ? 'yes' : same === false ? 'no' : null}
          onChange={(chosen) => answerAll(chosen === 'yes')}
          choices={[
            { value: 'yes', label: t.common.yes },
            { value: 'no', label: t.common.no },
          ]}
        />
      )}
      {rows.map((row, i) => {
        const elementId = String(part(row, 'elementId'));
        const out = form.leftOut.includes(elementId);
        const heading = elementLabel(view, elementId, t);
        return (
          <Box key={elementId} className="kluis-card" component="fieldset" m={0} aria-label={heading}>
            <Stack gap="md">
              <Text fw={650}>{heading}</Text>
              {!out && <GroupInput fields={field.fields} path={[...path, i]} group={row} />}
              {several && (
                <CheckField label={words.leaveOut} checked={out} onChange={(on) => leaveOut(elementId, on)} />
              )}
            </Stack>
          </Box>
        );
      })}
    </Stack>
  );
}

/** Things that are added and taken away, such as the adjustments of a ruling. */
export function RowsInput({
  field,
  label,
  help,
  path,
  value,
}: ListProps & { readonly field: Extract<Field, { readonly kind: 'rows' }> }) {
  const t = useT();
  const words = t.caseScreen.form;
  const { view, answer } = useStepForm();
  const rows = asRows(value);
  const add = () => answer(path, [...rows, field.newRow(() => crypto.randomUUID(), view.today)]);
  return (
    <Stack gap="md" role="group" aria-label={label}>
      <div>
        <Text fw={500}>
          {label} ({t.common.optional})
        </Text>
        {help !== undefined && (
          <Text size="sm" c="dimmed">
            {help}
          </Text>
        )}
      </div>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its own id is a text that may be shared
        <Box key={i} className="kluis-card" component="fieldset" m={0} aria-label={words.row(i + 1)}>
          <Stack gap="md">
            <Text fw={650}>{words.row(i + 1)}</Text>
            <GroupInput fields={field.fields} path={[...path, i]} group={row} />
            <Group>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() =>
                  answer(
                    path,
                    rows.filter((_, at) => at !== i),
                  )
                }
              >
                {words.removeRow(i + 1)}
              </Button>
            </Group>
          </Stack>
        </Box>
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {words.addRow}
        </Button>
      </Group>
    </Stack>
  );
}
