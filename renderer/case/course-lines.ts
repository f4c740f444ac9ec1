/** What stands in the course of a case: its entries in order, what can be looked at from each, and its sign. Pure. */
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
import { applyCorrections } from '../../shared/procedure/correction.ts';
import { type CaseEvent, commandOf } from '../../shared/procedure/event.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { CaseView, ReadEntry } from './case-view.ts';
import { documentsOf, textsOf } from './entry-facts.ts';
import { committee } from './forms/spec-committee.ts';
import { hearing } from './forms/spec-hearing.ts';
import { receiving } from './forms/spec-receiving.ts';

export type Line = {
  readonly entry: ReadEntry;
  /** The event as it reads today, corrections applied. */
  readonly event: CaseEvent;
};

/** Making a letter final is said only while it is not sent: the sending says the same, and Wie deed wat keeps both. */
export function linesOf(view: CaseView): readonly Line[] {
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

/** The entry under which a text stands: among its words, as the reason of a step, or as it was before a correction. */
export function lineOf(lines: readonly Line[], textId: string, view: CaseView, t: Messages): Line | undefined {
  const named = `"${textId}"`;
  return (
    lines.find(({ event }) => textsOf(view, event, t).some((text) => text.textId === textId)) ??
    lines.find(({ event, entry }) => [event, entry.event].some((one) => JSON.stringify(one).includes(named)))
  );
}

/** What can be looked at from an entry; from a sending, the letter itself. */
export function papersOf(view: CaseView, event: CaseEvent): readonly string[] {
  const letter =
    event.type === 'letterSent'
      ? view.state.history.find((e) => e.type === 'letterFinalised' && e.letterId === event.letterId)
      : undefined;
  const ids = [...(letter?.type === 'letterFinalised' ? [letter.documentId] : []), ...documentsOf(event)];
  return ids.filter((id) => view.documents.some((d) => d.documentId === id && !d.destroyed));
}

/** Which kind of step it was. */
export function iconOf(event: CaseEvent): TablerIcon {
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
