import { describe, expect, test } from 'vitest';
import { saltedDigest, toHex, utf8 } from '../../../electron/core/store/digest.ts';
import { beginDocument } from '../../../electron/core/store/document-writer.ts';
import { deleteDraft, listDrafts, readDraft, saveDraft } from '../../../electron/core/store/drafts.ts';
import { exportsOfCase, nextExportVersion, recordExport } from '../../../electron/core/store/exports.ts';
import {
  discardLetterDraft,
  finaliseLetter,
  lettersOfCase,
  nextLetterNumber,
  saveLetterDraft,
} from '../../../electron/core/store/letters.ts';
import {
  allPeople,
  casesOfPerson,
  linkPerson,
  peopleOfCase,
  personHistory,
  putPerson,
  readPerson,
} from '../../../electron/core/store/people.ts';
import { putSetting, readSetting, settingHistory } from '../../../electron/core/store/settings.ts';
import { putText, readText, textHistory, textsOfCase } from '../../../electron/core/store/texts.ts';
import { displayName, emptyPerson } from '../../../shared/procedure/person.ts';
import { at, by, must, recorded, storeKit } from './store-kit.ts';

const kit = storeKit();
const db = kit.fresh('descriptions.db');

test('texts keep every revision, and what events mention of them proves the words', () => {
  const first = putText(db, { ...recorded, id: 't1', caseId: 'c1', body: 'eerste' });
  const second = putText(db, { ...recorded, id: 't1', caseId: 'c1', body: 'tweede' });
  putText(db, { ...recorded, id: 't2', caseId: 'c1', body: 'tweede' });
  putText(db, { ...recorded, id: 't3', caseId: null, body: 'los' });
  expect([first.revision, second.revision]).toEqual([1, 2]);
  expect(readText(db, 't1')).toMatchObject({ body: 'tweede', revision: 2, digest: second.digest });
  expect(textHistory(db, 't1').map((text) => text.body)).toEqual(['eerste', 'tweede']);
  expect(textsOfCase(db, 'c1').map((text) => [text.id, text.revision])).toEqual([
    ['t1', 2],
    ['t2', 1],
  ]);
  expect(readText(db, 't2')?.digest).not.toBe(second.digest);
  const salt = db
    .prepare<[], Buffer>("SELECT salt FROM text_revision WHERE text_id = 't1' AND revision = 2")
    .pluck()
    .get();
  expect(toHex(saltedDigest(salt ?? new Uint8Array(), utf8('tweede')))).toBe(second.digest);
});

test('people keep every revision and are known by case', () => {
  const ans = { ...emptyPerson, givenName: 'Ans', familyName: 'de Vries' };
  putPerson(db, { ...recorded, id: 'p1', person: ans });
  expect(putPerson(db, { ...recorded, id: 'p1', person: { ...ans, city: 'Utrecht' } }).revision).toBe(2);
  putPerson(db, { ...recorded, id: 'p2', person: { ...emptyPerson, kind: 'organisation', organisation: 'De Brug' } });
  linkPerson(db, 'c1', 'p1');
  linkPerson(db, 'c1', 'p1');
  linkPerson(db, 'c2', 'p1');
  linkPerson(db, 'c1', 'p2');
  expect(readPerson(db, 'p1')?.person.city).toBe('Utrecht');
  expect(personHistory(db, 'p1').map((one) => one.person.city)).toEqual(['', 'Utrecht']);
  expect(peopleOfCase(db, 'c1').map((one) => displayName(one.person))).toEqual(['Ans de Vries', 'De Brug']);
  expect(casesOfPerson(db, 'p1')).toEqual(['c1', 'c2']);
  expect(allPeople(db)).toHaveLength(2);
});

