import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { TemplateProblem } from '../../shared/contract/letter-templates.ts';
import type { RequestFailed } from '../client/port.ts';
import type { DraftState } from '../client/use-draft.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { SaveState } from '../components/save-state.tsx';
import { useT } from '../i18n/language.ts';
import { chipWords } from '../letters/chip-words.ts';
import { Writing } from '../writing/writing.tsx';
import type { TemplateInForce, TemplateText } from './edit-template.tsx';
import { InsertMenus } from './insert-menus.tsx';
import { ReplySheetFields } from './reply-sheet-fields.tsx';
import { TemplateHistory } from './template-history.tsx';

type TemplateFormProps = {
  readonly inForce: TemplateInForce;
  readonly text: TemplateText;
  /** Another number: `text` did not come from this form. */
  readonly textKey: number;
  readonly state: DraftState;
  readonly changed: boolean;
  readonly busy: boolean;
  readonly problem: TemplateProblem | null;
  readonly failure: RequestFailed | null;
  readonly onChange: (change: Partial<TemplateText>) => void;
  readonly onTake: (version: number) => void;
  readonly onSave: () => void;
  readonly onGiveUp: () => void;
  readonly onReset: () => void;
};

/** The text itself, what may be put in it, and what can be done with it. */
export function TemplateForm(props: TemplateFormProps) {
  const { inForce, text, textKey, state, changed, busy, problem, failure, onChange, onTake } = props;
  const t = useT();
  const words = t.templates;
  const chips = useMemo(() => chipWords(t), [t]);
  return (
    <Stack gap="md">
      <Text fw={600}>{inForce.ownVersion === null ? words.shipped : words.own(inForce.ownVersion)}</Text>
      {changed && <Notice tone="soon">{words.unsaved}</Notice>}
      <TextInput
        label={words.subject}
        value={text.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        maxLength={300}
        autoComplete="off"
      />
      <Writing
        key={textKey}
        label={words.body}
        help={words.bodyHelp}
        content={text.content}
        onChange={(content) => onChange({ content })}
        words={chips}
        tools={(schema, run) => <InsertMenus inForce={inForce} schema={schema} run={run} />}
      />
      {text.replySheet !== null && (
        <ReplySheetFields sheet={text.replySheet} onChange={(replySheet) => onChange({ replySheet })} />
      )}
      <SaveState state={state} />
      {problem !== null && (
        <Notice tone="soon" announce>
          <ProblemText problem={problem} />
        </Notice>
      )}
      {failure !== null && <ErrorNotice failure={failure.failure} />}
      <Group gap="sm">
        <Button onClick={props.onSave} loading={busy} disabled={!changed}>
          {words.save}
        </Button>
        {changed && (
          <ConfirmButton
            label={words.giveUp}
            consequence={words.giveUpConsequence}
            variant="default"
            onConfirm={props.onGiveUp}
          />
        )}
        {inForce.ownVersion !== null && (
          <ConfirmButton
            label={words.reset}
            consequence={words.resetConsequence}
            variant="default"
            disabled={busy}
            onConfirm={props.onReset}
          />
        )}
      </Group>
      <TemplateHistory history={inForce.history} onTake={onTake} />
    </Stack>
  );
}

/** Why the text cannot be taken into use, with the places by their names on screen. */
export function ProblemText({ problem }: { readonly problem: TemplateProblem }) {
  const t = useT();
  const words = t.templates.problems;
  const chips = chipWords(t);
  const names = problem.fields.map((field) => chips.field(field)).join(', ');
  switch (problem.code) {
    case 'subjectMissing':
      return words.subjectMissing;
    case 'partNotClosed':
      return words.partNotClosed;
    case 'unknownField':
      return words.unknownField(names);
    case 'fieldMissing':
      return words.fieldMissing(names);
    case 'sheetUntitled':
      return words.sheetUntitled;
    case 'sheetTooLong':
      return words.sheetTooLong;
  }
}
