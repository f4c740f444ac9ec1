import { Accordion, Anchor, Button, Progress, Radio, Stack, Text, Title } from '@mantine/core';
import { IconFileStack, IconFileText } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { buildDossier, cancelDossier, orderExhibits, type planDossier } from '../../shared/contract/dossier.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import type { CaseView } from '../case/use-case.ts';
import { useProgress, useProgressPart, useTell } from '../client/queries.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import type { Shown } from './dossier-tab.tsx';
import { shownCopy, wholeExhibit } from './exhibit-copies.ts';
import { ExhibitOrder } from './exhibit-order.tsx';
import { ExhibitRow } from './exhibit-row.tsx';
import { type ForWhom, ForWhomInput } from './for-whom.tsx';
import { RemainingDetails } from './remaining-details.tsx';

type BuildDossierProps = {
  readonly caseView: CaseView;
  readonly plan: OutputOf<typeof planDossier>;
  readonly onShow: (shown: Shown) => void;
};

/** The exhibits in order, each of which stays in unless a reason is given, and the button that makes the PDF. */
export function BuildDossier({ caseView, plan, onShow }: BuildDossierProps) {
  const t = useT();
  const words = t.dossier;
  const { caseId } = caseView;
  /** Reasons by document, for those left out. */
  const [omitted, setOmitted] = useState<Readonly<Record<string, string>>>({});
  const [judged, setJudged] = useState(false);
  const build = useTell(buildDossier);
  const cancel = useTell(cancelDossier);
  const done = useProgress(`dossier:${caseId}`);
  const part = useProgressPart(`dossier:${caseId}`);
  const outcome = build.data;
  const order = useTell(orderExhibits);
  const fresh = plan.exhibits.filter(({ fixed }) => !fixed).length;
  const canContinue = plan.continues !== null && fresh > 0;
  const [whole, setWhole] = useState(false);
  const [forWhom, setForWhom] = useState<ForWhom>(null);
  /** Copies that were chosen, by document. */
  const [copies, setCopies] = useState<Readonly<Record<string, string>>>({});
  // What was handed over is the committee's, and so is what continues it.
  const supplement = canContinue && !whole && forWhom === null;
  const included = plan.exhibits.filter(({ fixed }) => !supplement || !fixed);
  const left = included.filter(({ documentId }) => omitted[documentId] !== undefined);

  const copyOf = (exhibit: (typeof plan.exhibits)[number]) =>
    shownCopy(exhibit, forWhom?.name ?? null, copies[exhibit.documentId]);

  const leaveOut = (documentId: string, out: boolean) =>
    setOmitted(({ [documentId]: _gone, ...rest }) => (out ? { ...rest, [documentId]: '' } : rest));

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    if (forWhom?.name.trim() === '' || left.some(({ documentId }) => omitted[documentId]?.trim() === ''))
      return focusFirstProblem(event.currentTarget);
    const built = await build.mutateAsync({
      caseId,
      supplement,
      omissions: left.map(({ documentId }) => ({ documentId, reason: omitted[documentId] ?? '' })),
      receiver: forWhom === null ? null : { name: forWhom.name.trim(), withoutPeople: [...forWhom.withoutPeople] },
      copies: included.flatMap((exhibit) => {
        const copyId = copyOf(exhibit);
        return copyId === wholeExhibit ? [] : [{ documentId: exhibit.documentId, copyId }];
      }),
    });
    if (built.ok) onShow({ documentId: built.documentId, title: words.version(built.version), pages: built.pages });
  };

  const percent = Math.round((done ?? 0) * 100);
  const current = plan.exhibits.find(({ number }) => number === part);
  const notEmbedded =
    outcome?.ok === true
      ? outcome.exhibits
          .filter((exhibit) => !exhibit.embedded && omitted[exhibit.documentId] === undefined)
          .map((e) => words.exhibit(e.number))
      : [];

  return (
    <section aria-labelledby="dossier-plan">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          <Title order={2} id="dossier-plan">
            {words.planTitle}
          </Title>
          <Text>{words.planIntro}</Text>
          <Text c="dimmed">{words.always}</Text>
          <ForWhomInput caseView={caseView} value={forWhom} judged={judged} onChange={setForWhom} />
          {plan.exhibits.length === 0 ? (
            <EmptyState icon={IconFileText} title={words.emptyTitle}>
              {words.empty}
            </EmptyState>
          ) : (
            <Accordion variant="contained" defaultValue={plan.versions.length === 0 ? 'exhibits' : null}>
              <Accordion.Item value="exhibits">
                <Accordion.Control>{words.exhibits(plan.exhibits.length)}</Accordion.Control>
                <Accordion.Panel>
                  {fresh > 1 && <Text size="sm">{words.orderHelp}</Text>}
                  <ExhibitOrder
                    exhibits={plan.exhibits}
                    onOrder={(documentIds) => order.mutate({ caseId, documentIds: [...documentIds] })}
                  >
                    {(exhibit) => (
                      <ExhibitRow
                        exhibit={exhibit}
                        included={included.includes(exhibit)}
                        reason={omitted[exhibit.documentId] ?? null}
                        judged={judged}
                        copy={copyOf(exhibit)}
                        onCopy={(copy) => setCopies((old) => ({ ...old, [exhibit.documentId]: copy }))}
                        onLeaveOut={(out) => leaveOut(exhibit.documentId, out)}
                        onReason={(reason) => setOmitted((old) => ({ ...old, [exhibit.documentId]: reason }))}
                        onShow={onShow}
                      />
                    )}
                  </ExhibitOrder>
                </Accordion.Panel>
              </Accordion.Item>
            </Accordion>
          )}
          {plan.apart.length > 0 && (
            <div>
              <Text>{words.apart}</Text>
              <ul className="kluis-apart">
                {plan.apart.map(({ documentId, title, pages }) => (
                  <li key={documentId}>
                    {pages === null ? (
                      title
                    ) : (
                      <Anchor
                        component="button"
                        type="button"
                        aria-label={words.look(title)}
                        onClick={() => onShow({ documentId, title, pages })}
                      >
                        {title}
                      </Anchor>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {canContinue && forWhom === null && plan.continues !== null && (
            <Radio.Group
              label={words.what}
              value={supplement ? 'supplement' : 'whole'}
              onChange={(value) => setWhole(value === 'whole')}
            >
              <Stack gap="xs" mt="xs">
                <Radio
                  value="supplement"
                  label={words.supplement(fresh)}
                  description={words.supplementHelp(plan.continues)}
                />
                <Radio value="whole" label={words.whole} description={words.wholeHelp} />
              </Stack>
            </Radio.Group>
          )}
          {order.error !== null && <ErrorNotice failure={order.error.failure} />}
          {outcome?.ok === false && !build.isPending && outcome.remaining !== undefined && (
            <RemainingDetails remaining={outcome.remaining} />
          )}
          {outcome?.ok === false && !build.isPending && outcome.remaining === undefined && (
            <Notice tone={outcome.problem === 'cancelled' ? 'done' : 'late'} announce>
              {words.problems[outcome.problem]}
            </Notice>
          )}
          {build.error !== null && <ErrorNotice failure={build.error.failure} />}
          {outcome?.ok === true && !build.isPending && (
            <Notice tone="done" title={words.built(outcome.version)} announce>
              <Text>{words.builtAdvice}</Text>
              {notEmbedded.length > 0 && <Text>{words.notEmbedded(notEmbedded.join(', '))}</Text>}
            </Notice>
          )}
          <Stack gap="xs">
            <Button
              type="submit"
              loading={build.isPending}
              leftSection={<IconFileStack size={20} aria-hidden />}
              style={{ alignSelf: 'flex-start' }}
            >
              {supplement ? words.buildSupplement : plan.versions.length === 0 ? words.build : words.buildAgain}
            </Button>
            {build.isPending && (
              <>
                <Progress value={percent} aria-label={words.building(percent)} maw={480} />
                <Text size="sm" role="status">
                  {words.building(percent)}
                </Text>
                {current !== undefined && (
                  <Text size="sm" c="dimmed">
                    {words.buildingExhibit(
                      current.number,
                      plan.exhibits.at(-1)?.number ?? current.number,
                      current.title,
                    )}
                  </Text>
                )}
                <Button
                  variant="default"
                  loading={cancel.isPending}
                  onClick={() => cancel.mutate({ caseId })}
                  style={{ alignSelf: 'flex-start' }}
                >
                  {words.stop}
                </Button>
              </>
            )}
          </Stack>
        </Stack>
      </form>
    </section>
  );
}
