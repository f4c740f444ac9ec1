import { useCallback, useEffect, useRef, useState } from 'react';
import { type LetterDraftView, saveLetter } from '../../shared/contract/letters.ts';
import { call } from '../client/call.ts';
import { onLock } from '../client/unsaved.ts';
import type { DraftState } from '../client/use-draft.ts';

type Text = { readonly subject: string; readonly body: string };

export type LetterDraft = Text & {
  readonly change: (change: Partial<Text>) => void;
  readonly state: DraftState;
  /** Goes up with every version that is kept: what is printed has changed. */
  readonly kept: number;
  /** Keeps what was typed last; false when that was impossible, or when the letter became final meanwhile. */
  readonly flush: () => Promise<boolean>;
};

const pause = 400;

/** The text of a letter while it is written, kept in the vault after every pause in typing. */
export function useLetterDraft(letter: LetterDraftView): LetterDraft {
  const { letterId } = letter;
  const [text, setText] = useState<Text>({ subject: letter.subject, body: letter.body });
  const [state, setState] = useState<DraftState>('untouched');
  const [kept, setKept] = useState(0);
  /** What was typed and not kept yet. */
  const waiting = useRef<Text | null>(null);
  const alive = useRef(true);

  const flush = useCallback(async (): Promise<boolean> => {
    const typed = waiting.current;
    if (typed === null) return true;
    setState('saving');
    try {
      const answer = await call(saveLetter, { letterId, ...typed });
      if (waiting.current === typed) waiting.current = null;
      if (alive.current) {
        setState(answer.kept ? 'saved' : 'failed');
        setKept((count) => count + 1);
      }
      return answer.kept;
    } catch {
      if (alive.current) setState('failed');
      return false;
    }
  }, [letterId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text starts the pause again
  useEffect(() => {
    if (waiting.current === null) return;
    const timer = window.setTimeout(() => void flush(), pause);
    return () => window.clearTimeout(timer);
  }, [text, flush]);

  // A failed save is tried again while the text is still on screen, as the message promises.
  useEffect(() => {
    if (state !== 'failed') return;
    const timer = window.setTimeout(() => void flush(), 3000);
    return () => window.clearTimeout(timer);
  }, [state, flush]);

  useEffect(() => onLock(flush), [flush]);

  // Leaving within the pause must not lose the last words.
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
      void flush();
    };
  }, [flush]);

  const change = useCallback((part: Partial<Text>) => {
    setText((old) => {
      const next = { ...old, ...part };
      waiting.current = next;
      return next;
    });
  }, []);

  return { ...text, change, state, kept, flush };
}
