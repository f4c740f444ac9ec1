/** Tells invented cases to a core, in the order in which things happened, with the clock on the day of each. */
import { recordStep, registerCase } from '../../../shared/contract/cases.ts';
import { appendDocument, beginDocument, finishDocument, pieceSize } from '../../../shared/contract/document-import.ts';
import { buildDossier } from '../../../shared/contract/dossier.ts';
import { finaliseLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import { type Command, type CommandOf, commandSchema } from '../../../shared/procedure/command.ts';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import type { Ask } from './asker.ts';
import type { ExampleCase, ExamplePaper, ExampleStep } from './script.ts';

/** A core that can be told things on any day, and how its papers come to be. */
export type Player = {
  readonly ask: Ask;
  readonly setClock: (instant: IsoInstant) => void;
  readonly paperOf: (paper: ExamplePaper) => Promise<Uint8Array>;
  /** After each step: how many of all were told. */
  readonly played: (done: number, total: number) => void;
};

/** Plays all scripts, the earliest fact first. Throws when the core refuses one: then a script is wrong. */
export async function play(player: Player, cases: readonly ExampleCase[]): Promise<void> {
  const seen = new Map<string, number>();
  const documents = new Map<string, string>();
  const steps = cases
    .flatMap((of) => of.steps.map((step) => ({ of, step })))
    .toSorted((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : 0));
  for (const [index, { of, step }] of steps.entries()) {
    player.setClock(`${step.on}T09:00:00Z`);
    try {
      seen.set(of.caseId, await tell(player, of.caseId, step, { documents, seen: seen.get(of.caseId) ?? 0 }));
      player.played(index + 1, steps.length);
    } catch (error) {
      throw new Error(`${of.key}, ${step.command.type} on ${step.on}`, { cause: error });
    }
  }
}

/** Tells one step; gives the place of the last entry of the case. */
async function tell(
  player: Player,
  caseId: string,
  step: ExampleStep,
  { documents, seen }: { readonly documents: Map<string, string>; readonly seen: number },
): Promise<number> {
  const { ask } = player;
  const { texts, people, setAside } = step;
  const common = { caseId, texts: [...texts], people: [...people], setAside: [...setAside], draftKey: null };
  const command = await withDocuments(player, caseId, step, documents);
  if (command.type === 'registerComplaint') {
    const { type: _type, number: _number, policy: _policy, ...complaint } = command;
    return placeOf(await ask(registerCase, { ...common, complaint, documents: [], themes: [] }));
  }
  if (command.type === 'recordSent' && step.fill !== null) {
    const letterId = await makeLetter(ask, caseId, command, step.fill);
    // Making it final was an entry of its own.
    return placeOf(await ask(recordStep, { ...common, seen: seen + 1, command: { ...command, letterId } }));
  }
  if (command.type === 'forwardDossier') {
    const built = await ask(buildDossier, { caseId, omissions: [], supplement: false });
    if (!built.ok) throw new Error(`The dossier was not built: ${built.problem}`);
    const { versionId, documentId, sha256, pages } = built;
    const forwarded = { ...command, versionId, documentId, sha256, pages };
    return placeOf(await ask(recordStep, { ...common, seen, command: forwarded }));
  }
  return placeOf(await ask(recordStep, { ...common, seen, command }));
}

type Recorded =
  | { readonly kind: 'recorded'; readonly place: number }
  | { readonly kind: 'refused'; readonly refusal: { readonly code: string } }
  | { readonly kind: 'conflict' };

function placeOf(answer: Recorded): number {
  if (answer.kind === 'recorded') return answer.place;
  throw new Error(answer.kind === 'refused' ? `refused: ${answer.refusal.code}` : 'conflict');
}

/** Takes in the papers of a step; in this and later commands their ids become those of the documents. */
async function withDocuments(
  { ask, paperOf }: Player,
  caseId: string,
  { command, papers }: ExampleStep,
  documents: Map<string, string>,
): Promise<Command> {
  const owner = command.type === 'registerComplaint' ? null : caseId;
  for (const paper of papers)
    documents.set(paper.id, await takeIn(ask, owner, `${paper.title}.pdf`, await paperOf(paper)));
  let text = JSON.stringify(command);
  for (const [paper, document] of documents) text = text.replaceAll(paper, document);
  return commandSchema.parse(JSON.parse(text));
}

/** Takes a file in as the window does, piece by piece; gives its document id. */
async function takeIn(ask: Ask, caseId: string | null, title: string, bytes: Uint8Array): Promise<string> {
  const begun = await ask(beginDocument, { title, size: bytes.length, caseId, source: 'picked' });
  if (!begun.ok) throw new Error(`Not taken in: ${begun.problem}`);
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = Buffer.from(bytes.subarray(at, at + pieceSize)).toString('base64');
    await ask(appendDocument, { uploadId: begun.uploadId, bytes: piece });
  }
  const kept = await ask(finishDocument, { uploadId: begun.uploadId });
  if (!kept.ok) throw new Error(`Not taken in: ${kept.problem}`);
  return kept.documentId;
}

async function makeLetter(ask: Ask, caseId: string, sent: CommandOf<'recordSent'>, fill: string): Promise<string> {
  const { kind, to, about } = sent;
  const { letterId, subject, content, missing } = await ask(startLetter, { caseId, kind, to, about });
  if (missing.length > 0) {
    if (fill === '') throw new Error(`${kind}: still to be filled in: ${missing.join(', ')}`);
    await ask(saveLetter, { letterId, subject, content: withFieldsFilled(content, () => fill) });
  }
  const made = await ask(finaliseLetter, { letterId });
  if (made.kind !== 'final') throw new Error(`${kind} did not become final: ${JSON.stringify(made)}`);
  return letterId;
}
