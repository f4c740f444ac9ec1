import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { discardLetter, finaliseLetter, type LetterDraftView, readLetter } from '../../shared/contract/letters.ts';
import type { WireFailure } from '../../shared/contract/wire.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import type { CaseView } from '../case/use-case.ts';
import { call } from '../client/call.ts';
import { RequestFailed } from '../client/port.ts';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { SaveState } from '../components/save-state.tsx';
import { useT } from '../i18n/language.ts';
import { Gaps } from './gap-list.tsx';
import { type Gap, gapsOf } from './gaps.ts';
import { LetterPreview } from './letter-preview.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { useLetterDraft } from './use-letter-draft.ts';

type LetterEditorProps = {
  readonly caseView: CaseView;
  readonly letterId: string;
  /** Thrown away: there is nothing to edit any more. */
  readonly onGone: () => void;
};

/** A draft: read afresh whenever it is opened, after which the editor holds the text. */
export function LetterEditor(props: LetterEditorProps) {
  const t = useT();
  const { letterId } = props;
  const [read, setRead] = useState<OutputOf<typeof readLetter> | null>(null);
  const [failure, setFailure] = useState<WireFailure | null>(null);

  // Not through the query cache: what is typed is kept without a push, so that a cached text would be an old one.
  useEffect(() => {
    let current = true;
    call(readLetter, { letterId })
      .then((answer) => current && setRead(answer))
      .catch((problem: unknown) => {
        if (!(problem instanceof RequestFailed)) throw problem;
        if (current) setFailure(problem.failure);
      });
    return () => {
      current = false;
    };
  }, [letterId]);

  if (failure !== null) return <ErrorNotice failure={failure} />;
  if (read === null) return <Text role="status">{t.common.loading}</Text>;
  if (!read.found) return <Notice tone="calm">{t.letters.editor.gone}</Notice>;
  return <Editor key={letterId} {...props} letter={read.letter} />;
}

function Editor({ caseView, letter, onGone }: LetterEditorProps & { readonly letter: LetterDraftView }) {
  const t = useT();
  const words = t.letters.editor;
  const { letterId } = letter;
  const draft = useLetterDraft(letter);
  const gaps = gapsOf(draft.subject, draft.body);
  const subjectField = useRef<HTMLInputElement>(null);
  const bodyField = useRef<HTMLTextAreaElement>(null);
  const finalise = useTell(finaliseLetter);
  const discard = useTell(discardLetter);
  const [problem, setProblem] = useState<'incomplete' | Refusal | null>(null);

  const jump = ({ where, from, until }: Gap) => {
    const field = where === 'subject' ? subjectField.current : bodyField.current;
    if (field === null) return;
    // Blurred first: a browser brings the selection into view only when the field takes the focus.
    field.blur();
    field.setSelectionRange(from, until);
    field.focus();
  };

  const makeFinal = async () => {
    setProblem(null);
    if (!(await draft.flush())) return;
    const outcome = await finalise.mutateAsync({ letterId });
    if (outcome.kind === 'incomplete') setProblem('incomplete');
    if (outcome.kind === 'refused') setProblem(outcome.refusal);
  };

  return (
    <div className="kluis-letter-columns">
      <Stack gap="md">
        <TextInput
          ref={subjectField}
          label={words.subject}
          value={draft.subject}
          onChange={(event) => draft.change({ subject: event.currentTarget.value })}
          maxLength={300}
          autoComplete="off"
        />
        <Gaps gaps={gaps} onJump={jump} />
        <Textarea
          ref={bodyField}
          className="kluis-letter-body"
          label={words.body}
          description={words.bodyHelp}
          value={draft.body}
          onChange={(event) => draft.change({ body: event.currentTarget.value })}
          minRows={16}
          maxRows={26}
          maxLength={50_000}
          lang="nl"
        />
        <SaveState state={draft.state} />
        {problem === 'incomplete' && (
          <Notice tone="soon" announce>
            {words.incomplete}
          </Notice>
        )}
        {problem !== null && problem !== 'incomplete' && <RefusalNotice refusal={problem} caseView={caseView} />}
        {finalise.error !== null && <ErrorNotice failure={finalise.error.failure} />}
        {discard.error !== null && <ErrorNotice failure={discard.error.failure} />}
        {gaps.length > 0 && (
          <Text size="sm" id="letter-blocked">
            {words.finaliseBlocked}
          </Text>
        )}
        <Group gap="sm">
          <ConfirmButton
            label={words.finalise}
            consequence={words.finaliseConsequence}
            disabled={gaps.length > 0}
            aria-describedby={gaps.length > 0 ? 'letter-blocked' : undefined}
            loading={finalise.isPending}
            onConfirm={() => void makeFinal().catch(() => undefined)}
          />
          <ConfirmButton
            label={words.discard}
            consequence={words.discardConsequence}
            destroys
            variant="default"
            c="var(--mantine-color-error)"
            loading={discard.isPending}
            onConfirm={() => discard.mutate({ letterId }, { onSuccess: onGone })}
          />
        </Group>
      </Stack>
      <LetterPreview letterId={letterId} kept={draft.kept} />
    </div>
  );
}
