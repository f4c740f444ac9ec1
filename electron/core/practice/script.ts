/**
 * An invented case as a script: what is told to the program, and on which day. Data only; `play.ts` tells it to a core, a
 * unit test tells it to the procedure alone.
 */
import { createHash } from 'node:crypto';
import { type Command, commandSchema } from '../../../shared/procedure/command.ts';
import type { SetAside } from '../../../shared/procedure/event.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { emptyPerson, type Person } from '../../../shared/procedure/person.ts';
import { defaultCasePolicy } from '../../../shared/procedure/policy.ts';
import type { CaseStatus } from '../../../shared/procedure/stage.ts';
import { workingDayFrom } from '../../../shared/procedure/terms.ts';

/** The day the scripts are relative to, and the two directors by their actor ids. */
export type World = {
  readonly today: IsoDate;
  readonly director: string;
  readonly colleague: string;
  /** Goes into every id, so that one script can be told many times. */
  readonly variant?: string;
};

export type ExampleText = { readonly id: string; readonly body: string };
export type ExamplePerson = { readonly id: string; readonly person: Person };

/** A sheet of paper that is taken in before the step that names it. `id` stands for the document until then. */
export type ExamplePaper = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly hand: 'typewriter' | 'pen';
  /** How crookedly it lay on the scanner, in degrees, clockwise. */
  readonly skew: number;
};

export type ExampleStep = {
  readonly on: IsoDate;
  readonly command: Command;
  readonly texts: readonly ExampleText[];
  readonly people: readonly ExamplePerson[];
  readonly papers: readonly ExamplePaper[];
  readonly setAside: readonly SetAside[];
  /** For a letter that was made in the program: what stands where the template leaves something to fill in. */
  readonly fill: string | null;
};

export type ExampleCase = {
  readonly key: string;
  readonly caseId: string;
  /** The first step registers the complaint; its number and policy are the core's to give. */
  readonly steps: readonly ExampleStep[];
  /** Where the case stands at the end, today. */
  readonly status: CaseStatus;
};

type Distribute<C> = C extends Command ? Omit<C, 'happenedOn'> : never;
type Letter = {
  readonly about?: string;
  readonly replyBy?: IsoDate;
  readonly channel?: 'post' | 'registeredPost' | 'email' | 'handedOver';
  readonly fill?: string;
};

export type Writer = {
  readonly world: World;
  /** The day so many working days before today; after it when negative. */
  readonly day: (workingDaysAgo: number) => IsoDate;
  /** The same random-looking id for the same name in this case. */
  readonly id: (name: string) => string;
  /** Puts a text, person or paper beside the next step and gives its id. */
  readonly text: (body: string) => string;
  readonly person: (name: string, person: Partial<Person>) => string;
  readonly paper: (paper: Omit<ExamplePaper, 'id'>) => string;
  /** Sets a safeguard aside in the next step. */
  readonly setAside: (code: SetAside['code'], reason: string) => void;
  readonly step: (on: IsoDate, command: Distribute<Command>) => void;
  readonly send: (on: IsoDate, kind: LetterKind, to: string, letter?: Letter) => void;
};

export function exampleCase(
  world: World,
  key: string,
  status: CaseStatus,
  build: (writer: Writer) => void,
): ExampleCase {
  const steps: ExampleStep[] = [];
  let beside: Pick<ExampleStep, 'texts' | 'people' | 'papers' | 'setAside'> = nothing;
  let count = 0;
  const id = (name: string): string => uuidOf(`${world.variant ?? ''}/${key}/${name}`);
  const next = (kind: string): string => {
    count += 1;
    return id(`${kind}-${count}`);
  };
  const push = (on: IsoDate, command: Command, fill: string | null): void => {
    steps.push({ on, command: commandSchema.parse(command), ...beside, fill });
    beside = nothing;
  };
  build({
    world,
    day: (ago) => workingDayFrom(defaultCasePolicy, world.today, -ago),
    id,
    text: (body) => {
      const text = { id: next('text'), body };
      beside = { ...beside, texts: [...beside.texts, text] };
      return text.id;
    },
    person: (name, particulars) => {
      const entry = { id: id(name), person: { ...emptyPerson, ...particulars } };
      beside = { ...beside, people: [...beside.people, entry] };
      return entry.id;
    },
    paper: (paper) => {
      const entry = { ...paper, id: next('paper') };
      beside = { ...beside, papers: [...beside.papers, entry] };
      return entry.id;
    },
    setAside: (code, body) => {
      const reason = next('reason');
      beside = {
        ...beside,
        texts: [...beside.texts, { id: reason, body }],
        setAside: [...beside.setAside, { code, reason }],
      };
    },
    step: (on, command) => push(on, { ...command, happenedOn: on } as Command, null),
    send: (on, kind, to, { about, replyBy, channel, fill } = {}) =>
      push(
        on,
        {
          type: 'recordSent',
          happenedOn: on,
          sendingId: next('sending'),
          letterId: null,
          kind,
          to,
          channel: channel ?? 'post',
          about: about ?? null,
          replyBy: replyBy ?? null,
          documentId: null,
        },
        fill ?? '',
      ),
  });
  // Written by subject, told by day; steps of one day keep the order they were written in.
  return { key, caseId: id('case'), steps: steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)), status };
}

const nothing = { texts: [], people: [], papers: [], setAside: [] } as const;

/** A UUID of version 4 in form, the same for the same name. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
