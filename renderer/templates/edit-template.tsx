import { Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { readTemplate, resetTemplate, saveTemplate } from '../../shared/contract/letter-templates.ts';
import { templateContent } from '../../shared/letters/content.ts';
import { replySheet } from '../../shared/letters/reply-sheet.ts';
import type { LetterKind } from '../../shared/procedure/letter-kind.ts';
import { call } from '../client/call.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { useDraft } from '../client/use-draft.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { useT } from '../i18n/language.ts';
import { TemplateForm } from './template-form.tsx';
import { TemplatePreview } from './template-preview.tsx';

const draftText = z.object({
  subject: z.string(),
  content: templateContent,
  /** Null: no reply sheet goes with this letter. */
  replySheet: replySheet.nullable(),
});
export type TemplateText = z.infer<typeof draftText>;
export type TemplateInForce = OutputOf<typeof readTemplate>;

/** One text: the one in force, or what was being written of a next one. */
export function EditTemplate({ kind }: { readonly kind: LetterKind }) {
  const t = useT();
  const { data, error } = useAsk(readTemplate, { kind, version: null });
  // Taken into use or given up: the editor begins anew with what is in force.
  const [round, setRound] = useState(0);
  if (error !== null) return <ErrorNotice failure={error.failure} />;
  if (data === undefined) return <Text role="status">{t.common.loading}</Text>;
  return (
    <Opened key={`${round} ${data.history.length}`} kind={kind} inForce={data} onAnew={() => setRound((n) => n + 1)} />
  );
}

type OpenedProps = { readonly kind: LetterKind; readonly inForce: TemplateInForce; readonly onAnew: () => void };

function Opened({ kind, inForce, onAnew }: OpenedProps) {
  const t = useT();
  const { subject, content, replySheet: sheet } = inForce;
  const draft = useDraft<TemplateText>({
    key: `letterTemplate:${kind}`,
    caseId: null,
    initial: { subject, content, replySheet: sheet },
    // A draft from before the sheet could be changed has none.
    parse: (body) => draftText.safeParse(typeof body === 'object' ? { replySheet: sheet, ...body } : body).data ?? null,
  });
  const save = useTell(saveTemplate);
  const reset = useTell(resetTemplate);
  /** Goes up when another text is put into the editor, which otherwise keeps its own. */
  const [taken, setTaken] = useState(0);
  if (draft.state === 'loading') return <Text role="status">{t.common.loading}</Text>;

  const take = async (version: number) => {
    const { subject: of, content: text, replySheet: page } = await call(readTemplate, { kind, version });
    draft.setValue({ subject: of, content: text, replySheet: page });
    setTaken((n) => n + 1);
  };
  const keep = async () => {
    const answer = await save.mutateAsync({ kind, ...draft.value });
    if (!answer.ok) return;
    await draft.discard();
    sayDone(t.templates.saved);
    onAnew();
  };
  return (
    <div className="kluis-letter-columns">
      <TemplateForm
        inForce={inForce}
        text={draft.value}
        textKey={taken}
        state={draft.state}
        changed={draft.state !== 'untouched'}
        busy={save.isPending || reset.isPending}
        problem={save.data?.ok === false ? save.data.problem : null}
        failure={save.error ?? reset.error}
        onChange={(change) => {
          save.reset();
          draft.setValue((old) => ({ ...old, ...change }));
        }}
        onTake={(version) => void take(version)}
        onSave={() => void keep().catch(() => undefined)}
        onGiveUp={() => void draft.discard().then(onAnew)}
        onReset={() => void draft.discard().then(() => reset.mutate({ kind }, { onSuccess: onAnew }))}
      />
      <TemplatePreview kind={kind} text={draft.value} />
    </div>
  );
}
