/** Looking a dossier over before it is made: the same pages as the version, and no trace of it. */
import sharp from 'sharp';
import { beforeAll, expect, test, vi } from 'vitest';
import { documentPage, exportDocument, printedPage } from '../../../shared/contract/documents.ts';
import {
  buildDossier,
  cancelDossier,
  endPreview,
  orderExhibits,
  planDossier,
  previewDossier,
} from '../../../shared/contract/dossier.ts';
import { verifyLog } from '../../../shared/contract/settings.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, opened, register } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

// Opening a vault throws away what a crash left behind. Here is looked at what was left before that.
vi.mock('../../../electron/core/store/document-writer.ts', async (load) => ({
  ...(await load<typeof import('../../../electron/core/store/document-writer.ts')>()),
  discardIncoming: () => {},
}));

const kit = coreKit();
const vault = 'preview';
let window: Window;
let caseId: string;
let papers: readonly string[];

beforeAll(async () => {
  window = await kit.create(vault);
  const taken = await Promise.all(
    ['Eerste', 'Tweede', 'Derde'].map(async (text) => window.take(await sheets([{ text }]))),
  );
  papers = taken.flatMap((paper) => (paper.ok ? [paper.documentId] : []));
  const documents = papers.map((documentId) => ({ documentId, role: 'evidence' as const }));
  caseId = await register(window, complaint({ documents }));
}, 60_000);

async function pictures(documentId: string, pages: number): Promise<readonly string[]> {
  const images: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const found = await window.ask(documentPage, { documentId, page });
    images.push(found.found ? found.image : 'none');
  }
  return images;
}

/** Once, when an exhibit is worked on. */
function whenAt(exhibit: number, then: () => void): void {
  const { push } = window.pushes;
  window.pushes.push = (...told) => {
    if (told.some((one) => one.push === 'progress' && one.part === exhibit)) {
      window.pushes.push = push;
      then();
    }
    return push.apply(window.pushes, told);
  };
}

async function preview(omissions: readonly { documentId: string; reason: string }[] = []) {
  const made = await window.ask(previewDossier, { caseId, omissions: [...omissions], supplement: false });
  if (!made.ok) throw new Error(made.problem);
  return made;
}

test('it has, page by page, what the version then has, and leaves no version, entry or document', async () => {
  const [first = '', second = '', third = ''] = papers;
  await window.ask(orderExhibits, { caseId, documentIds: [third, first, second] });
  const omissions = [{ documentId: first, reason: 'Van iemand anders.' }];
  const before = { file: await opened(window, caseId), log: await window.ask(verifyLog, {}) };
  const seen = await preview(omissions);
  expect(window.pushes).toContainEqual({ push: 'progress', work: `dossier:${caseId}`, done: 1 });
  const shown = await pictures(seen.previewId, seen.pages);
  expect(new Set(shown).size).toBe(seen.pages);
  expect(shown).not.toContain('none');
  expect(await window.ask(documentPage, { documentId: seen.previewId, page: seen.pages + 1 })).toEqual({
    found: false,
  });
  expect({ file: await opened(window, caseId), log: await window.ask(verifyLog, {}) }).toEqual(before);
  expect((await window.ask(planDossier, { caseId })).versions).toEqual([]);
  const otherwise = await preview();
  expect(await pictures(otherwise.previewId, otherwise.pages)).not.toEqual(shown);
  const built = await window.ask(buildDossier, { caseId, omissions, supplement: false });
  if (!built.ok) throw new Error(built.problem);
  expect([built.version, built.pages]).toEqual([seen.version, seen.pages]);
  expect(await pictures(built.documentId, built.pages)).toEqual(shown);
});

test('it does not leave the vault, on paper or as a file', async () => {
  const { previewId } = await preview();
  expect(await window.ask(printedPage, { documentId: previewId, page: 1 })).toEqual({ found: false });
  window.core.addTarget('never', '/nowhere');
  const saving = { documentId: previewId, token: 'never', receiver: 'X' };
  expect(await window.ask(exportDocument, saving)).toEqual({ ok: false, problem: 'unknownDocument' });
});

test('there is one at a time, and none once it is closed or stopped', async () => {
  const [one, other] = [await preview(), await preview()];
  expect(await pictures(one.previewId, 1)).toEqual(['none']);
  expect(await pictures(other.previewId, 1)).not.toEqual(['none']);
  await window.ask(endPreview, { previewId: one.previewId });
  expect(await pictures(other.previewId, 1)).not.toEqual(['none']);
  await window.ask(endPreview, { previewId: other.previewId });
  expect(await pictures(other.previewId, 1)).toEqual(['none']);
  const versions = (await window.ask(planDossier, { caseId })).versions.length;
  // Halfway: something of the file is written by then.
  for (const endpoint of [previewDossier, buildDossier]) {
    whenAt(2, () => void window.ask(cancelDossier, { caseId }));
    expect(await window.ask(endpoint, { caseId, omissions: [], supplement: false })).toEqual({
      ok: false,
      problem: 'cancelled',
    });
  }
  expect((await window.ask(planDossier, { caseId })).versions).toHaveLength(versions);
});

test('a large one is thrown away piece by piece: what is asked meanwhile is answered first, and closing waits for nothing', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const photo = sharp({ create: { width: 2600, height: 3600, channels: 3, background: '#fff', noise } });
  const paper = await window.take(await photo.jpeg({ quality: 90 }).toBuffer(), caseId);
  if (!paper.ok) throw new Error(paper.problem);
  const thrownAway: string[] = [];
  const { previewId } = await preview();
  expect(await pictures(previewId, 1)).not.toEqual(['none']);
  const ended = window.ask(endPreview, { previewId }).then(() => thrownAway.push('gone'));
  expect(await pictures(previewId, 1)).toEqual(['none']);
  await window.ask(planDossier, { caseId });
  thrownAway.push('answered');
  await ended;
  expect(thrownAway).toEqual(['answered', 'gone']);
  // The next test closes the vault while this one is being thrown away.
  const other = await preview();
  void window.ask(endPreview, { previewId: other.previewId });
}, 60_000);

test('of what was closed, replaced, stopped and half thrown away nothing is in the vault once that is closed', async () => {
  await window.core.close();
  const { db, close } = await kit.inside(vault);
  const count = (sql: string) => db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get();
  expect(count("document WHERE state = 'incoming'")).toBe(0);
  expect(count("document WHERE kind = 'dossier'")).toBe(1);
  for (const table of ['document_chunk', 'document_page'])
    expect([table, count(`${table} WHERE document_id NOT IN (SELECT document_id FROM document)`)]).toEqual([table, 0]);
  close();
});
