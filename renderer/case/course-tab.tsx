import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useId, useRef } from 'react';
import { useHideNames } from '../app/hide-names.tsx';
import type { CaseNote } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import { MarkedWords } from '../components/marked-words.tsx';
import { dayWithWeekday, longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { eventSentence } from '../procedure/event-sentence.ts';
import type { CaseView } from './case-view.ts';
import { iconOf, type Line, lineOf, linesOf, papersOf } from './course-lines.ts';
import { documentTitle } from './document-title.ts';
import { correctionsOf, textsOf } from './entry-facts.ts';
import { correctableFacts } from './forms/correctable.ts';
import { useNames } from './use-names.ts';

type CourseTabProps = {
  readonly view: CaseView;
  readonly look: (documentId: string) => void;
  /** A text that was found: it is unfolded, and brought into view. */
  readonly note: CaseNote | null;
};

const nothing: readonly string[] = [];

/** A long case begins with what is recent; about a screen and a half. */
const firstShown = 15;

/** What happened, newest first, by the day it happened and then by the order in which it was recorded. */
export function CourseTab({ view, look, note }: CourseTabProps) {
  const t = useT();
  const words = t.caseScreen.course;
  const [all, { open: showAll }] = useDisclosure(false);
  const lines = linesOf(view);
  const found = note === null ? undefined : lineOf(lines, note.textId, view, t);
  const few = lines.length <= firstShown + 3;
  const shown =
    all || few || (found !== undefined && lines.indexOf(found) >= firstShown) ? lines : lines.slice(0, firstShown);
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
              <CourseEntry
                key={line.entry.place}
                line={line}
                view={view}
                look={look}
                note={line === found ? note : null}
              />
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

function CourseEntry({ line: { entry, event }, view, look, note }: CourseTabProps & { readonly line: Line }) {
  const t = useT();
  const names = useNames(view);
  const { go } = useRouter();
  const words = t.caseScreen.course;
  const [opened, { toggle, open }] = useDisclosure(note !== null);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (note === null) return;
    open();
    // In the words themselves, once they are there.
    const frame = requestAnimationFrame(() => {
      (place.current?.querySelector('mark') ?? place.current)?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [note, open]);
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
    <li ref={place}>
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
            {t.eventParts.setAside(safeguardWords(t, code))}{' '}
            <MarkedWords
              text={words.because(view.texts[reason] ?? words.nothing)}
              words={note?.textId === reason ? note.words : nothing}
            />
          </Text>
        ))}
        <div id={textsId}>
          {opened && (
            <Stack gap="sm" className="kluis-quote">
              {texts.map(({ textId, label, body }) => (
                <div key={`${label}${body}`}>
                  <Text size="sm" c="dimmed">
                    {label}
                  </Text>
                  <Text className="kluis-prose">
                    <MarkedWords text={body} words={note?.textId === textId ? note.words : nothing} />
                  </Text>
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
