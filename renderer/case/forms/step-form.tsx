import { Anchor, Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import type { CommandType } from '../../../shared/procedure/command.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';
import type { CaseStep } from '../../app/route.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { focusFirstProblem } from '../../components/focus-problem.ts';
import { Notice } from '../../components/notice.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { useT } from '../../i18n/language.ts';
import { explainRefusal } from '../../procedure/refusal-explanation.ts';
import type { CaseView } from '../case-view.ts';
import { asText, type Fields, part } from './field.ts';
import { FieldInput } from './field-input.tsx';
import { type StepForm as FormContext, StepFormContext } from './form-context.ts';
import { formSpecOf } from './form-spec.ts';
import { StepEffect } from './step-effect.tsx';
import { type StepFormState, useStepFormState } from './use-step-form.ts';
import { labelOf } from './words.ts';

type StepFormProps = {
  readonly view: CaseView;
  readonly step: CaseStep;
  /** After it was recorded: the case, with what comes next. */
  readonly onRecorded: () => void;
  readonly onBack: () => void;
  readonly look: (documentId: string) => void;
};

/** The form of one step of the procedure, tried in the window on every change before it is sent. */
export function StepForm({ view, step, onRecorded, onBack, look }: StepFormProps) {
  const t = useT();
  const words = t.caseScreen.form;
  const state = useStepFormState({ view, step, onRecorded, look });
  const element = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const fields: Fields = formSpecOf(step.command).fields;
  const { form, draft, outcome } = state;

  useEffect(() => heading.current?.focus(), []);

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.check()) void state.record();
    else if (element.current !== null) focusFirstProblem(element.current);
  };
  const goBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isOpen('[role="dialog"], [role="listbox"]')) return;
    event.preventDefault();
    onBack();
  };

  return (
    <StepFormContext value={form}>
      <form ref={element} onSubmit={submit} onKeyDown={goBack} noValidate className="kluis-step-form">
        <Stack gap="lg">
          <Stack gap={4}>
            <Anchor component="button" type="button" onClick={onBack} className="kluis-step-back">
              <IconArrowLeft size={18} aria-hidden /> {words.back}
            </Anchor>
            <Title order={2} ref={heading} tabIndex={-1} className="kluis-quiet-focus">
              {t.commands[step.command].title}
            </Title>
            <Text>{subtitle(form, t)}</Text>
            <Text c="dimmed">{t.commands[step.command].help}</Text>
          </Stack>
          <HappenedOn form={form} type={step.command} />
          {Object.entries(fields).map(([name, field]) => (
            <FieldInput key={name} field={field} name={name} path={[name]} group={form.value.command} />
          ))}
          <StepEffect state={state} />
          {outcome?.kind === 'conflict' && (
            <Notice tone="soon" announce>
              {words.conflict}
            </Notice>
          )}
          {outcome?.kind === 'failed' && <ErrorNotice failure={outcome.failure} />}
          {outcome?.kind === 'refused' && (
            <Notice tone="soon" title={words.refused} announce>
              {explainRefusal(outcome.refusal, form.names, t).what}{' '}
              {explainRefusal(outcome.refusal, form.names, t).todo}
            </Notice>
          )}
          <Submit state={state} type={step.command} />
          <Group gap="md" justify="space-between">
            <SaveState state={draft} />
            {(draft === 'saved' || draft === 'saving') && (
              <Button
                variant="subtle"
                size="sm"
                onClick={() => {
                  void state.discard().then(onBack);
                }}
              >
                {words.discardDraft}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </StepFormContext>
  );
}

/** Mantine keeps closed lists in the page: only one that is seen takes the key. */
const isOpen = (selector: string): boolean =>
  [...document.querySelectorAll<HTMLElement>(selector)].some((found) => found.checkVisibility());

function subtitle({ type, value, names }: FormContext, t: ReturnType<typeof useT>): string {
  if (type !== 'recordSent') return '';
  const kind = letterKinds.find((k) => k === part(value.command, 'kind'));
  const to = asText(part(value.command, 'to'));
  return kind === undefined || to === null
    ? ''
    : t.caseScreen.form.letterTitle(t.letterKinds[kind].name, names.party(to));
}

function HappenedOn({ form, type }: { readonly form: FormContext; readonly type: CommandType }) {
  const t = useT();
  const { label, help } = labelOf(t, type, 'happenedOn');
  return (
    <Box onBlur={() => form.leave(['happenedOn'])}>
      <DateField
        label={label}
        {...(help === undefined ? {} : { help })}
        value={asText(part(form.value.command, 'happenedOn'))}
        onChange={(day) => form.answer(['happenedOn'], day)}
        error={form.problem(['happenedOn'])}
        past
      />
    </Box>
  );
}

/** The button says what the step does; beside it whether it can be taken back. */
function Submit({ state, type }: { readonly state: StepFormState; readonly type: CommandType }) {
  const t = useT();
  const words = t.caseScreen.form;
  const { danger } = formSpecOf(type);
  const { title } = t.commands[type];
  const refused = (state.tried?.hard.length ?? 0) > 0;
  const whole =
    state.finished.command !== null &&
    state.tried !== null &&
    !refused &&
    state.tried.soft.every(({ code }) => state.reasonFor(code).trim() !== '');
  const finality = danger === 'destroys' ? words.destroys : danger === 'final' ? words.final : words.correctable;
  return (
    <Stack gap={6} align="flex-start">
      {danger !== undefined && whole ? (
        <ConfirmButton
          label={title}
          consequence={finality}
          destroys={danger === 'destroys'}
          loading={state.busy}
          onConfirm={() => void state.record()}
        />
      ) : (
        <Button type="submit" disabled={refused} loading={state.busy} aria-describedby="kluis-finality">
          {title}
        </Button>
      )}
      <Text size="sm" c="dimmed" id="kluis-finality">
        {refused ? words.refused : finality}
      </Text>
    </Stack>
  );
}
