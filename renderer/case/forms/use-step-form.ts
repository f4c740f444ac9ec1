import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { openCase, recordStep } from '../../../shared/contract/cases.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/endpoint.ts';
import type { WireFailure } from '../../../shared/contract/wire.ts';
import type { CommandType } from '../../../shared/procedure/command.ts';
import type { Refusal } from '../../../shared/procedure/refusal.ts';
import type { CaseStep } from '../../app/route.ts';
import { call } from '../../client/call.ts';
import { RequestFailed } from '../../client/port.ts';
import { useNewest } from '../../client/queries.ts';
import { type DraftState, useDraft } from '../../client/use-draft.ts';
import { afterPress } from '../../components/after-press.ts';
import { sayDone } from '../../components/say-done.ts';
import { useT } from '../../i18n/language.ts';
import { type CaseView, lastPlace } from '../case-view.ts';
import { useNames } from '../use-names.ts';
import { type DryRun, dryRun } from './dry-run.ts';
import type { Path } from './field.ts';
import { type Finished, finish, pathName } from './finish.ts';
import { type StepForm, withPart } from './form-context.ts';
import { type FormValue, initialValue, keptFor, parseFormValue, withAnswer } from './form-value.ts';

export type Outcome =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly failure: WireFailure };

export type StepFormState = {
  readonly form: StepForm;
  readonly finished: Finished;
  /** Null while too little is filled in to try it. */
  readonly tried: DryRun | null;
  readonly draft: DraftState;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly reasonFor: (code: string) => string;
  readonly giveReason: (code: string, body: string) => void;
  readonly reasonProblem: (code: string) => string | null;
  /** True when it can be recorded as it stands; false shows what is missing. */
  readonly check: () => boolean;
  readonly record: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/** Under this key a half-filled form is kept; Vandaag reads the case and the command from it. One unfinished form of a kind. */
const draftKey = (caseId: string, command: CommandType): string => `case:${caseId}:${command}`;

type StepFormInput = {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly onRecorded: () => void;
  readonly look: (documentId: string) => void;
};

/** A form of the procedure at work: its answers, kept as a draft; what is missing; what it would do; and recording it. */
export function useStepFormState({ view, step, onRecorded, look }: StepFormInput): StepFormState {
  const t = useT();
  const client = useQueryClient();
  const names = useNames(view);
  const type = step.command;
  const key = draftKey(view.caseId, type);
  const [initial] = useState(() => initialValue(view, step, () => crypto.randomUUID()));
  const {
    value,
    setValue,
    state: draft,
    discard,
    handIn,
  } = useDraft<FormValue>({
    key,
    caseId: view.caseId,
    initial,
    parse: (body) => keptFor(step, parseFormValue(body)),
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [handedIn, setHandedIn] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const newest = useNewest();
  const { mutateAsync, isPending } = useMutation<
    OutputOf<typeof recordStep>,
    RequestFailed,
    InputOf<typeof recordStep>
  >({
    mutationFn: async (input) => {
      const answer = await call(recordStep, input);
      // The case comes back as it is now: never for a moment with the step still to be done.
      if (answer.kind === 'recorded') await newest(openCase, { caseId: input.caseId }).catch(() => undefined);
      return answer;
    },
  });

  const finished = useMemo(() => finish(type, value, view), [type, value, view]);
  const tried = useMemo(() => (finished.trial === null ? null : dryRun(view, finished.trial)), [finished.trial, view]);
  const missingReasons = (tried?.soft ?? []).filter(({ code }) => (value.reasons[code] ?? '').trim() === '');

  const problem = useCallback(
    (path: Path): string | null => {
      const name = pathName(path);
      const found = finished.problems.find((p) => p.path === name);
      if (found === undefined || (!handedIn && !left.has(name))) return null;
      return t.caseScreen.form[found.kind];
    },
    [finished, handedIn, left, t],
  );

  const form = useMemo<StepForm>(
    () => ({
      type,
      view,
      names,
      value,
      answer: (path, answer) =>
        setValue((old) => withAnswer(type, old, withPart(old.command, path, answer) as FormValue['command'], view)),
      write: (id, body) => setValue((old) => ({ ...old, texts: { ...old.texts, [id]: body } })),
      setPerson: (id, person) =>
        setValue((old) => {
          const { [id]: _gone, ...others } = old.people;
          return { ...old, people: person === null ? others : { ...others, [id]: person } };
        }),
      leaveOut: (elementId, out) =>
        setValue((old) => {
          const others = old.leftOut.filter((id) => id !== elementId);
          return { ...old, leftOut: out ? [...others, elementId] : others };
        }),
      problem,
      leave: (path) =>
        afterPress(() => setLeft((old) => (old.has(pathName(path)) ? old : new Set(old).add(pathName(path))))),
      look,
    }),
    [type, view, names, value, setValue, problem, look],
  );

  const check = () => {
    setHandedIn(true);
    return finished.command !== null && tried?.hard.length === 0 && missingReasons.length === 0;
  };

  const record = async () => {
    const { command, texts, people } = finished;
    if (command === null || isPending || !check()) return;
    const reasons = (tried?.soft ?? []).map(({ code }) => ({
      code,
      reason: crypto.randomUUID(),
      body: (value.reasons[code] ?? '').trim(),
    }));
    try {
      const answer = await handIn(
        () =>
          mutateAsync({
            caseId: view.caseId,
            seen: lastPlace(view),
            command,
            texts: [...texts, ...reasons.map(({ reason, body }) => ({ id: reason, body }))],
            people: [...people],
            setAside: reasons.map(({ code, reason }) => ({ code, reason })),
            draftKey: key,
          }),
        ({ kind }) => kind === 'recorded',
      );
      if (answer.kind === 'recorded') {
        sayDone(t.commands[type].done);
        onRecorded();
        return;
      }
      setOutcome(answer);
      if (answer.kind === 'conflict') await client.invalidateQueries();
    } catch (problem) {
      if (!(problem instanceof RequestFailed)) throw problem;
      setOutcome({ kind: 'failed', failure: problem.failure });
    }
  };

  return {
    form,
    finished,
    tried,
    draft,
    busy: isPending,
    outcome,
    reasonFor: (code) => value.reasons[code] ?? '',
    giveReason: (code, body) => setValue((old) => ({ ...old, reasons: { ...old.reasons, [code]: body } })),
    reasonProblem: (code) =>
      handedIn && missingReasons.some((r) => r.code === code) ? t.caseScreen.form.required : null,
    check,
    record,
    discard,
  };
}
