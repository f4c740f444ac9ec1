/**
 * Ten thousand cases in a vault, fast but real: whole cases at once through the core's own `record`, in large transactions.
 * About three hundred are open; the others were closed in the last two years. One in ten has a document.
 */
import { Temporal } from 'temporal-polyfill';
import { record } from '../../electron/core/cases/record.ts';
import type { OpenCore } from '../../electron/core/context.ts';
import { closedCases, openCases } from '../../electron/core/practice/cases.ts';
import { type ExampleCase, uuidOf } from '../../electron/core/practice/script.ts';
import { transact } from '../../electron/core/store/database.ts';
import { beginDocument } from '../../electron/core/store/document-writer.ts';
import { putReading } from '../../electron/core/store/page-readings.ts';
import { allocateCaseNumber } from '../../electron/core/store/register.ts';
import { indexItem } from '../../electron/core/store/search-index.ts';
import { textOfLines, type Word } from '../../shared/page-words.ts';
import { type Command, commandSchema } from '../../shared/procedure/command.ts';
import type { IsoDate } from '../../shared/procedure/id.ts';
import { ok } from '../../shared/result.ts';
import { scannedPaper } from '../example/paper.ts';
import { vary } from './vary.ts';

const perTransaction = 250;
const openShare = 0.03;
const documentEvery = 10;
const letter = { lines: ['Geachte directie,', '', 'Ik heb een klacht.'], hand: 'pen', skew: 1 } as const;

export type SeedWorld = { readonly today: IsoDate; readonly director: string; readonly colleague: string };

/** Adds `count` cases; gives the ids of the open ones. */
export async function seed(core: OpenCore, world: SeedWorld, count: number): Promise<readonly string[]> {
  const paper = await scannedPaper(letter, 50);
  const scripts = scriptsOf(world, count);
  for (let at = 0; at < scripts.length; at += perTransaction) {
    const done = transact(core.db, () => {
      scripts.slice(at, at + perTransaction).forEach((script, index) => {
        enter(core, script, (at + index) % documentEvery === 0 ? paper : null);
      });
      return ok(null);
    });
    if (!done.ok) throw new Error('Not seeded');
  }
  core.vault.checkpoint();
  return scripts.filter(({ status }) => status !== 'closed').map(({ caseId }) => caseId);
}

/** In the order of their first receipt, as their numbers will be. */
function scriptsOf({ today, director, colleague }: SeedWorld, count: number): readonly ExampleCase[] {
  const open = Math.round(count * openShare);
  const day = Temporal.PlainDate.from(today);
  return Array.from({ length: count }, (_, index) => {
    const isOpen = index < open;
    // The closed script ends some 690 days before its own today; spread from two years ago to a month ago.
    const seenFrom = isOpen ? day.subtract({ days: index % 9 }) : day.add({ days: (index * 37) % 640 });
    const writers = isOpen ? openCases : closedCases;
    const write = writers[index % writers.length];
    if (write === undefined) throw new Error('No script');
    const script = write({ today: seenFrom.toString(), director, colleague, variant: `${index}` });
    return vary(script, index);
  }).toSorted((a, b) => ((a.steps[0]?.on ?? '') < (b.steps[0]?.on ?? '') ? -1 : 1));
}

function enter(core: OpenCore, script: ExampleCase, paper: Uint8Array | null): void {
  const { caseId, steps } = script;
  const [first] = steps;
  if (first === undefined) throw new Error('An empty script');
  const number = allocateCaseNumber(core.db, Number(first.on.slice(0, 4)));
  let text = JSON.stringify(
    steps.map(({ command }) => (command.type === 'registerComplaint' ? { ...command, number } : command)),
  );
  for (const { id, title } of steps.flatMap(({ papers }) => papers))
    text = text.replaceAll(id, keep(core, `${caseId}/${id}`, title, paper));
  const commands = commandSchema.array().parse(JSON.parse(text));
  if (paper !== null) {
    const documentId = keep(core, `${caseId}/extra`, 'Bijlage', paper);
    const at = first.on;
    commands.splice(1, 0, { type: 'attachDocument', happenedOn: at, documentId, role: 'evidence', from: null });
  }
  const recorded = record(core, {
    caseId,
    seen: 0,
    commands: commands as [Command, ...Command[]],
    texts: steps.flatMap(({ texts }) => texts),
    people: steps.flatMap(({ people }) => people),
    setAside: [],
  });
  if (!recorded.ok) throw new Error(`${script.key}: ${JSON.stringify(recorded.error)}`);
}

/** Stores a document as the core does after its reader has looked at it; gives its id. */
function keep(core: OpenCore, name: string, title: string, bytes: Uint8Array | null): string {
  const id = uuidOf(name);
  const { recordedAt, actorId } = core.recorded();
  const writer = beginDocument(core.db, {
    id,
    caseId: null,
    title,
    datedOn: null,
    receivedOn: null,
    source: 'picked',
    originalLocation: '',
    addedAt: recordedAt,
    addedBy: actorId,
  });
  writer.append(bytes ?? new TextEncoder().encode(title));
  writer.seal();
  writer.keep({ kind: 'other', mime: 'application/pdf', pageCount: 1 });
  // Read long ago: otherwise the program would be reading a thousand scans while it is being measured.
  const lines = letter.lines.map((line) => line.split(' ').map((word): Word => [word, 1000, 1000, 2000, 1200, 90]));
  putReading(core.db, id, 1, { source: 'ocr', lines });
  indexItem(core.db, { kind: 'page', ref: id, page: 1, caseId: null, body: textOfLines(lines) });
  return id;
}
