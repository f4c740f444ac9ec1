/** What the first screen says of a vault that does not open: what happened, that nothing was touched, and the ways that lead on. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { VaultRefusalCode } from '../../shared/contract/vault.ts';
import { launch, type Program } from './host.ts';
import { axeFindings, cutOff, walkByTab } from './steps/access.ts';
import { judge } from './steps/every-screen.ts';
import { nl } from './steps/fields.ts';
import { keepLook, keepPicture } from './steps/picture.ts';
import { makeVault, tryPassphrase, unlock } from './steps/vault.ts';

const owner = { directorName: 'Ans de Boer', organisationName: 'De Linde', passphrase: 'zeven groene fietsen' };
const { restore, salvage, keys } = {
  restore: nl.care.restore.open,
  salvage: nl.safekeeping.salvage.open,
  keys: nl.keyPart.open,
};

let program: Program;
let sound = '';
const stick = mkdtempSync(join(tmpdir(), 'kluis-stick-'));
test.beforeAll(async () => {
  program = await launch();
  await makeVault(await program.window(), owner);
  await lockAfresh(program);
  sound = `${program.vaultDir}-sound`;
  cpSync(program.vaultDir, sound, { recursive: true });
});
test.afterEach(() => keepPicture(program));
test.afterAll(async () => {
  await program.close();
  for (const folder of [sound, stick]) rmSync(folder, { recursive: true, force: true });
});

/** The fresh window, which looks at the files anew. */
async function lockAfresh(of: Program): Promise<Page> {
  const old = await of.window();
  const closed = old.waitForEvent('close');
  await old.evaluate(() => void window.kluis.shell.lock(null));
  await closed;
  return of.window();
}

/** The vault as it was, with something done to it, and the first screen that follows. */
async function spoiled(spoil: (file: string) => void): Promise<Page> {
  for (const name of readdirSync(program.vaultDir))
    rmSync(join(program.vaultDir, name), { recursive: true, force: true });
  cpSync(sound, program.vaultDir, { recursive: true });
  spoil(join(program.vaultDir, 'vault.db'));
  return lockAfresh(program);
}

const seen: readonly {
  readonly problem: VaultRefusalCode;
  readonly spoil: (file: string) => void;
  readonly ways: readonly string[];
}[] = [
  { problem: 'vaultFileMissing', spoil: (file) => rmSync(file), ways: [restore] },
  { problem: 'vaultFileEmpty', spoil: (file) => truncateSync(file), ways: [restore] },
  { problem: 'vaultFileStub', spoil: (file) => truncateSync(file, 1), ways: [restore] },
  {
    problem: 'vaultFilePlain',
    spoil: (file) => writeFileSync(file, `SQLite format 3\0${' '.repeat(8000)}`),
    ways: [restore],
  },
  {
    problem: 'slotsMissing',
    spoil: (file) => {
      for (const one of ['a', 'b']) rmSync(join(file, '..', `slots-${one}.json`));
    },
    ways: [keys, restore],
  },
];

for (const { problem, spoil, ways } of seen)
  test(`${problem}: said at once, and no new vault is offered`, async () => {
    const page = await spoiled(spoil);
    await expect(page.getByText(nl.unlock.refusals[problem])).toBeVisible();
    await expect(page.getByText(nl.unlock.damagedAdvice)).toBeVisible();
    await expect(page.getByRole('heading', { name: nl.unlock.createTitle })).toHaveCount(0);
    for (const way of [keys, restore, salvage])
      await expect(page.getByRole('button', { name: way, exact: true })).toHaveCount(ways.includes(way) ? 1 : 0);
    await keepLook(page, problem);
    expect([...(await axeFindings(page)), ...(await cutOff(page))]).toEqual([]);
  });

test('a vault that stays closed is checked and copied from here', async () => {
  const page = await spoiled(() => {});
  await page.getByRole('button', { name: nl.safekeeping.maintain.open, exact: true }).click();
  await expect(page.getByRole('heading', { name: nl.safekeeping.maintain.title })).toBeVisible();
  await page.getByLabel(nl.unlock.passphrase, { exact: true }).last().fill(owner.passphrase);
  await page.getByRole('button', { name: nl.care.check.run, exact: true }).click();
  await expect(page.getByText(/^Alles is heel/u)).toBeVisible();
  await keepLook(page, 'maintain');
  expect([...(await axeFindings(page)), ...(await cutOff(page))]).toEqual([]);
  expect(await walkByTab(page)).toEqual({ missed: [], unseen: [], roundTrip: true });
  await program.answerDialog(stick);
  await page.getByRole('button', { name: nl.care.backup.make, exact: true }).click();
  await expect(page.getByText(nl.care.backup.made)).toBeVisible();
  expect(readdirSync(stick)).toHaveLength(1);
  // Whatever was read is gone with the core that read it.
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: nl.care.restore.back, exact: true }).click();
  await closed;
  await expect((await program.window()).getByRole('heading', { name: nl.unlock.unlockTitle })).toBeVisible();
});

