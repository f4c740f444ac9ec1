import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import type { CommandType } from '../../shared/procedure/command.ts';
import { type NextAction, nextActions } from '../../shared/procedure/next-action.ts';
import type { Route } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { explainRefusal } from '../procedure/refusal-explanation.ts';
import { type CaseView, contextOf } from './case-view.ts';
import { Fold } from './fold.tsx';
import { type StepGroup, stepGroups } from './step-groups.ts';
import { useNames } from './use-names.ts';

/** Made through their own tabs, or entered on a screen of their own. */
const elsewhere: ReadonlySet<CommandType> = new Set([
  'registerComplaint',
  'finaliseLetter',
  'forwardDossier',
  'correctFact',
  'destroyCase',
]);

function useActions(view: CaseView): readonly NextAction[] {
  return useMemo(() => {
    const context = contextOf(view);
    const { actor, directors, today: on } = context;
    return nextActions(view.state, context, { on, actor, directors, newId: (kind) => kind }).filter(
      ({ type }) => !elsewhere.has(type),
    );
  }, [view]);
}

const actionKey = ({ type, command }: NextAction): string =>
  command.type === 'recordSent' ? `${type}:${command.kind}` : type;

/** What may be done besides what is asked, by moment of the procedure; and what not yet, with why. */
export function OtherSteps({ view }: { readonly view: CaseView }) {
  const t = useT();
  const words = t.caseScreen;
  const actions = useActions(view);
  const possible = actions.filter(({ standing }) => standing !== 'notNow');
  const notNow = actions.filter(({ standing }) => standing === 'notNow');
  return (
    <>
      <Stack gap={0} component="section" aria-label={words.possible.title}>
        <Title order={2} pb={4}>
          {words.possible.title}
        </Title>
        {stepGroups.map(({ group, holds }) => {
          const inGroup = possible.filter(holds);
          return inGroup.length === 0 ? null : (
            <Fold key={group} title={`${words.possible.groups[group]} (${inGroup.length})`}>
              <ul className="kluis-steps">
                {inGroup.map((action) => (
                  <li key={actionKey(action)}>
                    <StepButton view={view} action={action} />
                  </li>
                ))}
              </ul>
            </Fold>
          );
        })}
      </Stack>
      <NotNow view={view} actions={notNow} />
    </>
  );
}

function StepButton({ view, action }: { readonly view: CaseView; readonly action: NextAction }) {
  const t = useT();
  const { go } = useRouter();
  const { command, standing } = action;
  const letter = command.type === 'recordSent' ? command.kind : null;
  const route: Route = {
    screen: 'case',
    caseId: view.caseId,
    tab: 'course',
    step: letter === null ? { command: command.type } : { command: command.type, letter },
  };
  return (
    <UnstyledButton onClick={() => go(route)}>
      <Text component="span">{letter === null ? t.commands[command.type].title : t.letterKinds[letter].name}</Text>
      {standing === 'withReason' && (
        <Text component="span" size="sm" c="dimmed">
          {' '}
          ({t.caseScreen.possible.withReason})
        </Text>
      )}
    </UnstyledButton>
  );
}

function NotNow({ view, actions }: { readonly view: CaseView; readonly actions: readonly NextAction[] }) {
  const t = useT();
  const names = useNames(view);
  const words = t.caseScreen;
  const steps = actions.filter(({ command }) => command.type !== 'recordSent');
  const letters = actions.filter(({ command }) => command.type === 'recordSent');
  if (actions.length === 0) return null;
  const line = (action: NextAction) => {
    if (action.refusal === null) return null;
    const { what, todo, basis, normId } = explainRefusal(action.refusal, names, t);
    const { command } = action;
    return (
      <li key={actionKey(action)}>
        <Text fw={600}>
          {command.type === 'recordSent' ? t.letterKinds[command.kind].name : t.commands[action.type].title}
        </Text>
        <Text size="sm">
          {what} {todo}
        </Text>
        <Text size="xs" c="dimmed" mb="xs">
          {sentenceCase(basis)} · {words.form.norm(normId)}
        </Text>
      </li>
    );
  };
  return (
    <section aria-label={words.notNow.title}>
      <Fold title={`${words.notNow.title} (${actions.length})`}>
        <Text size="sm" c="dimmed" mb="sm">
          {words.notNow.intro}
        </Text>
        {stepGroups.map(({ group, holds }: StepGroup) => {
          const inGroup = (group === 'letters' ? letters : steps).filter(holds);
          return inGroup.length === 0 ? null : (
            <Fold key={group} title={`${words.possible.groups[group]} (${inGroup.length})`}>
              <ul className="kluis-steps">{inGroup.map(line)}</ul>
            </Fold>
          );
        })}
      </Fold>
    </section>
  );
}
