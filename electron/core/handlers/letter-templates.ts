import {
  listTemplates,
  previewTemplate,
  readTemplate,
  resetTemplate,
  saveTemplate,
} from '../../../shared/contract/letter-templates.ts';
import type { ReplySheet } from '../../../shared/letters/reply-sheet.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { command, commit, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { exampleValues } from '../letters/example-values.ts';
import { printedLetterhead } from '../letters/letterhead.ts';
import {
  keepTemplate,
  ownTemplate,
  problemOf,
  rulesOf,
  sheetToKeep,
  templateRevisions,
} from '../letters/own-template.ts';
import { drawLetter } from '../letters/pages.ts';
import { fillTemplate, shippedTemplate } from '../letters/template.ts';
import { letterheadOf, organisationOf } from '../settings/choices.ts';
import { directorsOf } from '../settings/directors.ts';
import type { LetterInput } from '../typeset/letter-input.ts';
import { qrPicture } from '../typeset/qr-picture.ts';

export const letterTemplateHandlers: readonly Handler[] = [
  handle(listTemplates)((_input, { db }) => ({
    own: letterKinds.flatMap((kind) => {
      const own = ownTemplate(db, kind);
      const revision = templateRevisions(db, kind).at(-1);
      return own === null || revision === undefined
        ? []
        : [{ kind, version: own.version, recordedAt: revision.recordedAt }];
    }),
  })),

  handle(readTemplate)(async ({ kind, version }, core) => {
    const shipped = await shippedTemplate(kind);
    const own = ownTemplate(core.db, kind);
    const revisions = templateRevisions(core.db, kind);
    const asked = version === null ? own?.text : revisions.find((revision) => revision.version === version)?.text;
    if (version !== null && version > 0 && asked == null) throw new InvalidRequest('No such version');
    const { subject, content, replySheet: changed } = asked ?? shipped;
    const sheet = changed ?? shipped.replySheet;
    const { fields, required, conditions } = rulesOf(shipped.content);
    const names = new Map(directorsOf(core).map(({ actorId, name }) => [actorId, name]));
    return {
      subject,
      content,
      fields: [...fields],
      required: [...required],
      conditions: [...conditions],
      replySheet: sheet,
      ownVersion: own?.version ?? null,
      history: revisions
        .map((revision) => ({
          version: revision.version,
          recordedAt: revision.recordedAt,
          by: names.get(revision.actorId) ?? '',
          own: revision.text !== null,
        }))
        .toReversed(),
    };
  }),

  handle(saveTemplate)(async ({ kind, subject, content, replySheet: given }, core) => {
    const shipped = await shippedTemplate(kind);
    const problem = problemOf(subject, content, rulesOf(shipped.content));
    if (problem !== null) return { ok: false, problem };
    const sheet = sheetToKeep(shipped.replySheet, given);
    const wrong = sheet === null ? null : await sheetProblem(core, sheet);
    if (wrong !== null) return { ok: false, problem: { code: wrong, fields: [] } };
    return commit<{ readonly ok: true }>(core, ['settings'], () => {
      keepTemplate(core.db, kind, { subject: subject.trim(), content, replySheet: sheet }, core.recorded());
      return ok({ ok: true });
    });
  }),

  command(resetTemplate, ['settings'])(({ kind }, { db, recorded }) => {
    if (ownTemplate(db, kind) !== null) keepTemplate(db, kind, null, recorded());
    return done;
  }),

  handle(previewTemplate)(async ({ kind, subject, content, replySheet: given, receiver }, core) => {
    const shipped = await shippedTemplate(kind);
    // The subject, and a place that must be there, may still come while it is being written.
    const problem = problemOf('-', content, rulesOf(shipped.content));
    if (problem?.code === 'unknownField' || problem?.code === 'partNotClosed') return { ok: false, problem };
    const filled = fillTemplate(
      { subject, content, replySheet: sheetToKeep(shipped.replySheet, given) },
      exampleValues(receiver),
    );
    return { ok: true, ...(await drawLetter(core.ports, exampleLetter(core, filled))) };
  }),
];

/** Its code stands at the foot of its one page: what runs over would leave it on a sheet of its own. */
async function sheetProblem(core: OpenCore, sheet: ReplySheet): Promise<'sheetUntitled' | 'sheetTooLong' | null> {
  if (sheet.title === '') return 'sheetUntitled';
  const letter = exampleLetter(core, { subject: '-', content: [], replySheet: sheet });
  const { pageCount } = await core.ports.typesetter.typeset('letter', letter);
  return pageCount > 2 ? 'sheetTooLong' : null;
}

type Filled = Pick<ReturnType<typeof fillTemplate>, 'subject' | 'content' | 'replySheet'>;

function exampleLetter(core: OpenCore, { subject, content, replySheet }: Filled): LetterInput {
  const organisation = organisationOf(core.db);
  return {
    organisation,
    letterhead: printedLetterhead(letterheadOf(core.db)),
    receiver: ['Mevrouw A. de Vries', 'Dorpsweg 12', '3456 CD  ZEIST'],
    window: organisation.addressWindow,
    place: organisation.city,
    date: core.today(),
    caseNumber: '2026-004',
    letterNumber: '',
    subject,
    paragraphs: content,
    closing: 'Met vriendelijke groet,',
    signatory: { name: core.vault.actor.name, role: 'directie' },
    enclosures: replySheet === null ? [] : ['Antwoordblad'],
    confidential: true,
    draft: true,
    ...(replySheet === null ? {} : { replySheet: { ...replySheet, code: qrPicture('voorbeeld') } }),
  };
}