test('with nothing left of a vault, making one is offered', async () => {
  const page = await spoiled((file) => {
    for (const name of readdirSync(join(file, '..'))) rmSync(join(file, '..', name), { recursive: true, force: true });
  });
  await expect(page.getByRole('heading', { name: nl.unlock.createTitle })).toBeVisible();
});

test('a copy put back where nothing knows the later numbers: the last one is asked before anything changes', async () => {
  const words = nl.care.restore;
  const page = await program.window();
  await page.getByRole('button', { name: words.open, exact: true }).click();
  await program.answerDialog(join(stick, readdirSync(stick)[0] ?? ''));
  await page.getByRole('button', { name: words.choose, exact: true }).click();
  await page.getByLabel(nl.unlock.passphrase, { exact: true }).fill(owner.passphrase);
  await page.getByRole('button', { name: words.inspect, exact: true }).click();
  await expect(page.getByText(words.lastNumber.why(null))).toBeVisible();
  const swap = page.getByRole('button', { name: words.swap, exact: true });
  await expect(swap).toBeDisabled();
  await page.getByRole('radio', { name: words.lastNumber.noneSince }).check();
  await expect(swap).toBeEnabled();
  await page.getByRole('radio', { name: words.lastNumber.unknown }).check();
  await expect(page.getByText(/alles tot en met \d{4}-500 wordt niet meer gegeven/u)).toBeVisible();
  await expect(swap).toBeEnabled();
  const findings: string[] = [];
  for (const other of ['English', 'Nederlands']) {
    await judge(page, 'last-number-unknown', findings);
    await page.getByRole('button', { name: other, exact: true }).click();
    await expect(page.getByRole('radio', { checked: true }).last()).toBeVisible();
  }
  expect(findings).toEqual([]);
  await page.getByRole('radio', { name: words.lastNumber.givenSince }).check();
  await expect(swap).toBeDisabled();
  const field = page.getByLabel(words.lastNumber.field, { exact: true });
  await field.fill('nummer 14');
  await field.blur();
  await expect(page.getByText(words.lastNumber.form)).toBeVisible();
  await expect(swap).toBeDisabled();
  await keepLook(page, 'last-number-form');
  await field.fill('2026-014');
  await expect(page.getByText(words.lastNumber.goesOn('2026-014'))).toBeVisible();
  await keepLook(page, 'last-number');
  expect([...(await axeFindings(page)), ...(await cutOff(page))]).toEqual([]);
  await swap.click();
  await page.getByRole('dialog').getByRole('button', { name: words.swap, exact: true }).click();
  await expect(page.getByText(words.done)).toBeVisible();
  await page.getByRole('button', { name: words.back, exact: true }).click();
  await unlock(page, owner.passphrase);
  const known = readFileSync(join(program.vaultDir, 'anchor.json'), 'utf8');
  expect(JSON.parse(known)).toMatchObject({ numbers: { 2026: 14 } });
  expect(program.problems).toEqual([]);
});

for (const [problem, spoil] of [
  ['otherKey', (file) => writeFileSync(file, Buffer.alloc(80_000, 'noise'))],
  ['damaged', (file) => truncateSync(file, 40_960)],
] as const satisfies readonly (readonly [VaultRefusalCode, (file: string) => void])[])
  test(`${problem}: said after the right passphrase only, with the way to save what is left`, async () => {
    const page = await spoiled(spoil);
    await tryPassphrase(page, 'niet de goede zin');
    await expect(page.getByText(nl.unlock.refusals.wrongPassphrase)).toBeVisible();
    await tryPassphrase(page, owner.passphrase);
    await expect(page.getByText(nl.unlock.refusals[problem])).toBeVisible();
    await keepLook(page, problem);
    await page.getByRole('button', { name: salvage, exact: true }).click();
    await expect(page.getByRole('heading', { name: nl.safekeeping.salvage.title })).toBeVisible();
    expect(program.problems).toEqual([]);
  });