describe('letters', () => {
  const letter = (id: string, words: string) => ({
    id,
    caseId: 'c1',
    kind: 'acknowledgement' as const,
    receiverId: 'p1',
    template: 'acknowledgement@1',
    body: { paragraphs: [words] },
    updatedAt: at,
  });
  const pdf = (id: string) => {
    beginDocument(db, {
      id,
      caseId: 'c1',
      title: '',
      datedOn: null,
      receivedOn: null,
      source: '',
      originalLocation: '',
      addedAt: at,
      addedBy: by,
    });
    return id;
  };

  test('are drafts until they get their number and PDF, and then never change', () => {
    must(saveLetterDraft(db, letter('l1', 'een')));
    must(saveLetterDraft(db, letter('l1', 'twee')));
    must(saveLetterDraft(db, letter('l2', 'drie')));
    must(saveLetterDraft(db, letter('l3', 'vier')));
    expect(must(finaliseLetter(db, 'l2', pdf('d2'), at))).toMatchObject({
      state: 'final',
      number: 1,
      documentId: 'd2',
    });
    expect(nextLetterNumber(db, 'c1')).toBe(2);
    expect(must(finaliseLetter(db, 'l1', pdf('d1'), at))).toMatchObject({ number: 2, body: { paragraphs: ['twee'] } });
    expect(saveLetterDraft(db, letter('l1', 'later'))).toEqual({ ok: false, error: 'alreadyFinal' });
    expect(finaliseLetter(db, 'l1', 'd1', at)).toEqual({ ok: false, error: 'alreadyFinal' });
    expect(finaliseLetter(db, 'nowhere', 'd1', at)).toEqual({ ok: false, error: 'unknownLetter' });
    expect(() => db.exec("UPDATE letter SET body = '{}' WHERE letter_id = 'l1'")).toThrow('final');
    expect([discardLetterDraft(db, 'l1'), lettersOfCase(db, 'c1').map((one) => one.id)]).toEqual([
      false,
      ['l2', 'l1', 'l3'],
    ]);
    expect([discardLetterDraft(db, 'l3'), lettersOfCase(db, 'c1').map((one) => one.id)]).toEqual([true, ['l2', 'l1']]);
  });
});

test('drafts are replaced, settings keep what was chosen before', () => {
  saveDraft(db, { key: 'intake', caseId: null, body: { a: 1 }, updatedAt: '2026-11-23T09:00:00Z' });
  saveDraft(db, { key: 'intake', caseId: 'c1', body: { a: 2 }, updatedAt: '2026-11-23T09:00:01Z' });
  expect(listDrafts(db)).toEqual([readDraft(db, 'intake')]);
  expect(readDraft(db, 'intake')).toMatchObject({ caseId: 'c1', body: { a: 2 } });
  deleteDraft(db, 'intake');
  expect(readDraft(db, 'intake')).toBeUndefined();

  expect(readSetting(db, 'calendar')).toBeUndefined();
  expect(putSetting(db, 'calendar', { goodFriday: true }, at, by)).toBe(1);
  expect(putSetting(db, 'calendar', { goodFriday: true }, at, by)).toBe(1);
  expect(putSetting(db, 'calendar', { goodFriday: false }, at, by)).toBe(2);
  expect(readSetting(db, 'calendar')?.value).toEqual({ goodFriday: false });
  expect(settingHistory(db, 'calendar').map((one) => one.value)).toEqual([{ goodFriday: true }, { goodFriday: false }]);
});

test('exports are recorded by version and stay', () => {
  const record = {
    id: 'e1',
    caseId: 'c1',
    kind: 'committeeDossier',
    version: nextExportVersion(db, 'c1', 'committeeDossier'),
    receiver: 'p2',
    channel: 'post',
    sha256: 'ab',
    pageCount: 37,
    documentId: null,
    exportedOn: '2026-11-23',
    recordedAt: at,
    actorId: by,
  };
  recordExport(db, record);
  expect(nextExportVersion(db, 'c1', 'committeeDossier')).toBe(2);
  expect(() => recordExport(db, { ...record, id: 'e2' })).toThrow();
  expect(() => db.exec("UPDATE export_record SET receiver = 'x'")).toThrow('append-only');
  expect(exportsOfCase(db, 'c1')).toEqual([record]);
});
