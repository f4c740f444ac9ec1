import type { z } from 'zod';

/**
 * One endpoint of the core, declared once: its name, what goes in, what comes out.
 * A query changes nothing and may be repeated; a command may change the vault. Both sides import this declaration.
 */
export type Endpoint<N extends string, I extends z.ZodType, O extends z.ZodType> = {
  readonly name: N;
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
  /** Answered before a vault is open; all others answer `locked`. */
  readonly openWithoutVault?: boolean;
};

export type AnyEndpoint = Endpoint<string, z.ZodType, z.ZodType>;
export type InputOf<E extends AnyEndpoint> = z.input<E['input']>;
export type OutputOf<E extends AnyEndpoint> = z.output<E['output']>;

/** Declares an endpoint and keeps its exact types. */
export const endpoint = <N extends string, I extends z.ZodType, O extends z.ZodType>(
  declaration: Endpoint<N, I, O>,
): Endpoint<N, I, O> => declaration;
