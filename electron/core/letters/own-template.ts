/** Templates that the organisation wrote itself: kept as settings, so that every version stays, and checked before they count. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { TemplateProblem } from '../../../shared/contract/letter-templates.ts';
import type { TemplateName } from '../../../shared/contract/letters.ts';
import { piecesOf, type TemplateContent, templateContent } from '../../../shared/letters/content.ts';
import { isMergeField, type MergeField } from '../../../shared/letters/merge-field.ts';
import { type ReplySheet, replySheet, tidySheet } from '../../../shared/letters/reply-sheet.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import type { Db } from '../store/database.ts';
import { putSetting, readSetting, settingHistory } from '../store/settings.ts';
import { type LetterTemplate, shippedTemplate } from './template.ts';

/** Null: the shipped text again. */
const ownText = z
  .object({
    subject: z.string(),
    content: templateContent,
    /** Null: none goes with this letter, or the shipped one (in texts from before it could be changed). */
    replySheet: replySheet.nullable().default(null),
  })
  .nullable();
export type OwnText = z.infer<typeof ownText>;

const keyOf = (kind: LetterKind): string => `letterTemplate:${kind}`;

export type TemplateRevision = {
  readonly version: number;
  readonly recordedAt: string;
  readonly actorId: string;
  readonly text: OwnText;
};

/** Every text that was ever put in the place of the shipped one, and every return to it; oldest first. */
export function templateRevisions(db: Db, kind: LetterKind): readonly TemplateRevision[] {
  return settingHistory(db, keyOf(kind)).map(({ revision, value, recordedAt, actorId }) => ({
    version: revision,
    recordedAt,
    actorId,
    text: ownText.parse(value),
  }));
}

export function keepTemplate(
  db: Db,
  kind: LetterKind,
  text: OwnText,
  by: { readonly actorId: string; readonly recordedAt: string },
): void {
  putSetting(db, keyOf(kind), text, by.recordedAt, by.actorId);
}

/** The own text in force, with its version; null when letters of this kind begin from the shipped one. */
export function ownTemplate(
  db: Db,
  kind: LetterKind,
): { readonly version: number; readonly text: NonNullable<OwnText> } | null {
  const kept = readSetting(db, keyOf(kind));
  if (kept === undefined) return null;
  const text = ownText.parse(kept.value);
  return text === null ? null : { version: kept.revision, text };
}

/** What a new letter begins from, and the name under which the letter remembers it. */
export async function templateInForce(
  db: Db,
  kind: LetterKind,
): Promise<{ readonly template: LetterTemplate; readonly name: string }> {
  const shipped = await shippedTemplate(kind);
  const own = ownTemplate(db, kind);
  if (own === null) {
    const code = createHash('sha256').update(JSON.stringify(shipped)).digest('hex').slice(0, 12);
    return { template: shipped, name: `${kind}@shipped-${code}` };
  }
  const { subject, content, replySheet: sheet } = own.text;
  return {
    template: { subject, content, replySheet: sheet ?? shipped.replySheet },
    name: `${kind}@own-${own.version}`,
  };
}

/** Of the name that a letter remembers. */
export function templateName(name: string): TemplateName {
  const version = /@own-(\d+)$/u.exec(name)?.[1];
  return { ownVersion: version === undefined ? null : Number(version) };
}

/** True in every letter: who writes, to whom, about which case. */
const everywhere: readonly MergeField[] = ['salutation', 'organisationName', 'contact', 'caseNumber'];
const receivers: readonly MergeField[] = ['forComplainant', 'forRespondent', 'forOther'];

export type TemplateRules = {
  /** May stand in it: what this letter is about, and no more, so that no letter tells what its receiver may not know. */
  readonly fields: readonly MergeField[];
  /** Must stand in it. */
  readonly required: readonly MergeField[];
  /** May decide whether a part is in the letter. */
  readonly conditions: readonly MergeField[];
};

export function rulesOf(shipped: TemplateContent): TemplateRules {
  const pieces = piecesOf(shipped);
  const named = (kind: 'field' | 'when') => pieces.flatMap((piece) => (piece.kind === kind ? [piece.field] : []));
  const only = (names: readonly string[]) => [...new Set(names)].filter(isMergeField);
  let depth = 0;
  const unconditional = pieces.flatMap((piece) => {
    if (piece.kind === 'when') depth += 1;
    if (piece.kind === 'end') depth -= 1;
    return piece.kind === 'field' && depth === 0 ? [piece.field] : [];
  });
  return {
    fields: only([...everywhere, ...named('field')]),
    required: only(unconditional),
    conditions: only([...receivers, ...named('when')]),
  };
}

/** A kind has a reply sheet or it has none; that is not for the organisation to choose, since scans of it find their way back. */
export function sheetToKeep(shipped: ReplySheet | null, given: ReplySheet | null): ReplySheet | null {
  return shipped === null ? null : tidySheet(given ?? shipped);
}

/** Why this text cannot be a template of this kind; null when it can. */
export function problemOf(subject: string, content: TemplateContent, rules: TemplateRules): TemplateProblem | null {
  if (subject.trim() === '') return { code: 'subjectMissing', fields: [] };
  const pieces = piecesOf(content);
  const allowed: ReadonlySet<string> = new Set(rules.fields);
  const conditions: ReadonlySet<string> = new Set(rules.conditions);
  const unknown = pieces.flatMap((piece) =>
    (piece.kind === 'field' && !allowed.has(piece.field)) || (piece.kind === 'when' && !conditions.has(piece.field))
      ? [piece.field]
      : [],
  );
  if (unknown.length > 0) return { code: 'unknownField', fields: [...new Set(unknown)] };
  let depth = 0;
  for (const piece of pieces) {
    if (piece.kind === 'when') depth += 1;
    if (piece.kind === 'end') depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0) return { code: 'partNotClosed', fields: [] };
  const present = new Set(pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.field] : [])));
  const missing = rules.required.filter((field) => !present.has(field));
  return missing.length > 0 ? { code: 'fieldMissing', fields: missing } : null;
}
