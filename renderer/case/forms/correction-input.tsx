import { Stack, Text } from '@mantine/core';
import type { Json } from '../../../shared/json.ts';
import { applyCorrections } from '../../../shared/procedure/correction.ts';
import { commandOf } from '../../../shared/procedure/event.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { useT } from '../../i18n/language.ts';
import { correctableFacts, factField, factLabel, factText } from './correctable.ts';
import { type Path, part } from './field.ts';
import { AskedField } from './field-input.tsx';
import { asPath, pathName } from './finish.ts';
import { StepFormContext, useStepForm } from './form-context.ts';

type InputProps = { readonly label: string; readonly help?: string; readonly path: Path; readonly value: Json };

/** Which fact of an entry is wrong: each with how it reads now. */
export function CorrectedFactInput({ path, value }: InputProps) {
  const t = useT();
  const words = t.caseScreen.form;
  const { view, names, value: form, answer, problem } = useStepForm();
  const entry = Number(part(form.command, 'entry'));
  const event = applyCorrections(view.state.history)[entry - 1];
  const facts = correctableFacts(view, entry);
  if (event === undefined || facts.length === 0) return <Text>{words.nothingCorrectable}</Text>;
  return (
    <ChoiceField
      label={words.whichFact}
      value={pathName(asPath(value))}
      onChange={(chosen) => answer(path, [...(facts.find((fact) => pathName(fact.path) === chosen)?.path ?? [])])}
      error={problem(path)}
      choices={facts.map((fact) => ({
        value: pathName(fact.path),
        label: `${factLabel(view, event, fact.path, t)}: ${factText(view, event, fact.path, fact.value, names, t)}`,
      }))}
    />
  );
}

/** The right fact, asked for as the form of its own step would, with what it reads now above it. */
export function CorrectedValueInput({ value, path }: { readonly value: Json; readonly path: Path }) {
  const t = useT();
  const words = t.caseScreen.form;
  const form = useStepForm();
  const { view, names } = form;
  const entry = Number(part(form.value.command, 'entry'));
  const fact = asPath(part(form.value.command, 'path'));
  const event = applyCorrections(view.state.history)[entry - 1];
  const field = event === undefined ? null : factField(event, fact);
  if (event === undefined || field === null) return null;
  const now = correctableFacts(view, entry).find((f) => pathName(f.path) === pathName(fact));
  const name = fact.findLast((key) => typeof key === 'string') ?? '';
  return (
    <Stack gap="md">
      <Text>
        {words.nowReads}: <strong>{factText(view, event, fact, now?.value ?? null, names, t)}</strong>
      </Text>
      <StepFormContext value={{ ...form, type: commandOf(event.type) }}>
        <AskedField key={pathName(fact)} field={field} name={String(name)} path={path} value={value} />
      </StepFormContext>
    </Stack>
  );
}
