/** Both slot files lost: the recovery code and the key part from paper give everybody their way in back. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { recoveryStatus, renewRecoveryCode, unlockByRecoveryCode } from '../../../shared/contract/access.ts';
import { vaultHealth } from '../../../shared/contract/care.ts';
import { keyPartStatus, makeKeyPart, rebuildSlotFiles } from '../../../shared/contract/key-part.ts';
import {
  addDirector,
  changePassphrase,
  listDirectors,
  removeDirector,
  verifyLog,
} from '../../../shared/contract/settings.ts';
import { vaultStatus } from '../../../shared/contract/vault.ts';
import { complaint, register } from './complaint.ts';
import { coreKit, passphrase, type Window } from './core-kit.ts';

const kit = coreKit();
const at = join(kit.directory, 'lost');
const kept = join(kit.directory, 'kept');
const colleague = { name: 'Bo Vos', role: 'director', passphrase: 'vier natte houten klompen' } as const;

let window: Window;
let code = '';
let keyPart = '';
let events = 0;

beforeAll(async () => {
  window = await kit.create('lost');
  await register(window, complaint());
  expect(await window.ask(keyPartStatus, {})).toEqual({ state: 'noCode', madeAt: null });
  expect(await window.ask(makeKeyPart, {})).toEqual({ ok: false, refusal: 'noCode' });
  const made = await window.ask(renewRecoveryCode, {});
  if (!made.ok || made.keyPart === null) throw new Error('No recovery sheet');
  ({ code, keyPart } = made);
  expect(await window.ask(keyPartStatus, {})).toEqual({ state: 'current', madeAt: kit.clock.now });
  // Who comes later is let in as well, without another sheet.
  expect(await window.ask(addDirector, { ...colleague, validUntil: null })).toEqual({ ok: true });
  expect(await window.ask(keyPartStatus, {})).toMatchObject({ state: 'current' });
  events = (await window.ask(verifyLog, {})).events;
  await window.core.close();
  cpSync(at, kept, { recursive: true });
});

/** As it was, and then without its slot files. */
beforeEach(() => {
  rmSync(at, { recursive: true, force: true });
  cpSync(kept, at, { recursive: true });
  for (const name of ['slots-a.json', 'slots-b.json']) rmSync(join(at, name));
  window = kit.start('lost');
});

const everything = () => readdirSync(at).map((name) => [name, readFileSync(join(at, name), 'base64')]);

/** Refused, and nothing in the folder is another than it was but for the count of wrong attempts. */
async function refused(input: { readonly code: string; readonly keyPart: string }) {
  const before = everything();
  const answer = await window.ask(rebuildSlotFiles, input);
  expect(everything().filter(([name]) => name !== 'attempts.json')).toEqual(
    before.filter(([name]) => name !== 'attempts.json'),
  );
  return answer;
}

test('code and key part write both files anew; each passphrase opens, and the log says what happened', async () => {
  expect(await window.ask(vaultStatus, {})).toMatchObject({ state: 'damaged', problem: 'slotsMissing' });
  expect(await window.ask(rebuildSlotFiles, { code: code.toLowerCase(), keyPart })).toEqual({ ok: true });
  expect(readdirSync(at)).toEqual(expect.arrayContaining(['slots-a.json', 'slots-b.json']));
  expect(await window.ask(vaultStatus, {})).toMatchObject({ state: 'locked', hasRecoveryCode: true });
  expect(await kit.unlock(window)).toEqual({ ok: true });
  expect(await window.ask(vaultHealth, {})).toMatchObject({ trouble: null, history: 'agrees' });
  expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true, events: events + 1 });
  expect((await window.ask(listDirectors, {})).directors).toMatchObject([{ name: 'Ans de Boer' }, { name: 'Bo Vos' }]);
  expect(await window.ask(keyPartStatus, {})).toMatchObject({ state: 'current' });
  await register(window, complaint());
  await window.core.close();
  await (await kit.inside('lost', colleague.passphrase)).close();
  window = kit.start('lost');
  expect(await window.ask(unlockByRecoveryCode, { code })).toEqual({ ok: true });
  // Once is enough.
  await window.core.close();
  window = kit.start('lost');
  expect(await window.ask(rebuildSlotFiles, { code, keyPart })).toMatchObject({ refusal: 'slotsPresent' });
});

