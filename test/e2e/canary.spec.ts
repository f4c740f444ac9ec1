/**
 * Names and texts that stand nowhere else go through the whole program; after a lock and after a power cut every file that
 * the program or its browser left anywhere is searched for them. The director's own name is not one: the unlock screen shows it.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { openCase } from './steps/case.ts';
import { nl } from './steps/fields.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { sendLetter } from './steps/letters.ts';
import { owner, scanOf } from './steps/people.ts';
import { createVault, goTo, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

const canaries = ['Zwaluwstaart', 'Kwikzilverman', 'Fladderdonk', 'paradijsvogelklacht', 'roodborsttapuit'] as const;
const [client, trainer, city, complaint, paper] = canaries;

// Everything the program, its browser and this test write goes below one directory: home, temporary files, profiles, the vault.
const machine = mkdtempSync(join(tmpdir(), 'kluis-canary-'));
const before = { ...process.env };
let program: Program;
let number = '';
const titles: string[] = [];

test.beforeAll(async () => {
  for (const name of ['home', 'tmp', 'config', 'cache', 'data']) mkdirSync(join(machine, name));
  Object.assign(process.env, {
    HOME: join(machine, 'home'),
    TMPDIR: join(machine, 'tmp'),
    XDG_CONFIG_HOME: join(machine, 'config'),
    XDG_CACHE_HOME: join(machine, 'cache'),
    XDG_DATA_HOME: join(machine, 'data'),
  });
  program = await launch({ today: '2025-03-03' });
});
test.afterAll(async () => {
  await program.kill();
  for (const name of ['HOME', 'TMPDIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME']) {
    const old = before[name];
    if (old === undefined) delete process.env[name];
    else process.env[name] = old;
  }
  rmSync(machine, { recursive: true, force: true, maxRetries: 5 });
});

type Swept = { readonly files: readonly string[]; readonly found: readonly string[] };

/** Every file below the machine's directory, and where a canary stands in one: in its name or its bytes, UTF-8 or UTF-16. */
function sweep(): Swept {
  const needles = canaries.flatMap((text) =>
    [text, text.toLowerCase(), text.toUpperCase()].flatMap((form) => [
      Buffer.from(form, 'utf8'),
      Buffer.from(form, 'utf16le'),
    ]),
  );
  const files: string[] = [];
  const found: string[] = [];
  for (const entry of readdirSync(machine, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (canaries.some((text) => entry.name.toLowerCase().includes(text.toLowerCase()))) found.push(file);
    if (!entry.isFile()) continue;
    files.push(file);
    const bytes = readIfThere(file);
    if (needles.some((needle) => bytes.includes(needle))) found.push(file);
  }
  return { files, found };
}

/** A running browser removes files of its own meanwhile. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

async function note(page: Page): Promise<void> {
  titles.push(await page.title());
}

test('a complaint goes in, with its paper, a letter and a search', async () => {
  const page = await program.window();
  await createVault(page, owner);
  number = await registerComplaint(page, {
    scan: await scanOf([`Betreft: ${paper}`, `Van mevrouw ${client} te ${city}`]),
    channel: 'post',
    receivedOn: '2025-03-03',
    postmarkOn: '2025-02-28',
    complainant: {
      salutation: 'madam',
      givenName: 'Mies',
      familyName: client,
      street: 'Dorpsstraat 1',
      postcode: '1234 AB',
      city,
    },
    capacity: 'self',
    subject: 'trainer',
    respondent: { salutation: 'sir', givenName: 'Piet', familyName: trainer },
    deviation: `Dit is een ${complaint} over de training.`,
    expectation: `Geen ${complaint} meer.`,
    wish: 'Excuses.',
    incidentOn: '2025-02-20',
    summary: `Een ${complaint}`,
  });
  await note(page);
  await openRegistered(page);
  await note(page);
  await sendLetter(page, 'acknowledgement');
  await note(page);
  await goTo(page, 'cases');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill(client);
  await expect(page.getByText(client).first()).toBeVisible();
  await note(page);
  await page.keyboard.press('Escape');
});

test('the search of the files finds a canary where there is one', () => {
  const planted = join(machine, 'tmp', 'planted.bin');
  writeFileSync(planted, Buffer.concat([Buffer.alloc(7), Buffer.from(client, 'utf16le')]));
  expect(sweep().found).toEqual([planted]);
  rmSync(planted);
});

test('while the vault is open no file holds a canary, nor does any title', () => {
  const { files, found } = sweep();
  expect(found).toEqual([]);
  expect(files.some((file) => file.endsWith('vault.db'))).toBe(true);
  expect(files.length).toBeGreaterThan(20);
  expect(titles.filter((title) => canaries.some((text) => title.includes(text)) || title.includes(number))).toEqual([]);
});

test('after a lock no file holds a canary', async () => {
  const page = await program.window();
  const closed = page.waitForEvent('close');
  await page.keyboard.press('Control+l').catch(() => undefined);
  await closed;
  await expect((await program.window()).getByLabel(nl.unlock.passphrase, { exact: true })).toBeVisible();
  expect(sweep().found).toEqual([]);
});

test('after a power cut in the middle of a case no file holds a canary', async () => {
  const page = await program.window();
  await unlock(page, owner.passphrase);
  await openCase(page, number);
  await expect(page.getByText(client).first()).toBeVisible();
  await program.kill();
  const { files, found } = sweep();
  expect(found).toEqual([]);
  expect(files.some((file) => file.endsWith('vault.db'))).toBe(true);
});
