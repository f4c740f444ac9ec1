/** What the procedure needs to know of the world to decide: never read from a clock or a global. */
import type { ActorId, IsoDate } from './id.ts';
import type { RefusalCode } from './refusal.ts';

export type Context = {
  /** Today in the Netherlands. */
  readonly today: IsoDate;
  readonly actor: ActorId;
  /** Those who can decide: the directors (and outside deputies) with access to the vault. */
  readonly directors: readonly ActorId[];
  /** Safeguards that the director sets aside, each with the id of the text that says why. */
  readonly setAside: readonly { readonly code: RefusalCode; readonly reason: string }[];
};
