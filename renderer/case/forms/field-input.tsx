import { Box, NumberInput, Select } from '@mantine/core';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Json } from '../../../shared/json.ts';
import { DateField } from '../../components/date-field.tsx';
import { ChoiceField, TextArea, TextField } from '../../components/fields.tsx';
import { sentenceCase } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { CorrectedFactInput, CorrectedValueInput } from './correction-input.tsx';
import { IncidentInput, PostmarkInput } from './day-inputs.tsx';
import { DocumentInput, DocumentsInput } from './document-input.tsx';
import { asGroup, asText, asTexts, type Field, type JsonObject, type Path } from './field.ts';
import { isAsked, pathName } from './finish.ts';
import { useStepForm } from './form-context.ts';
import { GroupInput, PerElementInput, RowsInput } from './group-inputs.tsx';
import { ManyInput } from './many-input.tsx';
import { OtherCaseInput } from './other-case-input.tsx';
import { PersonInput } from './person-input.tsx';
import { thingLabel } from './thing-label.ts';
import { idsOf } from './things.ts';
import { choiceLabel, labelOf } from './words.ts';

type FieldInputProps = {
  readonly field: Field;
  readonly name: string;
  readonly path: Path;
  readonly group: JsonObject;
};

/** One field of a form, if it is asked at all. */
export function FieldInput({ field, name, path, group }: FieldInputProps) {
  const { view, value, leave } = useStepForm();
  if (field.kind === 'fixed' || !isAsked(field, group, value.command, view)) return null;
  return (
    <Box data-field={pathName(path)} onBlur={() => leave(path)}>
      <AskedField field={field} name={name} path={path} value={group[name] ?? null} />
    </Box>
  );
}

type AskedFieldProps = { readonly field: Field; readonly name: string; readonly path: Path; readonly value: Json };

export function AskedField({ field, name, path, value }: AskedFieldProps) {
  const t = useT();
  const { type, value: form, answer, write, problem } = useStepForm();
  const { label, help } = labelOf(t, type, name);
  const common = { label, ...(help === undefined ? {} : { help }), error: problem(path) };
  const placed = { label, ...(help === undefined ? {} : { help }), path, value };
  switch (field.kind) {
    case 'fixed':
      return null;
    case 'date':
      return (
        <DateField
          {...common}
          value={asText(value)}
          onChange={(day) => answer(path, day)}
          past={field.past === true}
          optional={field.optional === true}
        />
      );
    case 'time':
      return (
        <Box maw={200}>
          <TextField {...common} optional value={asText(value) ?? ''} onChange={(typed) => answer(path, typed)} />
        </Box>
      );
    case 'number':
      return (
        <NumberInput
          label={label}
          description={help}
          error={problem(path) ?? undefined}
          value={typeof value === 'number' ? value : ''}
          min={field.from}
          max={field.until}
          clampBehavior="strict"
          allowDecimal={false}
          maw={160}
          onChange={(typed) => answer(path, typeof typed === 'number' ? typed : null)}
        />
      );
    case 'text': {
      const id = asText(value);
      const Input = field.short === true ? TextField : TextArea;
      return (
        <Input
          {...common}
          optional={field.optional === true}
          value={id === null ? '' : (form.texts[id] ?? '')}
          onChange={(body) => {
            const key = id ?? crypto.randomUUID();
            if (id === null) answer(path, key);
            write(key, body);
          }}
        />
      );
    }
    case 'choice':
      return (
        <ChoiceField
          {...common}
          optional={field.optional === true}
          value={asText(value)}
          onChange={(chosen) => answer(path, chosen)}
          choices={field.options.map((option) => ({ value: option, label: choiceLabel(t, field.words, option) }))}
        />
      );
    case 'choices':
      return (
        <ManyInput
          {...placed}
          chosen={asTexts(value)}
          options={field.options.map((option) => ({ id: option, label: choiceLabel(t, field.words, option) }))}
        />
      );
    case 'yesNo':
      return (
        <ChoiceField
          {...common}
          value={value === true ? 'yes' : value === false ? 'no' : null}
          onChange={(chosen) => answer(path, chosen === 'yes')}
          choices={[
            { value: 'yes', label: t.common.yes },
            { value: 'no', label: t.common.no },
          ]}
        />
      );
    case 'one':
      return field.of === 'otherCase' ? (
        <OtherCaseInput {...placed} />
      ) : (
        <OneInput {...common} path={path} value={asText(value)} field={field} />
      );
    case 'many':
      return <ThingsInput {...placed} field={field} />;
    case 'document':
      return <DocumentInput {...placed} optional={field.optional} />;
    case 'documents':
      return <DocumentsInput {...placed} />;
    case 'person':
      return <PersonInput {...placed} optional={field.optional} />;
    case 'postmark':
      return <PostmarkInput {...placed} />;
    case 'incident':
      return <IncidentInput {...placed} />;
    case 'group':
      return <GroupInput fields={field.fields} path={path} group={asGroup(value)} />;
    case 'perElement':
      return <PerElementInput field={field} {...placed} />;
    case 'rows':
      return <RowsInput field={field} {...placed} />;
    case 'correctedFact':
      return <CorrectedFactInput {...placed} />;
    case 'correctedValue':
      return <CorrectedValueInput value={value} path={path} />;
    default:
      return assertNever(field);
  }
}

type OneInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly error: string | null;
  readonly path: Path;
  readonly value: string | null;
  readonly field: Extract<Field, { readonly kind: 'one' }>;
};

/** One of the things of this case: buttons while they are few, a list when they are many. */
function OneInput({ label, help, error, path, value, field }: OneInputProps) {
  const t = useT();
  const { view, names, value: form, answer } = useStepForm();
  const words = t.caseScreen.form;
  const ids = idsOf(field.of, view, form.command);
  const said = (id: string) => thingLabel(field.of, id, view, names, t);
  const optional = field.optional === true;
  if (ids.length === 0)
    return (
      <Select
        label={optional ? `${label} (${t.common.optional})` : label}
        description={help}
        error={error ?? undefined}
        placeholder={words.nothingToChoose}
        data={[]}
        disabled
      />
    );
  const nobody = 'nobody';
  return (
    <ChoiceField
      label={label}
      {...(help === undefined ? {} : { help })}
      error={error}
      value={value ?? (optional ? nobody : null)}
      onChange={(chosen) => answer(path, chosen === nobody ? null : chosen)}
      choices={[
        ...ids.map((id) => ({ value: id, label: said(id) })),
        ...(optional ? [{ value: nobody, label: sentenceCase(words.nobody) }] : []),
      ]}
    />
  );
}

function ThingsInput({
  field,
  ...placed
}: {
  readonly field: Extract<Field, { readonly kind: 'many' }>;
  readonly label: string;
  readonly help?: string;
  readonly path: Path;
  readonly value: Json;
}) {
  const t = useT();
  const { view, names, value: form } = useStepForm();
  const ids = idsOf(field.of, view, form.command);
  return (
    <ManyInput
      {...placed}
      chosen={asTexts(placed.value)}
      options={ids.map((id) => ({ id, label: thingLabel(field.of, id, view, names, t) }))}
    />
  );
}
