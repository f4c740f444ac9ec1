/** A letter while it is being written: what the editor holds, and what it becomes on paper. */
import { z } from 'zod';
import type { LetterDraftView } from '../../../shared/contract/letters.ts';
import type { Json } from '../../../shared/json.ts';
import { type Refusal, refusal } from '../../../shared/procedure/refusal.ts';
import type { OpenCore } from '../context.ts';
import { checkpointCode } from '../integrity/history.ts';
import { head } from '../store/events.ts';
import type { StoredLetter } from '../store/letters.ts';
import type { LetterInput, ReplySheet } from '../typeset/letter-input.ts';
import { qrPicture } from '../typeset/qr-picture.ts';
import { caseFields } from './case-fields.ts';
import type { LetterFacts, LetterRequest } from './letter-facts.ts';
import type { MergeField, MergeValues } from './merge-field.ts';
import { addressLines, receiverOf } from './receiver.ts';
import { writeReplyCode } from './reply-code.ts';
import { fillTemplate, paragraphsOf, unfilled } from './template.ts';
import { maskFor } from './withheld.ts';

const replySheet = z.object({
  title: z.string(),
  introduction: z.string(),
  choices: z.array(z.string()),
  fields: z.array(z.string()),
});

const body = z.object({
  subject: z.string(),
  body: z.string(),
  about: z.string().nullable(),
  replySheet: replySheet.nullable(),
});
export type DraftBody = z.infer<typeof body>;

/** Which template a letter began as; raised when their language changes shape. */
export const templateVersion = 1;

export const bodyOf = (letter: StoredLetter): DraftBody => body.parse(letter.body);
export const bodyAsJson = (draft: DraftBody): Json => draft;

/** The template filled from the case. What the case does not know stands in the text as `{{field}}`. */
export async function prefill(request: LetterRequest, facts: LetterFacts): Promise<DraftBody> {
  let values: MergeValues = caseFields(request, facts);
  for (;;) {
    const filled = await fillTemplate(request.kind, values);
    if (filled.missing.length === 0) {
      const { subject, body: text, replySheet: sheet } = filled;
      return { subject, body: text, about: request.about, replySheet: sheet === undefined ? null : mutable(sheet) };
    }
    // Filling one place in may bring a passage along that asks for another.
    values = { ...values, ...Object.fromEntries(filled.missing.map((field) => [field, placeholder(field)])) };
  }
}

const mutable = ({ title, introduction, choices, fields }: ReplySheet) => ({
  title,
  introduction,
  choices: [...choices],
  fields: [...fields],
});

const placeholder = (field: MergeField): string => `{{${field}}}`;

/** Names of the fields that still stand open in what was typed. */
export function missingIn({ subject, body: text }: Pick<DraftBody, 'subject' | 'body'>): string[] {
  const open = [...`${subject}\n${text}`.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/gu)].map(([, field = '']) => field);
  return [...new Set([...open, ...(text.includes(unfilled) ? [unfilled] : [])])];
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
    body: draft.body,
    missing: missingIn(draft),
  };
}

/** Refused when a name that must be withheld was typed into it (G2): there is no reason for which that may pass. */
export function disclosure(draft: DraftBody, to: string, facts: LetterFacts): Refusal | null {
  const mask = maskFor(facts.c, to, facts.person, receiverOf(facts, to));
  return mask.finds(`${draft.subject}\n${draft.body}`) ? refusal('nameIsWithheld', { to }) : null;
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

/** What is printed. `number` is null for a proof, which says so across the page. */
export function printedForm(
  core: OpenCore,
  letter: StoredLetter,
  facts: LetterFacts,
  number: number | null,
): LetterInput {
  const draft = bodyOf(letter);
  const { organisation, c } = facts;
  const enclosed = enclosures[letter.kind];
  return {
    organisation,
    receiver: addressLines(receiverOf(facts, letter.receiverId ?? ''), organisation.name),
    window: organisation.addressWindow,
    place: organisation.city,
    date: facts.today,
    caseNumber: c.registered?.number ?? '',
    letterNumber: number === null ? '' : String(number),
    subject: draft.subject,
    paragraphs: paragraphsOf(draft.body),
    closing: 'Met vriendelijke groet,',
    signatory: {
      name: core.vault.actor.name,
      role: core.vault.actor.role === 'director' ? 'directie' : 'waarnemer van de directie',
    },
    enclosures: [...(enclosed === undefined ? [] : [enclosed]), ...(draft.replySheet === null ? [] : ['Antwoordblad'])],
    confidential: true,
    draft: number === null,
    ...(withCheckpoint.has(letter.kind) && number !== null ? { checkpoint: checkpointCode(head(core.db)) } : {}),
    ...(draft.replySheet === null ? {} : { replySheet: { ...draft.replySheet, ...codeOf(core, letter) } }),
  };
}
