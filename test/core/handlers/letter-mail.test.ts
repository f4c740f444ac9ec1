/** A letter as a message for one's own mail program: it names nothing outside its parts, and it sends nothing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, expect, test } from 'vitest';
import { mailDraftFile } from '../../../electron/core/letters/mail-draft.ts';
import { openCase } from '../../../shared/contract/cases.ts';
import { prepareMail } from '../../../shared/contract/letter-mail.ts';
import { finaliseLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complainant, complaint, register } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();
const folder = mkdtempSync(join(tmpdir(), 'kluis-mail-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the message has the letter as it is, a subject that tells nothing, and is an export and no sending', async () => {
  const window = await kit.create('mail');
  const caseId = await register(window, complaint());
  const { letterId, content, subject } = await window.ask(startLetter, {
    caseId,
    kind: 'acknowledgement',
    to: COMPLAINANT,
    about: null,
  });
  const path = join(folder, 'bericht.eml');
  window.core.addTarget('early', path);
  expect(await window.ask(prepareMail, { letterId, token: 'early' })).toEqual({
    ok: false,
    problem: 'unknownDocument',
  });
  await window.ask(saveLetter, { letterId, subject, content: withFieldsFilled(content, () => 'de post') });
  const final = await window.ask(finaliseLetter, { letterId });
  if (final.kind !== 'final') throw new Error(final.kind);
  window.core.addTarget('there', path);
  expect(await window.ask(prepareMail, { letterId, token: 'there' })).toEqual({ ok: true });
  expect(await window.ask(prepareMail, { letterId, token: 'there' })).toMatchObject({ problem: 'unknownTarget' });

  const bytes = readFileSync(path);
  const mail = await PostalMime.parse(bytes);
  expect(mail.subject).toBe('Brief met kenmerk 2026-001-1');
  expect(mail.to?.map(({ address }) => address)).toEqual([complainant.email]);
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(mail.text).toContain('een brief van Coachpunt De Linde');
  expect(mail.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    ['brief-2026-001-1.pdf', 'application/pdf'],
  ]);
  const opened = await window.ask(openCase, { caseId });
  if (!opened.found) throw new Error('No case');
  const document = opened.documents.find(({ documentId }) => documentId === final.documentId);
  const [attached] = mail.attachments;
  if (!(attached?.content instanceof ArrayBuffer)) throw new Error('No letter in the mail');
  expect(attached.content.byteLength).toBe(document?.size);
  // Outside the parts there is no name, and no line is longer than mail allows.
  expect(bytes.toString('latin1')).not.toMatch(/Veldhoven|klacht|Linde/iu);
  expect(
    Math.max(
      ...bytes
        .toString('latin1')
        .split('\r\n')
        .map(({ length }) => length),
    ),
  ).toBeLessThan(100);
  expect(opened.exports).toMatchObject([
    { kind: 'mail', channel: 'mailDraft', documentId: final.documentId, receiver: 'Kanarie van Veldhoven' },
  ]);
  expect(JSON.stringify(opened.entries)).toContain('letterFinalised');
  expect(JSON.stringify(opened.entries)).not.toContain('letterSent');
});

test.each(['iemand@x.nl\r\nBcc: ander@x.nl', 'Naam <a@b.nl>', 'a@b.nl, c@d.nl', ''])(
  'an address that is none is left out: %j',
  async (to) => {
    const file = mailDraftFile({
      to,
      subject: `Brief ${'é'.repeat(60)}\r\nBcc: x@y.nl`,
      text: 'Dag',
      attachment: { name: 'a.pdf', pdf: new Uint8Array([1, 2]) },
      boundary: 'deel-1',
    });
    const mail = await PostalMime.parse(file);
    expect([mail.to ?? [], mail.bcc ?? []]).toEqual([[], []]);
    expect(mail.subject).toBe(`Brief ${'é'.repeat(60)} Bcc: x@y.nl`);
  },
);
