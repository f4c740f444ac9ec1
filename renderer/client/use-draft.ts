import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import { deleteDraft, readDraft, saveDraft } from '../../shared/contract/drafts.ts';
import type { Json } from '../../shared/json.ts';
import { call } from './call.ts';
import { onLock } from './unsaved.ts';

export type DraftState = 'loading' | 'untouched' | 'saving' | 'saved' | 'failed';

export type Draft<T> = {
  readonly value: T;
  readonly setValue: Dispatch<SetStateAction<T>>;
  readonly state: DraftState;
  /** The form was given up: forget the draft. */
  readonly discard: () => Promise<void>;
  /**
   * Hands in the form by `work`, which also deletes the draft when it is taken (`draftKey` of a step). Nothing is kept
   * meanwhile; what was typed is kept again when it was not taken.
   */
  readonly handIn: <R>(work: () => Promise<R>, taken: (outcome: R) => boolean) => Promise<R>;
};

type DraftOptions<T> = {
  readonly key: string;
  readonly caseId: string | null;
  /** The form when there is no draft yet. */
  readonly initial: T;
  /** Reads a kept draft, which an earlier version of the form may have written; null when it cannot be used any more. */
  readonly parse: (body: unknown) => T | null;
};

const pause = 600;

/** A form's contents, kept in the vault within a second of typing. Change `key` only together with a React key. */
export function useDraft<T extends Json>({ key, caseId, initial, parse }: DraftOptions<T>): Draft<T> {
  const [value, setRaw] = useState<T>(initial);
  const [state, setState] = useState<DraftState>('loading');
  const touched = useRef(false);
  const discarded = useRef(false);
  const parseDraft = useRef(parse);
  /** What the vault holds, as far as this form knows. */
  const [kept, setKept] = useState<T | null>(null);

  useEffect(() => {
    let current = true;
    call(readDraft, { key })
      .then(({ draft }) => {
        if (!current) return;
        const found = draft === null ? null : parseDraft.current(draft.body);
        setKept(found);
        if (found !== null && !touched.current) setRaw(found);
        setState((old) => (old === 'loading' ? (found === null ? 'untouched' : 'saved') : old));
      })
      .catch(() => current && setState('failed'));
    return () => {
      current = false;
    };
  }, [key]);

  const keep = useCallback(
    async (body: T) => {
      if (discarded.current) return;
      setState('saving');
      try {
        await call(saveDraft, { key, caseId, body: body as never });
        setKept(body);
        setState('saved');
      } catch {
        setState('failed');
      }
    },
    [key, caseId],
  );

  const latest = useRef(value);
  const pending = useRef(false);
  useEffect(() => {
    latest.current = value;
    if (!touched.current) return;
    pending.current = true;
    const timer = window.setTimeout(() => {
      pending.current = false;
      void keep(value);
    }, pause);
    return () => window.clearTimeout(timer);
  }, [value, keep]);

  useEffect(
    () =>
      onLock(async () => {
        if (pending.current) await keep(latest.current);
      }),
    [keep],
  );

  // Leaving the screen within the pause must not lose the last words.
  useEffect(
    () => () => {
      if (pending.current) void keep(latest.current);
    },
    [keep],
  );

  // A failed save is tried again while the text is still on screen, as the message promises.
  useEffect(() => {
    if (state !== 'failed' || !touched.current) return;
    const timer = window.setTimeout(() => void keep(latest.current), 3000);
    return () => window.clearTimeout(timer);
  }, [state, keep]);

  const setValue = useCallback<Dispatch<SetStateAction<T>>>((next) => {
    touched.current = true;
    setRaw(next);
  }, []);

  const discard = useCallback(async () => {
    discarded.current = true;
    pending.current = false;
    await call(deleteDraft, { key });
  }, [key]);

  const handIn = useCallback(
    async <R>(work: () => Promise<R>, taken: (outcome: R) => boolean): Promise<R> => {
      discarded.current = true;
      let done = false;
      try {
        const outcome = await work();
        done = taken(outcome);
        return outcome;
      } finally {
        if (!done) {
          discarded.current = false;
          if (touched.current) void keep(latest.current);
        }
      }
    },
    [keep],
  );

  // What was typed since is not kept yet, and is not said to be.
  const shown = state === 'saved' && kept !== value ? 'saving' : state;
  return { value, setValue, state: shown, discard, handIn };
}
