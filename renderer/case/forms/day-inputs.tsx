import { Button, Group, Stack, Text } from '@mantine/core';
import type { Json } from '../../../shared/json.ts';
import { DateField } from '../../components/date-field.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { longDate, sentenceCase } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { asGroup, asText, type Path, part } from './field.ts';
import { useStepForm } from './form-context.ts';

type InputProps = { readonly label: string; readonly help?: string; readonly path: Path; readonly value: Json };

/** What the envelope shows: a date, a mark that cannot be read, or nothing. */
export function PostmarkInput({ label, help, path, value }: InputProps) {
  const t = useT();
  const { answer, problem, view } = useStepForm();
  const kind = value === 'illegible' || value === 'none' ? value : 'date';
  const isEntered = (mark: string) => view.state.receipts.some((receipt) => receipt.postmark === mark);
  // The marks on envelopes that nobody entered as a receipt yet, or that say otherwise than what was entered.
  const marked = view.documents.flatMap(({ documentId, destroyed, postmark }) =>
    destroyed ||
    postmark === null ||
    postmark === value ||
    postmark === 'illegible' ||
    postmark === 'none' ||
    isEntered(postmark)
      ? []
      : [{ documentId, postmark }],
  );
  return (
    <Stack gap="md">
      {marked.map(({ documentId, postmark }) => (
        <Group key={documentId} gap="sm">
          <Text size="sm">{t.caseScreen.form.postmarkFound(longDate(postmark, t.dates))}</Text>
          <Button variant="default" size="xs" onClick={() => answer(path, postmark)}>
            {t.caseScreen.form.postmarkTake}
          </Button>
        </Group>
      ))}
      <ChoiceField
        label={label}
        {...(help === undefined ? {} : { help })}
        value={kind}
        onChange={(chosen) => answer(path, chosen === 'date' ? null : chosen)}
        choices={(['date', 'illegible', 'none'] as const).map((choice) => ({
          value: choice,
          label: sentenceCase(t.choices.postmark[choice]),
        }))}
      />
      {kind === 'date' && (
        <DateField
          label={t.caseScreen.form.postmarkOn}
          value={asText(value)}
          onChange={(day) => answer(path, day)}
          error={problem(path)}
          past
        />
      )}
    </Stack>
  );
}

/** When it happened: its last day starts the month in which to report it. */
export function IncidentInput({ label, help, path, value }: InputProps) {
  const t = useT();
  const words = t.caseScreen.form;
  const { answer, problem } = useStepForm();
  const incident = asGroup(value);
  const kind = asText(part(incident, 'kind')) ?? 'unknown';
  const set = (name: string) => (day: string | null) => answer(path, { ...incident, [name]: day });
  return (
    <Stack gap="md">
      <ChoiceField
        label={label}
        {...(help === undefined ? {} : { help })}
        value={kind}
        onChange={(chosen) => answer(path, { ...incident, kind: chosen })}
        choices={(['date', 'period', 'approximate', 'unknown'] as const).map((choice) => ({
          value: choice as string,
          label: sentenceCase(t.choices.incident[choice]),
        }))}
      />
      {kind === 'period' && (
        <DateField
          label={words.periodFrom}
          value={asText(part(incident, 'from'))}
          onChange={set('from')}
          error={problem([...path, 'from'])}
          past
        />
      )}
      {kind !== 'unknown' && (
        <DateField
          label={kind === 'period' ? words.periodOn : t.fields.on.label}
          value={asText(part(incident, 'on'))}
          onChange={set('on')}
          error={problem([...path, 'on'])}
          past
        />
      )}
    </Stack>
  );
}
