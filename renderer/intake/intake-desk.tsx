import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { discardDocument } from '../../shared/contract/documents.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import { useDay } from '../app/day.tsx';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import { call } from '../client/call.ts';
import type { RequestFailed } from '../client/port.ts';
import { useDraft } from '../client/use-draft.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { SaveState } from '../components/save-state.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { namesOfBrief } from '../procedure/names.ts';
import { explainRefusal } from '../procedure/refusal-explanation.ts';
import { ArrivalSection } from './arrival-section.tsx';
import { SummarySection, UrgentSection } from './closing-sections.tsx';
import { emptyForm, parseForm } from './complaint-form.ts';
import { intakeDraftKey } from './draft-key.ts';
import { ElementsSection } from './elements-section.tsx';
import { type Problem, problemsOf } from './form-problems.ts';
import './intake.css';
import { focusSlot, type Intake, IntakeProvider, newId, useIntake } from './intake-context.tsx';
import { MeaningPanel } from './meaning-panel.tsx';
import { PapersPanel } from './papers-panel.tsx';
import type { RegisteredCase } from './registered.tsx';
import { type RegisterOutcome, registerForm } from './use-register.ts';
import { WhoSection } from './who-section.tsx';

type IntakeDeskProps = {
  readonly draftId: string;
  readonly onRegistered: (as: RegisteredCase) => void;
};

/** The paper, the form, and what it means, side by side; kept while typing. */
export function IntakeDesk({ draftId, onRegistered }: IntakeDeskProps) {
  const t = useT();
  const words = t.intake;
  const { back } = useRouter();
  const [initial] = useState(() => emptyForm(newId));
  const draft = useDraft({ key: intakeDraftKey(draftId), caseId: null, initial, parse: parseForm });
  const { value: form, setValue } = draft;
  const today = useDay();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const problems = problemsOf(form);

  const register = useMutation<RegisterOutcome, RequestFailed>({
    mutationFn: () =>
      draft.handIn(
        () => registerForm(form, today, intakeDraftKey(draftId)),
        ({ kind }) => kind === 'registered',
      ),
    onSuccess: (outcome) => {
      if (outcome.kind === 'registered') onRegistered(outcome.as);
    },
  });

  const intake: Intake = {
    form,
    today,
    change: (next) => setValue((old) => (typeof next === 'function' ? next(old) : { ...old, ...next })),
    leave: (field) => setLeft((old) => (old.has(field) ? old : new Set(old).add(field))),
    problem: (field) => {
      const found = problems.find((p) => p.field === field);
      if (found === undefined) return null;
      return tried || (left.has(field) && !isMissing(found)) ? words.problems[found.code] : null;
    },
  };

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (register.isPending) return;
    setTried(true);
    const [first] = problems;
    if (first === undefined) register.mutate();
    else requestAnimationFrame(() => focusSlot(first.field));
  };

  const giveUp = async () => {
    await draft.discard();
    await Promise.all(form.documents.map(({ documentId }) => call(discardDocument, { documentId })));
    back();
  };

  return (
    <IntakeProvider value={intake}>
      <div className="kluis-intake">
        <Page
          title={words.title}
          intro={words.intro}
          wide
          actions={
            <Group gap="sm" className="kluis-intake-actions">
              <SaveState state={draft.state} />
              {draft.state !== 'untouched' && draft.state !== 'loading' && (
                <ConfirmButton
                  variant="default"
                  size="sm"
                  label={words.discard}
                  consequence={words.discardConsequence}
                  onConfirm={() => void giveUp().catch(() => undefined)}
                  destroys
                />
              )}
            </Group>
          }
        >
          <div className="kluis-intake-desk">
            <div className="kluis-intake-side">
              <PapersPanel />
              <MeaningPanel />
            </div>
            <form className="kluis-intake-form" onSubmit={submit} noValidate>
              <ArrivalSection />
              <WhoSection />
              <ElementsSection />
              <SummarySection />
              <UrgentSection />
              {tried && problems.length > 0 && <ProblemList problems={problems} />}
              {register.data?.kind === 'refused' && <Refused refusal={register.data.refusal} />}
              {register.data?.kind === 'conflict' && (
                <Notice tone="late" announce>
                  {words.conflict}
                </Notice>
              )}
              {register.error !== null && <ErrorNotice failure={register.error.failure} />}
              <Stack gap={6} align="flex-start">
                <Button type="submit" loading={register.isPending}>
                  {words.register}
                </Button>
                <Text size="sm" c="dimmed">
                  {words.finality}
                </Text>
                <Text role="status" className="kluis-unseen">
                  {register.isPending ? words.registering : ''}
                </Text>
              </Stack>
            </form>
          </div>
        </Page>
      </div>
    </IntakeProvider>
  );
}

const isMissing = ({ code }: Problem): boolean => code.endsWith('Missing');

function Refused({ refusal }: { readonly refusal: Refusal }) {
  const t = useT();
  const { hidden } = useHideNames();
  const { today } = useIntake();
  const { what, todo, basis, normId } = explainRefusal(refusal, namesOfBrief(undefined, today, hidden, t), t);
  return (
    <Notice tone="late" title={what} announce>
      <Text>{todo}</Text>
      <Text size="sm" c="dimmed">
        {sentenceCase(basis)} · {t.dates.term.norm(normId)}
      </Text>
    </Notice>
  );
}

/** All that is missing at once, each a way to its field. */
function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useT().intake;
  return (
    <Notice tone="soon" title={words.problemsTitle(problems.length)}>
      <List spacing={4}>
        {problems.map(({ field, code }) => (
          <List.Item key={`${field} ${code}`}>
            <Anchor component="button" type="button" onClick={() => focusSlot(field)} ta="left" mih={24}>
              {words.problems[code]}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
