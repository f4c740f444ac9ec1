import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
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
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import { dayWithWeekday, longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { eventSentence } from '../procedure/event-sentence.ts';
import type { CaseView, ReadEntry } from './case-view.ts';
import { documentTitle } from './document-title.ts';
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

/** A long case begins with what is recent; about a screen and a half. */
const firstShown = 15;

/** What happened, newest first, by the day it happened and then by the order in which it was recorded. */
export function CourseTab({ view, look }: CourseTabProps) {
  const t = useT();
  const words = t.caseScreen.course;
  const [all, { open: showAll }] = useDisclosure(false);
  const lines = linesOf(view);
  const shown = all || lines.length <= firstShown + 3 ? lines : lines.slice(0, firstShown);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.order}
      </Text>
      {[...Map.groupBy(shown, ({ event }) => event.happenedOn)].map(([day, happened]) => (
        <section key={day} aria-labelledby={`course-${day}`}>
          <Title order={3} id={`course-${day}`} className="kluis-course-day">
            {sentenceCase(dayWithWeekday(day, t.dates, view.today))}
          </Title>
          <ol className="kluis-course">
            {happened.map((line) => (
              <CourseEntry key={line.entry.place} line={line} view={view} look={look} />
            ))}
          </ol>
        </section>
      ))}
      {shown.length < lines.length && (
        <Button variant="default" onClick={showAll} style={{ alignSelf: 'flex-start' }}>
          {words.earlier(lines.length - shown.length)}
        </Button>
      )}
    </Stack>
  );
}

/** Making a letter final is said only while it is not sent: the sending says the same, and Wie deed wat keeps both. */
function linesOf(view: CaseView): readonly Line[] {
  const read = applyCorrections(view.state.history);
  const sent = new Set(read.flatMap((event) => (event.type === 'letterSent' ? [event.letterId] : [])));
  const corrected = new Set(read.flatMap((event) => (event.type === 'factCorrected' ? [event.entry] : [])));
  return view.entries
    .flatMap((entry): readonly Line[] => {
      const event = entry.event === null ? undefined : read[view.state.history.indexOf(entry.event)];
      if (event === undefined) return [];
      const said = event.type === 'letterFinalised' && sent.has(event.letterId) && !corrected.has(entry.place);
      return said ? [] : [{ entry, event }];
    })
    .toSorted((a, b) => b.event.happenedOn.localeCompare(a.event.happenedOn) || b.entry.place - a.entry.place);
}

/** What can be looked at from an entry; from a sending, the letter itself. */
function papersOf(view: CaseView, event: CaseEvent): readonly string[] {
  const letter =
    event.type === 'letterSent'
      ? view.state.history.find((e) => e.type === 'letterFinalised' && e.letterId === event.letterId)
      : undefined;
  const ids = [...(letter?.type === 'letterFinalised' ? [letter.documentId] : []), ...documentsOf(event)];
  return ids.filter((id) => view.documents.some((d) => d.documentId === id && !d.destroyed));
}

function CourseEntry({ line: { entry, event }, view, look }: CourseTabProps & { readonly line: Line }) {
  const t = useT();
  const names = useNames(view);
  const { go } = useRouter();
  const words = t.caseScreen.course;
  const [opened, { toggle }] = useDisclosure(false);
  const textsId = useId();
  const Icon = iconOf(event);
  const { hidden } = useHideNames();
  const titleOf = (id: string): string => {
    const document = view.documents.find((d) => d.documentId === id);
    return document === undefined ? '' : `‘${documentTitle(document, view, hidden, t)}’`;
  };
  const sentence = eventSentence(event, entry.actorId, names, t);
  const recordedOn = entry.recordedAt.slice(0, 10);
  const corrections = correctionsOf(view, entry.place, names, t);
  const texts = textsOf(view, event, t);
  const canCorrect = view.state.closed === null || view.state.voidedOn === null;
  const correctable = canCorrect && correctableFacts(view, entry.place).length > 0;
  return (
    <li>
      <span className="kluis-course-mark">
        <Icon size={18} stroke={1.75} aria-hidden />
      </span>
      <Stack gap={4} miw={0}>
        <Text>{sentence}</Text>
        <Group gap="sm" className="kluis-course-more">
          {recordedOn !== event.happenedOn && (
            <Text size="sm" c="dimmed">
              {sentenceCase(words.recordedLater(longDate(recordedOn, t.dates)))}
            </Text>
          )}
          {papersOf(view, event).map((id) => (
            <Anchor key={id} component="button" type="button" size="sm" mih={24} onClick={() => look(id)}>
              {words.document}: {titleOf(id)}
            </Anchor>
          ))}
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
              c="dimmed"
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
        <div id={textsId}>
          {opened && (
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
          )}
        </div>
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
