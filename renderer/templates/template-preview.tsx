import { Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
import { previewTemplate, type TemplateProblem } from '../../shared/contract/letter-templates.ts';
import type { LetterKind } from '../../shared/procedure/letter-kind.ts';
import { call } from '../client/call.ts';
import { ChoiceField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { PagesPreview } from '../letters/pages-preview.tsx';
import type { TemplateText } from './edit-template.tsx';
import { ProblemText } from './template-form.tsx';

const receivers = ['complainant', 'respondent', 'other'] as const;

/** What the text becomes, in an invented complaint, for each kind of receiver. */
export function TemplatePreview({ kind, text }: { readonly kind: LetterKind; readonly text: TemplateText }) {
  const t = useT();
  const words = t.templates;
  const [receiver, setReceiver] = useState<(typeof receivers)[number]>('complainant');
  const [problem, setProblem] = useState<TemplateProblem | null>(null);
  const { subject, content, replySheet } = text;
  const draw = useCallback(async () => {
    const answer = await call(previewTemplate, { kind, subject, content, replySheet, receiver });
    setProblem(answer.ok ? null : answer.problem);
    return answer.ok ? answer : null;
  }, [kind, subject, content, replySheet, receiver]);
  return (
    <Stack gap="sm">
      <ChoiceField
        label={words.receiver}
        value={receiver}
        onChange={setReceiver}
        choices={receivers.map((value) => ({ value, label: words.receivers[value] }))}
      />
      {problem !== null && (
        <Notice tone="soon">
          <ProblemText problem={problem} />
        </Notice>
      )}
      <PagesPreview draw={draw} />
    </Stack>
  );
}
