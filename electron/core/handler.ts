import type { z } from 'zod';
import type { AnyEndpoint, OutputOf } from '../../shared/contract/endpoint.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Core, OpenCore } from './context.ts';
import { transact } from './store/database.ts';

/** How one endpoint is answered. `input` has been parsed by its schema. */
export type Handler = {
  readonly endpoint: AnyEndpoint;
  readonly answer: (input: unknown, core: Core, open: OpenCore | null) => unknown;
};

/** Something asked for what cannot be, though its shape was right: a bug in the window, not an outcome. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
}

type Answer<E extends AnyEndpoint> = OutputOf<E> | Promise<OutputOf<E>>;
type Parsed<E extends AnyEndpoint> = z.output<E['input']>;

function must(open: OpenCore | null): OpenCore {
  if (open === null) throw new Error('Asked of a vault that is not open');
  return open;
}

// Each takes the endpoint first and the work second, so that the work is checked against that endpoint's own types.

/** For endpoints that are answered before a vault is open. */
export const beforeOpening =
  <E extends AnyEndpoint>(endpoint: E) =>
  (run: (input: Parsed<E>, core: Core) => Answer<E>): Handler => ({
    endpoint,
    answer: (input, core) => run(input as Parsed<E>, core),
  });

/** For queries, and for work that minds its own transactions. */
export const handle =
  <E extends AnyEndpoint>(endpoint: E) =>
  (run: (input: Parsed<E>, core: OpenCore) => Answer<E>): Handler => ({
    endpoint,
    answer: (input, _core, open) => run(input as Parsed<E>, must(open)),
  });

/** What a command changed, so that windows ask again. */
export type Topics = readonly ('cases' | 'documents' | 'letters' | 'drafts' | 'settings' | 'directors')[];

/**
 * For commands: one transaction. `ok` commits, tells the windows and brings the log into the database file; `fail` takes
 * everything back and answers all the same.
 */
export const command =
  <E extends AnyEndpoint>(endpoint: E, topics: Topics) =>
  (run: (input: Parsed<E>, core: OpenCore) => Result<OutputOf<E>, OutputOf<E>>): Handler => ({
    endpoint,
    answer: (input, _core, open) => commit(must(open), topics, () => run(input as Parsed<E>, must(open))),
  });

/** The transaction of `command`, for handlers that first had to wait for something. */
export function commit<O>(core: OpenCore, topics: Topics, work: () => Result<O, O>): O {
  const result = transact(core.db, work);
  if (!result.ok) return result.error;
  core.vault.checkpoint();
  if (topics.length > 0) core.push({ push: 'changed', topics });
  return result.value;
}

/** A command without an outcome to tell. */
export const done = ok({});
