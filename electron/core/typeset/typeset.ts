import type { Worker } from 'node:worker_threads';
import type { Json } from '../../../shared/json.ts';
import { resourcePath } from '../resource-path.ts';
import { startWorker } from '../workers/start-worker.ts';

/** Templates of `resources/typst/`. */
export type Template = 'letter' | 'dossier' | 'receiver' | 'writing' | 'certificate' | 'yearly' | 'summary' | 'paper';

/** Of these another program makes what is read in the end, or pages whose words are not ours. */
const completedElsewhere: ReadonlySet<Template> = new Set(['dossier', 'receiver', 'writing']);

export type Typeset = {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** What the template says about its own pages (its `<mark>` metadata). */
  readonly marks: readonly Json[];
  /** Characters that the shipped fonts cannot show; they are printed as a replacement sign, so tell the user. */
  readonly missingGlyphs: readonly string[];
};

export type TypesetRequest = {
  readonly id: number;
  readonly template: Template;
  readonly inputs: Json;
  /** Accessible PDF/UA-1; a template that must be completed by another program cannot promise it. */
  readonly accessible: boolean;
};
export type TypesetResponse = { readonly id: number } & (Typeset | { readonly error: string });

export type Typesetter = {
  /** Gets ready meanwhile, so that the first pages wait for less. */
  readonly prepare: () => void;
  /** Same inputs, same bytes. Rejects only on a fault in a template: inputs are data and cannot break it. */
  readonly typeset: (template: Template, inputs: Json) => Promise<Typeset>;
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (made: Typeset) => void; readonly reject: (error: Error) => void };

/**
 * Typst in a worker thread, started at the first request: the core must go on answering while pages are set. `mark` stands
 * across the top of every page, to say what it is not; empty for none.
 */
export function createTypesetter(mark = ''): Typesetter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = undefined;
  };
  const start = (): Worker => {
    const fresh = startWorker('typst-worker', { typst: resourcePath('typst'), fonts: resourcePath('fonts'), mark });
    fresh.on('message', (response: TypesetResponse) => {
      const { id } = response;
      const asked = waiting.get(id);
      waiting.delete(id);
      if ('error' in response) asked?.reject(new Error(response.error));
      else asked?.resolve(response);
    });
    fresh.on('error', fail);
    fresh.on('exit', () => fail(new Error('The typesetter ended')));
    // An idle typesetter must not keep a process alive.
    fresh.unref();
    return fresh;
  };

  return {
    prepare: () => {
      worker ??= start();
    },
    typeset: (template, inputs) => {
      worker ??= start();
      lastId += 1;
      const request: TypesetRequest = {
        id: lastId,
        template,
        inputs,
        accessible: !completedElsewhere.has(template),
      };
      const answer = new Promise<Typeset>((resolve, reject) => waiting.set(request.id, { resolve, reject }));
      worker.postMessage(request);
      worker.ref();
      return answer.finally(() => {
        if (waiting.size === 0) worker?.unref();
      });
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
