/** What a core answers before a vault is open, and what one for practising never does. */
import { expect, test } from 'vitest';
import { notInPractice } from '../../../electron/core/dispatcher.ts';
import { coreKit } from '../handlers/core-kit.ts';
import { declaredEndpoints } from './endpoints.ts';

const kit = coreKit();

/** Each of these is needed by the screens before a vault is open. A new one is to be thought about, not slipped in. */
const beforeOpening = [
  'app.ping',
  'keyPart.readScan',
  'keyPart.rebuildSlots',
  'maintenance.backUp',
  'maintenance.check',
  'passphrase.propose',
  'passphrase.strength',
  'practice.start',
  'practice.status',
  'restore.inspect',
  'restore.read',
  'restore.salvage',
  'restore.swap',
  'restore.undo',
  'vault.create',
  'vault.status',
  'vault.unlock',
  'vault.unlockByRecoveryCode',
];

test('only what the first screens need is answered without a vault; all else is locked', async () => {
  const declared = await declaredEndpoints();
  const open = declared.filter(({ openWithoutVault }) => openWithoutVault === true).map(({ name }) => name);
  expect(open.sort()).toEqual(beforeOpening);
  const window = kit.start('nothing');
  for (const { name } of declared.filter((endpoint) => endpoint.openWithoutVault !== true))
    expect(await window.send(name, {}), name).toMatchObject({ ok: false, failure: { kind: 'locked' } });
});

test('nothing that could carry something between the own vault and the one to practise in is answered there', async () => {
  const names = (await declaredEndpoints()).map(({ name }) => name).sort();
  expect(names.filter((name) => notInPractice.test(name))).toEqual([
    'backup.chooseFolder',
    'backup.make',
    'inbox.chooseFolder',
    'inbox.clearFolder',
    'maintenance.backUp',
    'maintenance.check',
    'move.away',
    'move.copy',
    'move.takeBack',
    'restore.confirm',
    'restore.inspect',
    'restore.read',
    'restore.salvage',
    'restore.swap',
    'restore.undo',
  ]);
});

test('the own core makes no vault to practise in', async () => {
  expect(await kit.start('own').send('practice.start', {})).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
});
