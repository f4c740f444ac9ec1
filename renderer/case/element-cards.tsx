import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ElementState } from '../../shared/procedure/case.ts';
import { timelinessOfCase } from '../../shared/procedure/timeliness.ts';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { CaseView } from './case-view.ts';
import { useNames } from './use-names.ts';

/** Each part of the complaint in the complainant's own words, and how it stands. */
export function ElementCards({ view }: { readonly view: CaseView }) {
  const t = useT();
  const names = useNames(view);
  const words = t.caseScreen.parties;
  const timeliness = timelinessOfCase(view.state);
  return view.state.elements.map((element, i) => {
    const { elementId, subject, respondentId, deviation, expectation, wish } = element;
    const verdict = timeliness.find((x) => x.elementId === elementId)?.verdict;
    const written = (label: string, textId: string | null) =>
      textId !== null && view.texts[textId] !== undefined ? (
        <div>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Text className="kluis-prose">{view.texts[textId]}</Text>
        </div>
      ) : null;
    return (
      <Stack key={elementId} gap="xs" className="kluis-card">
        <Title order={3}>{sentenceCase(t.eventParts.elementNumber(i + 1))}</Title>
        <Group gap={6}>
          {standing(element, t).map((word) => (
            <Badge key={word} className="kluis-status">
              {sentenceCase(word)}
            </Badge>
          ))}
        </Group>
        <Text size="sm">
          {sentenceCase(t.choices.subject[subject])} ·{' '}
          {respondentId === null ? words.noElementRespondent : names.party(respondentId)}
        </Text>
        <Text size="sm">
          {words.incident}: {incidentText(element, t)}
          {verdict !== undefined && ` · ${t.timeliness[verdict]}`}
        </Text>
        {written(t.fields.deviation.label, deviation)}
        {written(words.expectation, expectation)}
        {written(words.wish, wish)}
      </Stack>
    );
  });
}

/** How far this element has come: taken up or not, and the last word on it. */
function standing(element: ElementState, t: ReturnType<typeof useT>): readonly string[] {
  const { admission, ruling, committee } = element;
  return [
    ...(admission === null ? [] : [admission.admitted ? t.caseScreen.parties.admitted : t.statuses.notAdmitted]),
    ...(ruling === null ? [] : [t.choices.rulingOutcome[ruling.outcome]]),
    ...(committee === null ? [] : [`${t.eventParts.committee}: ${t.choices.committeeOutcome[committee.outcome]}`]),
  ];
}

function incidentText({ incident }: ElementState, t: ReturnType<typeof useT>): string {
  const day = (iso: string) => longDate(iso, t.dates);
  switch (incident.kind) {
    case 'unknown':
      return t.choices.incident.unknown;
    case 'period':
      return `${day(incident.from)} – ${day(incident.on)}`;
    case 'approximate':
      return `± ${day(incident.on)}`;
    case 'date':
      return day(incident.on);
  }
}