test('slot files that are there but spoilt are replaced too', async () => {
  writeFileSync(join(at, 'slots-a.json'), 'no');
  writeFileSync(join(at, 'slots-b.json'), '');
  expect(await window.ask(vaultStatus, {})).toMatchObject({ problem: 'slotsDamaged' });
  expect(await window.ask(rebuildSlotFiles, { code, keyPart })).toEqual({ ok: true });
  expect(await kit.unlock(window)).toEqual({ ok: true });
});

test('what was miscopied is pointed out by group and not counted', async () => {
  const other = (text: string) => text.replace(/^./, (first) => (first === '7' ? '8' : '7'));
  expect(await refused({ code: other(code), keyPart })).toMatchObject({ refusal: 'codeMiscopied', groups: [1] });
  expect(await refused({ code, keyPart: other(keyPart) })).toMatchObject({ refusal: 'keyPartMiscopied', groups: [1] });
  expect(await refused({ code, keyPart: code })).toMatchObject({ refusal: 'keyPartMiscopied', groups: [] });
  expect(readdirSync(at)).not.toContain('attempts.json');
});

test('another code is counted and slows the next one down', async () => {
  const strange = await kit.create('strange');
  const made = await strange.ask(renewRecoveryCode, {});
  if (!made.ok || made.keyPart === null) throw new Error('No recovery sheet');
  for (let turn = 0; turn < 4; turn += 1)
    expect(await refused({ code: made.code, keyPart })).toMatchObject({ refusal: 'wrongPassphrase' });
  expect(kit.pauses.at(-1)).toBe(1000);
  // Both of another vault: said so, before anything is derived.
  expect(await refused({ code: made.code, keyPart: made.keyPart })).toMatchObject({ refusal: 'otherVault' });
});

test('a key part from before the keys were renewed is older, by its day, and the window knows beforehand', async () => {
  cpSync(join(kept, 'slots-a.json'), join(at, 'slots-a.json'));
  expect(await kit.unlock(window)).toEqual({ ok: true });
  kit.clock.now = '2026-12-01T09:00:00Z';
  const { directors } = await window.ask(listDirectors, {});
  expect(await window.ask(removeDirector, { actorId: directors[1]?.actorId ?? '' })).toMatchObject({ ok: true });
  expect(await window.ask(keyPartStatus, {})).toEqual({ state: 'older', madeAt: '2026-11-23T09:00:00Z' });
  expect(await window.ask(recoveryStatus, {})).toMatchObject({ createdAt: '2026-11-23T09:00:00Z' });
  const again = await window.ask(makeKeyPart, {});
  if (!again.ok) throw new Error(again.refusal);
  expect(await window.ask(keyPartStatus, {})).toEqual({ state: 'current', madeAt: kit.clock.now });
  await window.core.close();
  for (const name of ['slots-a.json', 'slots-b.json']) rmSync(join(at, name));

  window = kit.start('lost');
  expect(await refused({ code, keyPart })).toMatchObject({ refusal: 'keyPartOlder', madeOn: '2026-11-23' });
  expect(await window.ask(rebuildSlotFiles, { code, keyPart: again.keyPart })).toEqual({ ok: true });
  // Who was taken away stays away.
  expect((await window.ask(vaultStatus, {})).slots).toMatchObject([{ name: 'Ans de Boer' }]);
  expect(await kit.unlock(window)).toEqual({ ok: true });
  expect(await window.ask(changePassphrase, { current: passphrase, next: 'paarse wolken boven Urk' })).toEqual({
    ok: true,
  });
  expect(await window.ask(keyPartStatus, {})).toMatchObject({ state: 'older' });
});

test('an open vault, and an empty place, are left alone', async () => {
  cpSync(join(kept, 'slots-a.json'), join(at, 'slots-a.json'));
  expect(await kit.unlock(window)).toEqual({ ok: true });
  expect(await window.ask(rebuildSlotFiles, { code, keyPart })).toMatchObject({ refusal: 'alreadyOpen' });
  await window.core.close();
  const empty = kit.start('empty');
  expect(await empty.ask(rebuildSlotFiles, { code, keyPart })).toMatchObject({ refusal: 'noVault' });
  expect(readdirSync(kit.directory)).not.toContain('empty');
});
