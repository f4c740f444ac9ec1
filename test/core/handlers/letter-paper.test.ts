/** What the case and the settings put on the paper of a letter: where the address stands, who signs, and that a proof is no letter. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { exportDocument } from '../../../shared/contract/documents.ts';
import { finaliseLetter, previewLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { addDirector, readOrganisation, saveOrganisation } from '../../../shared/contract/settings.ts';
import { vaultStatus, vaultUnlock } from '../../../shared/contract/vault.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complaint, register } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();

async function begun(window: Window): Promise<string> {
  const caseId = await register(window, complaint());
  const letter = await window.ask(startLetter, { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null });
  const { letterId, subject } = letter;
  const content = withFieldsFilled(letter.content, () => 'de post');
  await window.ask(saveLetter, { letterId, subject, content });
  return letterId;
}

/** The words of the first page of the final letter, each with how far from the left it begins, in millimetres. */
async function printed(window: Window, letterId: string): Promise<readonly (readonly [string, number])[]> {
  const final = await window.ask(finaliseLetter, { letterId });
  if (final.kind !== 'final') throw new Error(final.kind);
  const path = join(kit.directory, `${letterId}.pdf`);
  window.core.addTarget(letterId, path);
  await window.ask(exportDocument, { documentId: final.documentId, token: letterId, receiver: 'de indiener' });
  const told = execFileSync('pdftotext', ['-bbox', '-l', '1', path, '-'], { encoding: 'utf8' });
  return [...told.matchAll(/xMin="([\d.]+)".*">(.*?)</gu)].map(([, x, word]) => [word ?? '', (Number(x) * 25.4) / 72]);
}

/** How many pixels of the first page of the proof have the grey of CONCEPT, which nothing else has. */
async function conceptIn(window: Window, letterId: string): Promise<number> {
  const { pages } = await window.ask(previewLetter, { letterId, typed: null });
  const { data, info } = await sharp(Buffer.from(pages[0]?.image ?? '', 'base64'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (data[at] === 0xee && data[at + 1] === 0xf1 && data[at + 2] === 0xf1) found += 1;
  return found;
}

test.each([
  ['left', 20, 105],
  ['right', 110, 205],
] as const)(
  'the address stands in the window on the %s when the organisation chose that',
  async (addressWindow, from, to) => {
    const window = await kit.create(addressWindow);
    await window.ask(saveOrganisation, { ...(await window.ask(readOrganisation, {})), addressWindow });
    const words = await printed(window, await begun(window));
    const street = words.find(([word]) => word === 'Zangvogelstraat');
    expect(street?.[1]).toBeGreaterThan(from);
    expect(street?.[1]).toBeLessThan(to);
  },
);

test('a proof says that it is one, the letter does not; who signs is called what they are', async () => {
  const window = await kit.create('signed');
  const letterId = await begun(window);
  expect(await conceptIn(window, letterId)).toBeGreaterThan(5_000);
  const words = (await printed(window, letterId)).map(([word]) => word).join(' ');
  expect(words).not.toContain('CONCEPT');
  expect(words).toMatch(/Met vriendelijke groet, Ans de Boer directie /u);
  const deputy = { name: 'Wim Aarts', passphrase: 'paarse wolken boven Urk', role: 'deputy' } as const;
  expect(await window.ask(addDirector, { ...deputy, validUntil: null })).toMatchObject({ ok: true });
  await window.core.close();
  const later = kit.start('signed');
  const { slots } = await later.ask(vaultStatus, {});
  const slotId = slots.find(({ name }) => name === deputy.name)?.slotId ?? '';
  expect(await later.ask(vaultUnlock, { slotId, passphrase: deputy.passphrase })).toEqual({ ok: true });
  const theirs = (await printed(later, await begun(later))).map(([word]) => word).join(' ');
  expect(theirs).toMatch(/Wim Aarts waarnemer van de directie/u);
});
