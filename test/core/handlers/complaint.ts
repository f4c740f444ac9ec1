/** An invented complaint, and steps in it. */
import { randomUUID } from 'node:crypto';
import { openCase, recordStep, registerCase } from '../../../shared/contract/cases.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/endpoint.ts';
import type { Command } from '../../../shared/procedure/command.ts';
import { emptyPerson, type Person } from '../../../shared/procedure/person.ts';
import type { Window } from './core-kit.ts';

export const complainant: Person = {
  ...emptyPerson,
  salutation: 'madam',
  givenName: 'Kanarie',
  familyName: 'van Veldhoven',
  street: 'Zangvogelstraat 12',
  postcode: '3511 AB',
  city: 'Utrecht',
  email: 'kanarie@voorbeeld.example',
  phone: '06 12345678',
};
export const trainer: Person = {
  ...emptyPerson,
  salutation: 'sir',
  givenName: 'Piet',
  familyName: 'Bakker',
  street: 'Molenweg 3',
  postcode: '3512 CD',
  city: 'Utrecht',
};

type Registration = InputOf<typeof registerCase>;

export const receivedOn = '2026-11-20';

/** Ids are fixed within one complaint, so that tests can refer to its parts. */
export function complaint(change: Partial<Registration> = {}, facts: Partial<Registration['complaint']> = {}) {
  const id = randomUUID();
  const input: Registration = {
    caseId: id,
    complaint: {
      happenedOn: '2026-11-23',
      complainant: {
        personId: `${id}-c`,
        capacity: 'self',
        clientPersonId: null,
        mandate: 'notNeeded',
        nameWithheld: false,
        reachable: true,
      },
      receipts: [
        {
          channel: 'post',
          receivedOn,
          reachedManagementOn: null,
          datedOn: null,
          postmark: 'none',
          documentId: null,
          originalLocation: null,
        },
      ],
      elements: [
        {
          elementId: `${id}-e1`,
          subject: 'trainer',
          respondentId: `${id}-r`,
          incident: { kind: 'date', on: '2026-11-10' },
          expectation: null,
          deviation: `${id}-t1`,
          wish: null,
          broughtOn: receivedOn,
        },
      ],
      respondents: [
        { respondentId: `${id}-r`, kind: 'trainer', personId: `${id}-p`, external: false, directorId: null },
      ],
      summary: `${id}-s`,
      ...facts,
    },
    texts: [
      { id: `${id}-t1`, body: 'De heer Bakker kwam drie keer niet opdagen.' },
      { id: `${id}-s`, body: 'Begeleiding tijdens de opleiding' },
    ],
    people: [
      { id: `${id}-c`, person: complainant },
      { id: `${id}-p`, person: trainer },
    ],
    documents: [],
    themes: [],
    setAside: [],
    draftKey: null,
    ...change,
  };
  return input;
}

export async function register(window: Pick<Window, 'ask'>, input = complaint()): Promise<string> {
  const registered = await window.ask(registerCase, input);
  if (registered.kind !== 'recorded') throw new Error(JSON.stringify(registered));
  return input.caseId;
}

export async function opened(window: Pick<Window, 'ask'>, caseId: string) {
  const found = await window.ask(openCase, { caseId });
  if (!found.found) throw new Error('No such case');
  return found;
}

/** Records one step on top of what is there now; free text as `{id: body}`. */
export async function step(
  window: Pick<Window, 'ask'>,
  caseId: string,
  command: Command,
  texts: Readonly<Record<string, string>> = {},
  more: Partial<InputOf<typeof recordStep>> = {},
): Promise<OutputOf<typeof recordStep>> {
  const { entries } = await opened(window, caseId);
  return window.ask(recordStep, {
    caseId,
    seen: entries.length,
    command,
    texts: Object.entries(texts).map(([id, body]) => ({ id, body })),
    people: [],
    setAside: [],
    draftKey: null,
    ...more,
  });
}
