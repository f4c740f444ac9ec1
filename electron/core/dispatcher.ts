/** Frames in, frames out: finds the handler, parses the input, and turns what goes wrong into an answer without content. */
import { z } from 'zod';
import { acceptVaultHistory, careTick, checkWholeVault } from '../../shared/contract/care.ts';
import type { WhyNotWritten, WireFailure, WireResponse } from '../../shared/contract/wire.ts';
import type { Json } from '../../shared/json.ts';
import type { Core, OpenCore } from './context.ts';
import { type Handler, InvalidRequest } from './handler.ts';
import { historyWaits } from './integrity/accepted-history.ts';
import { describeError } from './log.ts';
import { VaultTrouble } from './store/guard.ts';

/** Characters in one frame; pieces of files are at most 1 MiB, before base64. */
export const largestFrame = 4 * 1024 * 1024;

const request = z.object({ id: z.number().int(), endpoint: z.string().max(100), input: z.unknown() });

/** What may still be done while nobody has said that the vault with another past is the right one: nothing that adds to it. */
const beforeAccepting = new Set<string>([acceptVaultHistory, careTick, checkWholeVault].map(({ name }) => name));

/** Nothing goes from the vault to practise in to the own one or back: no backup, no putting back, no folder of a scanner. */
export const notInPractice =
  /^(backup\.(chooseFolder|make)$|restore\.|maintenance\.|move\.|inbox\.(chooseFolder|clearFolder)$)/;

export type Dispatcher = (frame: string) => Promise<WireResponse | null>;

export function createDispatcher(handlers: readonly Handler[], core: Core): Dispatcher {
  const table = new Map(handlers.map((handler) => [handler.endpoint.name, handler]));

  const failed = (kind: 'invalid' | 'failed', endpoint: string, error: unknown): WireFailure => {
    const reference = Buffer.from(core.ports.random(5)).toString('hex').toUpperCase();
    core.ports.log({ at: core.now(), reference, endpoint, ...describeError(error) });
    return { kind, reference };
  };

  const answer = async (endpoint: string, input: unknown): Promise<{ output: Json } | { failure: WireFailure }> => {
    const handler = table.get(endpoint);
    if (handler === undefined) return { failure: { kind: 'unknown' } };
    const open = core.openCore();
    if (open === null && handler.endpoint.openWithoutVault !== true) return { failure: { kind: 'locked' } };
    if (core.ports.practice !== undefined && notInPractice.test(endpoint))
      return { failure: { kind: 'notWritten', why: 'practice' } };
    const parsed = handler.endpoint.input.safeParse(input);
    if (!parsed.success) return { failure: failed('invalid', endpoint, parsed.error) };
    const { kind, name, openWithoutVault } = handler.endpoint;
    const adds = kind === 'command' && openWithoutVault !== true && !beforeAccepting.has(name);
    if (adds && open !== null && historyWaits(open.vault)) return { failure: { kind: 'notWritten', why: 'otherPast' } };
    const before = signsOf(open);
    try {
      // The handler's own type says that this is what the endpoint declares, and that is JSON.
      const output = (await handler.answer(parsed.data, core, open)) as Json;
      // Met by work that could answer all the same, such as a check.
      if (open !== null && signsOf(open) !== before) core.push({ push: 'changed', topics: ['settings'] });
      return { output };
    } catch (error) {
      const why = whyNotWritten(error, open);
      if (why !== null) {
        failed('failed', endpoint, error);
        // The sign that nothing can be written appears at once, whatever was asked; once, since what is on screen asks again.
        if (kind === 'command' || signsOf(open) !== before) core.push({ push: 'changed', topics: ['settings'] });
        return { failure: { kind: 'notWritten', why } };
      }
      return { failure: failed(error instanceof InvalidRequest ? 'invalid' : 'failed', endpoint, error) };
    }
  };

  return async (frame) => {
    const read = frame.length > largestFrame ? null : request.safeParse(parseJson(frame));
    // Without an id there is nobody to answer.
    if (read === null || !read.success) {
      failed('invalid', '', new InvalidRequest());
      return null;
    }
    const { id, endpoint, input } = read.data;
    const given = await answer(endpoint, input);
    return 'output' in given ? { id, ok: true, ...given } : { id, ok: false, ...given };
  };
}

/** What the window shows of trouble with the vault, to see whether it changed. */
export const signsOf = (open: OpenCore | null): string => `${open?.vault.trouble()} ${open?.vault.diskWasFull()}`;

/** Trouble with the vault or the disk, which the person can do something about; null for a bug. */
function whyNotWritten(error: unknown, open: OpenCore | null): WhyNotWritten | null {
  if (error instanceof VaultTrouble) return error.code;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/.test(error.code)) return 'diskFull';
  if (error.code.startsWith('SQLITE_IOERR')) return 'ioError';
  // What SQLite calls corrupt may be a disk that does not read; the vault has found out.
  return /^SQLITE_(CORRUPT|NOTADB)/.test(error.code) ? (open?.vault.trouble() ?? 'damaged') : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
