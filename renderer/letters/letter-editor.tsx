import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { discardLetter, finaliseLetter, type LetterDraftView, readLetter } from '../../shared/contract/letters.ts';
import type { WireFailure } from '../../shared/contract/wire.ts';
import { letterContent } from '../../shared/letters/content.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import type { CaseView } from '../case/use-case.ts';
import { call } from '../client/call.ts';
import { RequestFailed } from '../client/port.ts';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { Covered } from '../components/covered.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { SaveState } from '../components/save-state.tsx';
import { useT } from '../i18n/language.ts';
import { Writing, type WritingHandle } from '../writing/writing.tsx';
import { chipWords } from './chip-words.ts';
import { Gaps } from './gap-list.tsx';
import { gapsOf } from './gaps.ts';
import { LetterPreview } from './letter-preview.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { useLetterDraft } from './use-letter-draft.ts';

type LetterEditorProps = {
  readonly caseView: CaseView;
  readonly letterId: string;
  /** That were looked for, to be marked in it. */
  readonly words: readonly string[] | null;
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

function Editor({ caseView, letter, words: sought, onGone }: LetterEditorProps & { readonly letter: LetterDraftView }) {
  const t = useT();
  const words = t.letters.editor;
  const { letterId } = letter;
  const draft = useLetterDraft(letter);
  const gaps = gapsOf(draft.text.content);
  const noSubject = draft.text.subject.trim() === '';
  const open = gaps.length > 0 || noSubject;
  const writing = useRef<WritingHandle>(null);
  const subject = useRef<HTMLInputElement>(null);
  // Each time it is found anew. What does not stand in the text stands in the subject.
  useEffect(() => {
    if (sought === null) return;
    const frame = requestAnimationFrame(() => {
      if (writing.current?.showWords(sought) !== true) subject.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [sought]);
  const chips = useMemo(() => chipWords(t), [t]);
  const finalise = useTell(finaliseLetter);
  const discard = useTell(discardLetter);
  const [problem, setProblem] = useState<'incomplete' | Refusal | null>(null);

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
          ref={subject}
          className="kluis-own-words"
          label={words.subject}
          value={draft.text.subject}
          error={noSubject ? words.subjectMissing : null}
          onChange={(event) => draft.change({ subject: event.currentTarget.value })}
          maxLength={300}
          autoComplete="off"
        />
        <Gaps gaps={gaps} onJump={({ nth }) => writing.current?.selectField(nth)} />
        <Covered>
          <Writing
            label={words.body}
            help={words.bodyHelp}
            content={letter.content}
            onChange={(content) => draft.change({ content: letterContent.parse(content) })}
            words={chips}
            handle={writing}
          />
        </Covered>
        <Text size="sm">{words.template(letter.template.ownVersion)}</Text>
        <SaveState state={draft.state} />
        {problem === 'incomplete' && (
          <Notice tone="soon" announce>
            {words.incomplete}
          </Notice>
        )}
        {problem !== null && problem !== 'incomplete' && <RefusalNotice refusal={problem} caseView={caseView} />}
        {finalise.error !== null && <ErrorNotice failure={finalise.error.failure} />}
        {discard.error !== null && <ErrorNotice failure={discard.error.failure} />}
        {open && (
          <Text size="sm" id="letter-blocked">
            {words.finaliseBlocked}
          </Text>
        )}
        <Group gap="sm">
          <ConfirmButton
            label={words.finalise}
            consequence={words.finaliseConsequence}
            disabled={open}
            aria-describedby={open ? 'letter-blocked' : undefined}
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
      <LetterPreview letterId={letterId} text={draft.text} />
    </div>
  );
}
