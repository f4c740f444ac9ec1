import { Accordion, Anchor, Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { IconEye, IconFileStack, IconFileText } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { buildDossier, orderExhibits, type planDossier } from '../../shared/contract/dossier.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import type { CaseView } from '../case/use-case.ts';
import { useTell } from '../client/queries.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { MissingGlyphs } from '../components/missing-glyphs.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { Building } from './building.tsx';
import type { Shown } from './dossier-tab.tsx';
import { shownCopy, wholeExhibit } from './exhibit-copies.ts';
import { ExhibitOrder } from './exhibit-order.tsx';
import { ExhibitRow } from './exhibit-row.tsx';
import { type ForWhom, ForWhomInput } from './for-whom.tsx';
import { RemainingDetails } from './remaining-details.tsx';
import { usePreview } from './use-preview.ts';

type BuildDossierProps = {
  readonly caseView: CaseView;
  readonly plan: OutputOf<typeof planDossier>;
  /** What the preview was made of that is open now; null when there is none. */
  readonly previewed: string | null;
  readonly onShow: (shown: Shown) => void;
};

/** The exhibits in order, each of which stays in unless a reason is given; looking it over first, and the button that makes the PDF. */
export function BuildDossier({ caseView, plan, previewed, onShow }: BuildDossierProps) {
  const t = useT();
  const words = t.dossier;
  const { caseId } = caseView;
  /** Reasons by document, for those left out. */
  const [omitted, setOmitted] = useState<Readonly<Record<string, string>>>({});
  const [judged, setJudged] = useState(false);
  const build = useTell(buildDossier);
  const preview = usePreview(onShow);
  const busy = build.isPending || preview.busy;
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

  const wish = {
    caseId,
    supplement,
    omissions: left.map(({ documentId }) => ({ documentId, reason: omitted[documentId] ?? '' })),
    receiver: forWhom === null ? null : { name: forWhom.name.trim(), withoutPeople: [...forWhom.withoutPeople] },
    copies: included.flatMap((exhibit) => {
      const copyId = copyOf(exhibit);
      return copyId === wholeExhibit ? [] : [{ documentId: exhibit.documentId, copyId }];
    }),
  };
  const chosen = JSON.stringify([wish, plan.exhibits]);
  const complete = (form: HTMLFormElement | null): boolean => {
    setJudged(true);
    if (forWhom?.name.trim() !== '' && left.every(({ documentId }) => omitted[documentId]?.trim() !== '')) return true;
    if (form !== null) focusFirstProblem(form);
    return false;
  };

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!complete(event.currentTarget)) return;
    preview.reset();
    const built = await build.mutateAsync(wish);
    if (built.ok) onShow({ documentId: built.documentId, title: words.version(built.version), pages: built.pages });
  };
  const look = (form: HTMLFormElement | null) => {
    if (!complete(form)) return;
    build.reset();
    preview.look(wish, chosen);
  };

  const outcome = build.data;
  const refused = outcome?.ok === false ? outcome : preview.refused;
  const error = build.error ?? preview.error;
  const glyphs = outcome?.ok === true ? outcome.missingGlyphs : preview.missingGlyphs;
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
          {refused !== null && !busy && refused.remaining !== undefined && (
            <RemainingDetails remaining={refused.remaining} />
          )}
          {refused !== null && !busy && refused.remaining === undefined && (
            <Notice tone={refused.problem === 'cancelled' ? 'done' : 'late'} announce>
              {words.problems[refused.problem]}
            </Notice>
          )}
          {error !== null && <ErrorNotice failure={error.failure} />}
          {outcome?.ok === true && !busy && (
            <Notice tone="done" title={words.built(outcome.version)} announce>
              <Text>{words.builtAdvice}</Text>
              {notEmbedded.length > 0 && <Text>{words.notEmbedded(notEmbedded.join(', '))}</Text>}
            </Notice>
          )}
          {!busy && <MissingGlyphs glyphs={glyphs} advice={words.glyphAdvice} />}
          <Stack gap="xs">
            <Group gap="sm">
              <Button
                type="submit"
                loading={build.isPending}
                disabled={preview.busy}
                leftSection={<IconFileStack size={20} aria-hidden />}
              >
                {supplement ? words.buildSupplement : plan.versions.length === 0 ? words.build : words.buildAgain}
              </Button>
              <Button
                variant="default"
                loading={preview.busy}
                disabled={build.isPending}
                leftSection={<IconEye size={20} aria-hidden />}
                onClick={(event) => look(event.currentTarget.form)}
              >
                {words.preview.button}
              </Button>
            </Group>
            {!busy && <Text size="sm">{words.preview.help}</Text>}
            {!busy && previewed !== null && previewed !== chosen && (
              <Text size="sm" fw={600} role="status">
                {words.preview.older}
              </Text>
            )}
            {busy && <Building caseId={caseId} exhibits={plan.exhibits} preview={preview.busy} />}
          </Stack>
        </Stack>
      </form>
    </section>
  );
}
