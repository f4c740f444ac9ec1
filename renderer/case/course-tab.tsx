import { Anchor, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArchive,
  IconGavel,
  IconInbox,
  IconMailForward,
  IconPaperclip,
  IconPencil,
  IconScale,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId } from 'react';
import { applyCorrections } from '../../shared/procedure/correction.ts';
import { type CaseEvent, commandOf } from '../../shared/procedure/event.ts';
import { useRouter } from '../app/router.tsx';
import { dayWithWeekday, longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { eventSentence } from '../procedure/event-sentence.ts';
import type { CaseView, ReadEntry } from './case-view.ts';
import { correctionsOf, documentsOf, textsOf } from './entry-facts.ts';
import { correctableFacts } from './forms/correctable.ts';
import { committee } from './forms/spec-committee.ts';
import { hearing } from './forms/spec-hearing.ts';
import { receiving } from './forms/spec-receiving.ts';
import { useNames } from './use-names.ts';

type CourseTabProps = { readonly view: CaseView; readonly look: (documentId: string) => void };

type Line = {
  readonly entry: ReadEntry;
  /** The event as it reads today, corrections applied. */
  readonly event: CaseEvent;
};

/** What happened, newest first, by the day it happened and then by the order in which it was recorded. */
export function CourseTab({ view, look }: CourseTabProps) {
  const t = useT();
  const read = applyCorrections(view.state.history);
  const lines = view.entries
    .flatMap((entry): readonly Line[] => {
      const event = entry.event === null ? undefined : read[view.state.history.indexOf(entry.event)];
      return event === undefined ? [] : [{ entry, event }];
    })
    .toSorted((a, b) => b.event.happenedOn.localeCompare(a.event.happenedOn) || b.entry.place - a.entry.place);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t.caseScreen.course.order}
      </Text>
      <ol className="kluis-course">
        {lines.map((line) => (
          <CourseEntry key={line.entry.place} line={line} view={view} look={look} />
        ))}
      </ol>
    </Stack>
  );
}

function CourseEntry({ line: { entry, event }, view, look }: CourseTabProps & { readonly line: Line }) {
  const t = useT();
  const names = useNames(view);
  const { go } = useRouter();
  const words = t.caseScreen.course;
  const [opened, { toggle }] = useDisclosure(false);
  const textsId = useId();
  const Icon = iconOf(event);
  const sentence = eventSentence(event, entry.actorId, names, t);
  const recordedOn = entry.recordedAt.slice(0, 10);
  const corrections = correctionsOf(view, entry.place, names, t);
  const texts = textsOf(view, event, t);
  const canCorrect = view.state.closed === null || view.state.voidedOn === null;
  const correctable = canCorrect && correctableFacts(view, entry.place).length > 0;
  return (
    <li>
      <span className="kluis-course-mark">
        <Icon size={20} stroke={1.75} aria-hidden />
      </span>
      <Stack gap={4} miw={0}>
        <Text fw={600}>{sentence}</Text>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {sentenceCase(dayWithWeekday(event.happenedOn, t.dates, view.today))}
            {recordedOn !== event.happenedOn && ` · ${words.recordedLater(longDate(recordedOn, t.dates))}`}
          </Text>
          {texts.length > 0 && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              mih={24}
              aria-expanded={opened}
              aria-controls={textsId}
              onClick={toggle}
            >
              {opened ? words.hideWords : words.words}
            </Anchor>
          )}
          {correctable && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              mih={24}
              aria-label={words.correctOf(sentence)}
              onClick={() =>
                go({
                  screen: 'case',
                  caseId: view.caseId,
                  tab: 'course',
                  step: { command: 'correctFact', filled: { entry: entry.place } },
                })
              }
            >
              {words.correct}
            </Anchor>
          )}
        </Group>
        {corrections.map(({ label, before, after, reason }) => (
          <Text key={`${label}${before}${after}`} size="sm" className="kluis-quote">
            {words.reads}. {words.corrected(label, before, after)}. {reason !== '' && words.because(reason)}
          </Text>
        ))}
        {event.setAside.map(({ code, reason }) => (
          <Text key={code} size="sm" className="kluis-quote">
            {t.eventParts.setAside(safeguardWords(t, code))} {words.because(view.texts[reason] ?? words.nothing)}
          </Text>
        ))}
        <Collapse expanded={opened} id={textsId}>
          <Stack gap="sm" className="kluis-quote">
            {texts.map(({ label, body }) => (
              <div key={`${label}${body}`}>
                <Text size="sm" c="dimmed">
                  {label}
                </Text>
                <Text className="kluis-prose">{body}</Text>
              </div>
            ))}
          </Stack>
        </Collapse>
        <Group gap="md">
          {documentsOf(event)
            .filter((id) => view.documents.some((d) => d.documentId === id && !d.destroyed))
            .map((id) => (
              <Anchor key={id} component="button" type="button" size="sm" mih={24} onClick={() => look(id)}>
                {words.document}: {names.document(id)}
              </Anchor>
            ))}
        </Group>
      </Stack>
    </li>
  );
}

function safeguardWords(t: ReturnType<typeof useT>, code: keyof typeof t.refusals): string {
  const { what } = t.refusals[code];
  return typeof what === 'string' ? what : t.refusalFrame.ownChoice;
}

function iconOf(event: CaseEvent): TablerIcon {
  const type = commandOf(event.type);
  switch (event.type) {
    case 'letterSent':
    case 'letterFinalised':
    case 'letterReturned':
      return IconMailForward;
    case 'documentAttached':
      return IconPaperclip;
    case 'factCorrected':
      return IconPencil;
    case 'ruled':
    case 'admissionDecided':
      return IconGavel;
    default:
      return type in committee ? IconScale : type in hearing ? IconUsers : type in receiving ? IconInbox : IconArchive;
  }
}
