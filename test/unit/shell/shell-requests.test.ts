/** Every request to main has a schema with limits, and messages made from it and against it lead to what it says or to nothing. */
import { randomInt } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { channel } from '../../../electron/shell/channel.ts';
import { appOrigin } from '../../../electron/shell/origin.ts';
import { type ShellRequest, shellRequests } from '../../../shared/contract/shell.ts';
import { endless } from '../../core/ipc/endless.ts';
import { plain } from '../../core/ipc/endpoints.ts';
import { hostileValue, valuesOf } from '../../core/ipc/messages.ts';
import { answers, BrowserWindow, dialog, shell } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { answerRequests } = await import('../../../electron/shell/requests.ts');

const seed = Number(process.env['KLUIS_FUZZ_SEED'] ?? randomInt(2 ** 31));
const perRequest = 300;
afterAll(() => console.log(`Seed ${seed} (KLUIS_FUZZ_SEED)`));

const names = Object.keys(shellRequests) as readonly ShellRequest[];
const says = names.filter((name) => !shellRequests[name].safeParse(undefined).success);

const window = new BrowserWindow({});
const did = {
  connectWindow: vi.fn(),
  addTarget: vi.fn(),
  lock: vi.fn(),
  practise: vi.fn(),
  stopPractising: vi.fn(),
  copied: vi.fn(),
  take: vi.fn(() => null),
};
answerRequests(
  () => ({ window, core: did }) as never,
  { lock: did.lock, practise: did.practise, stopPractising: did.stopPractising },
  { copied: did.copied, clear: vi.fn() },
  { take: did.take },
);
beforeEach(() => {
  for (const one of Object.values(did)) one.mockClear();
  dialog.filePath = '/home/ans/brief.pdf';
});

const ask = async (name: ShellRequest, input: unknown) =>
  answers.get(channel[name])?.({ sender: window.webContents, senderFrame: { parent: null, origin: appOrigin } }, input);

test('every channel that comes from the window has a schema, and is answered', () => {
  const { port: _toTheWindow, ...asked } = channel;
  expect([...names].sort()).toEqual(Object.keys(asked).sort());
  expect([...answers.keys()].sort()).toEqual(Object.values(asked).sort());
});

test('every text, list and number in it has an end; what says nothing may say nothing', () => {
  expect(says.length).toBeGreaterThan(5);
  expect(says.flatMap((name) => endless(plain(shellRequests[name]), name))).toEqual([]);
  const silent = names.filter((name) => !says.includes(name));
  for (const name of silent)
    for (const input of [null, '', 0, {}, []]) expect(shellRequests[name].safeParse(input).success, name).toBe(false);
});

test('right, broken and hostile messages: done or refused, never anything else, and no answer says why', async () => {
  let accepted = 0;
  for (const name of names) {
    const right = says.includes(name) ? valuesOf(plain(shellRequests[name])) : fc.constant(undefined);
    const message = fc.oneof(
      right,
      hostileValue,
      fc
        .tuple(right, fc.string(), hostileValue)
        .map(([value, key, extra]) =>
          typeof value === 'object' && value !== null ? { ...value, [key]: extra } : [value, extra],
        ),
    );
    for (const input of fc.sample(message, { numRuns: perRequest, seed })) {
      const fits = shellRequests[name].safeParse(input).success;
      const before = Object.values(did).reduce((sum, one) => sum + one.mock.calls.length, shell.opened.length);
      if (fits) {
        accepted += 1;
        expect(JSON.stringify((await ask(name, input)) ?? null), name).not.toMatch(/home|ans|brief\.pdf/);
        continue;
      }
      await expect(ask(name, input), name).rejects.toThrow(/^refused$/);
      expect(Object.values(did).reduce((sum, one) => sum + one.mock.calls.length, shell.opened.length)).toBe(before);
    }
  }
  expect(accepted).toBeGreaterThan(perRequest);
});

test.each([
  ['chooseSaveTarget', { title: 't', button: 'b', suggestedName: 'brief', extension: 'pdf' }],
  ['chooseOpenTarget', { title: 't', button: 'b', kind: 'folder' }],
] as const)('%s answers only once the core knows the file: the page might ask sooner', async (name, input) => {
  let known = () => {};
  did.addTarget.mockReturnValueOnce(
    new Promise<void>((resolve) => {
      known = resolve;
    }),
  );
  const answer = ask(name, input);
  const before = await Promise.race([answer, new Promise((resolve) => setImmediate(resolve, 'nothing yet'))]);
  expect(before).toBe('nothing yet');
  known();
  expect(await answer).toEqual(did.addTarget.mock.calls[0]?.[0]);
});
