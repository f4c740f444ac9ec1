/**
 * Wherever a file leaves the vault: a place that cannot be written, a disk that is full, and a place that is no file are told
 * apart, leave nothing behind, and count as nothing that was given.
 */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportTerms } from '../../../shared/contract/agenda.ts';
import { exportDocument } from '../../../shared/contract/documents.ts';
import { prepareMail } from '../../../shared/contract/letter-mail.ts';
import { finaliseLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { exportOpenly } from '../../../shared/contract/open-export.ts';
import { saveYearlyReport } from '../../../shared/contract/yearly-report.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import { dutyWords } from '../../../shared/letters/duty-words.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complaint, opened, register } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
let window: Window;
let caseId = '';
let letterId = '';
let documentId = '';

beforeAll(async () => {
  window = await kit.create('anywhere');
  caseId = await register(window, complaint());
  const letter = await window.ask(startLetter, { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null });
  letterId = letter.letterId;
  const content = withFieldsFilled(letter.content, () => 'de post');
  await window.ask(saveLetter, { letterId, subject: letter.subject, content });
  const final = await window.ask(finaliseLetter, { letterId });
  if (final.kind !== 'final') throw new Error(final.kind);
  documentId = final.documentId;
}, 60_000);

const ways: Readonly<Record<string, (token: string) => Promise<unknown>>> = {
  document: (token) => window.ask(exportDocument, { documentId, token, receiver: 'de indiener' }),
  mail: (token) => window.ask(prepareMail, { letterId, token }),
  'year as pages': (token) => window.ask(saveYearlyReport, { year: 2026, token, form: 'pdf' }),
  'year as figures': (token) => window.ask(saveYearlyReport, { year: 2026, token, form: 'csv' }),
  terms: (token) => window.ask(exportTerms, { token, language: 'nl', titles: { ...dutyWords } }),
  'everything of a case': (token) => window.ask(exportOpenly, { caseId, token, receiver: 'Inzage' }),
  'the whole register': (token) => window.ask(exportOpenly, { caseId: null, token, receiver: 'Inzage' }),
};

describe.each(Object.entries(ways))('%s', (name, write) => {
  const place = () => join(kit.directory, `to ${name}`);
  const into = async (path: string) => {
    window.core.addTarget('there', path);
    return write('there');
  };

  test('says what is the matter, and leaves nothing', async () => {
    mkdirSync(join(place(), 'is een map', 'met iets'), { recursive: true });
    expect(await into(join(place(), 'geen map', 'x'))).toEqual({ ok: false, problem: 'notWritable' });
    expect(await into(join(place(), 'is een map'))).toEqual({ ok: false, problem: 'notWritable' });
    if (existsSync('/dev/full')) {
      // What is written beside the target lands on a disk that is always full.
      symlinkSync('/dev/full', join(place(), 'vol.deel'));
      writeFileSync(join(place(), 'vol'), 'wat er al stond');
      expect(await into(join(place(), 'vol'))).toEqual({ ok: false, problem: 'diskFull' });
    }
    expect(await write('nooit gekozen')).toEqual({ ok: false, problem: 'unknownTarget' });
    expect(readdirSync(place()).toSorted()).toEqual(existsSync('/dev/full') ? ['is een map', 'vol'] : ['is een map']);
    expect((await opened(window, caseId)).exports).toEqual([]);
  });
});
