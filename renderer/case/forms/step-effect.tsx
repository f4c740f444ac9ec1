import { Group, List, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { Refusal } from '../../../shared/procedure/refusal.ts';
import { TextArea } from '../../components/fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { sentenceCase } from '../../i18n/format.ts';
import { useT } from '../../i18n/language.ts';
import { obligationText } from '../../procedure/obligation-sentence.ts';
import { explainRefusal } from '../../procedure/refusal-explanation.ts';
import { DisagreeingLetters } from '../disagreeing-letters.tsx';
import type { StepFormState } from './use-step-form.ts';

/** What stands in the way of a step, what yields to a reason, and what follows from it. */
export function StepEffect({ state }: { readonly state: StepFormState }) {
  const t = useT();
  const words = t.caseScreen.form;
  const { tried, form } = state;
  return (
    <Stack gap="md" aria-live="polite">
      {tried?.hard.map((refusal) => (
        <Refused key={`${refusal.code}${JSON.stringify(refusal.facts)}`} refusal={refusal} state={state} />
      ))}
      {tried?.hard.length === 0 &&
        tried.soft.map((refusal) => <Safeguard key={refusal.code} refusal={refusal} state={state} />)}
      {tried !== null && tried.hard.length === 0 && (
        <Stack gap="xs" className="kluis-card" component="section" aria-label={words.effect}>
          <Title order={3}>{words.afterwards}</Title>
          {tried.next.length === 0 ? (
            <Text>{words.afterwardsNothing}</Text>
          ) : (
            <List spacing={4} icon={<IconArrowRight size={18} aria-hidden />} center={false}>
              {tried.next.map((o) => (
                <List.Item key={o.key}>{obligationText(o, form.names, t).dated}</List.Item>
              ))}
            </List>
          )}
        </Stack>
      )}
      {form.type === 'correctFact' && tried?.after != null && (
        <DisagreeingLetters state={tried.after} names={form.names} />
      )}
    </Stack>
  );
}

type RefusalProps = { readonly refusal: Refusal; readonly state: StepFormState };

function Refused({ refusal, state }: RefusalProps) {
  const t = useT();
  const { what, todo, basis, norm, normId } = explainRefusal(refusal, state.form.names, t);
  return (
    <Notice tone="soon" title={t.caseScreen.form.refused}>
      <Stack gap={4}>
        <Text>{what}</Text>
        <Text>{todo}</Text>
        <Text size="sm">
          {sentenceCase(basis)} · {t.caseScreen.form.norm(normId)}: {norm}
        </Text>
      </Stack>
    </Notice>
  );
}

function Safeguard({ refusal, state }: RefusalProps) {
  const t = useT();
  const { what, basis, norm, normId } = explainRefusal(refusal, state.form.names, t);
  return (
    <Notice tone="soon" title={refusal.basis === 'own' ? t.refusalFrame.ownChoice : sentenceCase(basis)}>
      <Stack gap="sm">
        <Text>{what}</Text>
        <Text>{t.refusalFrame.canWithReason}</Text>
        <TextArea
          label={t.refusalFrame.reason}
          value={state.reasonFor(refusal.code)}
          onChange={(body) => state.giveReason(refusal.code, body)}
          error={state.reasonProblem(refusal.code)}
          minRows={2}
        />
        <Group gap={4}>
          <Text size="sm">
            {t.caseScreen.form.norm(normId)}: {norm}
          </Text>
        </Group>
      </Stack>
    </Notice>
  );
}
