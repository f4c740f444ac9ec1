/** A letter while it is being written: what the editor holds, and what it becomes on paper. */
import { z } from 'zod';
import type { LetterDraftView } from '../../../shared/contract/letters.ts';
import type { Json } from '../../../shared/json.ts';
import { letterContent, openFields, plainText } from '../../../shared/letters/content.ts';
import { letterFromText } from '../../../shared/letters/plain-text.ts';
import { replySheet } from '../../../shared/letters/reply-sheet.ts';
import { type Refusal, refusal } from '../../../shared/procedure/refusal.ts';
import type { OpenCore } from '../context.ts';
import { logCheckpoint } from '../integrity/history.ts';
import { letterheadOf } from '../settings/choices.ts';
import type { StoredLetter } from '../store/letters.ts';
import type { LetterInput } from '../typeset/letter-input.ts';
import { qrPicture } from '../typeset/qr-picture.ts';
import { caseFields } from './case-fields.ts';
import type { LetterFacts, LetterRequest } from './letter-facts.ts';
import { printedLetterhead } from './letterhead.ts';
import { templateName } from './own-template.ts';
import { addressLines, receiverOf } from './receiver.ts';
import { writeReplyCode } from './reply-code.ts';
import { fillTemplate, type LetterTemplate } from './template.ts';
import { maskFor } from './withheld.ts';

const common = {
  subject: z.string(),
  about: z.string().nullable(),
  replySheet: replySheet.nullable(),
  /** The final letter in whose place this one comes. */
  corrects: z.string().nullable().default(null),
};
const draftBody = z.object({ ...common, content: letterContent });
export type DraftBody = z.infer<typeof draftBody>;

/** As letters were kept before they could be bold. */
const textOnly = z
  .object({ ...common, body: z.string() })
  .transform(({ body, ...rest }): DraftBody => ({ ...rest, content: letterFromText(body) }));
const stored = z.union([draftBody, textOnly]);

export const bodyOf = (letter: StoredLetter): DraftBody => stored.parse(letter.body);
export const bodyAsJson = (draft: DraftBody): Json => draft;

/** The template filled from the case. What the case does not know stands in the text as an open field. */
export function prefill(template: LetterTemplate, request: LetterRequest, facts: LetterFacts): DraftBody {
  const { subject, content, replySheet: sheet } = fillTemplate(template, caseFields(request, facts));
  return {
    subject,
    content,
    about: request.about,
    corrects: null,
    replySheet: sheet === null ? null : { ...sheet, choices: [...sheet.choices], fields: [...sheet.fields] },
  };
}

export function toView(letter: StoredLetter): LetterDraftView {
  const draft = bodyOf(letter);
  return {
    letterId: letter.id,
    caseId: letter.caseId,
    kind: letter.kind,
    to: letter.receiverId ?? '',
    about: draft.about,
    subject: draft.subject,
    content: draft.content,
    missing: openFields(draft.content),
    template: templateName(letter.template),
  };
}

/** Refused when a name that must be withheld was typed into it (G2): there is no reason for which that may pass. */
export function disclosure(draft: DraftBody, to: string, facts: LetterFacts): Refusal | null {
  const mask = maskFor(facts.c, to, facts.person, receiverOf(facts, to));
  return mask.finds(`${draft.subject}\n${plainText(draft.content)}`) ? refusal('nameIsWithheld', { to }) : null;
}

const enclosures: Partial<Record<StoredLetter['kind'], string>> = {
  hearingReport: 'Verslag van het gesprek',
  dossierForwarded: 'Dossier',
};

function codeOf({ vault: { vaultId } }: OpenCore, { id: letterId, caseId }: StoredLetter): { readonly code?: string } {
  const code = writeReplyCode({ vaultId, caseId, letterId });
  return code === null ? {} : { code: qrPicture(code) };
}

/** Rulings carry the state of the log: it proves later that nothing of before was changed. */
const withCheckpoint: ReadonlySet<string> = new Set(['ruling', 'committeeRuling']);

/** The line of a letter that refers to the one it takes the place of. */
function referenceTo(letterId: string | null, { c }: LetterFacts): Pick<LetterInput, 'replaces'> {
  const before = c.letters.find((letter) => letter.letterId === letterId);
  return before === undefined ? {} : { replaces: { number: String(before.number), date: before.on } };
}

/** What is printed, as kept or as `draft` has it. `number` is null for a proof, which says so across the page. */
export function printedForm(
  core: OpenCore,
  letter: StoredLetter,
  facts: LetterFacts,
  number: number | null,
  draft: DraftBody = bodyOf(letter),
): LetterInput {
  const { organisation, c } = facts;
  const enclosed = enclosures[letter.kind];
  return {
    organisation,
    letterhead: printedLetterhead(letterheadOf(core.db)),
    receiver: addressLines(receiverOf(facts, letter.receiverId ?? ''), organisation.name),
    window: organisation.addressWindow,
    place: organisation.city,
    date: facts.today,
    caseNumber: c.registered?.number ?? '',
    letterNumber: number === null ? '' : String(number),
    ...referenceTo(draft.corrects, facts),
    subject: draft.subject,
    paragraphs: draft.content,
    closing: 'Met vriendelijke groet,',
    signatory: {
      name: core.vault.actor.name,
      role: core.vault.actor.role === 'director' ? 'directie' : 'waarnemer van de directie',
    },
    enclosures: [...(enclosed === undefined ? [] : [enclosed]), ...(draft.replySheet === null ? [] : ['Antwoordblad'])],
    confidential: true,
    draft: number === null,
    ...(withCheckpoint.has(letter.kind) && number !== null ? { checkpoint: logCheckpoint(core.db) } : {}),
    ...(draft.replySheet === null ? {} : { replySheet: { ...draft.replySheet, ...codeOf(core, letter) } }),
  };
}
