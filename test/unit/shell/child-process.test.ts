/** What main waits for from the core: the window never holds a token that the core does not know yet. */
import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';

class FakeProcess extends EventEmitter {
  readonly told: { readonly kind: string; readonly token?: string }[] = [];
  postMessage(message: { readonly kind: string }): void {
    this.told.push(message);
  }
  kill(): void {
    this.emit('exit');
  }
}

const started: FakeProcess[] = vi.hoisted(() => []);
vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const made = new FakeProcess();
      started.push(made);
      return made;
    },
  },
  MessageChannelMain: class {},
}));
const { startCore } = await import('../../../electron/shell/child-process.ts');

test('a chosen file counts as given only when the core says that it knows it', async () => {
  const on = { locked: vi.fn(), gone: vi.fn() };
  const core = startCore({} as never, on);
  const [process] = started;
  let known = 0;
  const both = ['one', 'two'].map((token) =>
    core.addTarget(token, `/home/ans/${token}.pdf`).then(() => {
      known += 1;
    }),
  );
  expect(process?.told.map(({ kind, token }) => [kind, token])).toEqual([
    ['start', undefined],
    ['target', 'one'],
    ['target', 'two'],
  ]);
  await Promise.resolve();
  expect(known).toBe(0);
  process?.emit('message', { kind: 'target-known', token: 'two' });
  await both[1];
  expect(known).toBe(1);
  process?.emit('message', { kind: 'target-known', token: 'one' });
  await both[0];
  expect(known).toBe(2);
});
