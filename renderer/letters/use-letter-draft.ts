import { useCallback, useEffect, useRef, useState } from 'react';
import { type LetterDraftView, saveLetter } from '../../shared/contract/letters.ts';
import type { LetterContent } from '../../shared/letters/content.ts';
import { call } from '../client/call.ts';
import { onLock } from '../client/unsaved.ts';
import type { DraftState } from '../client/use-draft.ts';

export type LetterText = { readonly subject: string; readonly content: LetterContent };

export type LetterDraft = {
  readonly text: LetterText;
  readonly change: (change: Partial<LetterText>) => void;
  readonly state: DraftState;
  /** Keeps what was typed last; false when that was impossible, or when the letter became final meanwhile. */
  readonly flush: () => Promise<boolean>;
};

const pause = 400;

/** The text of a letter while it is written, kept in the vault after every pause in typing. */
export function useLetterDraft(letter: LetterDraftView): LetterDraft {
  const { letterId } = letter;
  const [text, setText] = useState<LetterText>({ subject: letter.subject, content: letter.content });
  const [state, setState] = useState<DraftState>('untouched');
  /** What was typed and not kept yet. */
  const waiting = useRef<LetterText | null>(null);
  const alive = useRef(true);

  const flush = useCallback(async (): Promise<boolean> => {
    const typed = waiting.current;
    if (typed === null) return true;
    setState('saving');
    try {
      const answer = await call(saveLetter, { letterId, ...typed });
      if (waiting.current === typed) waiting.current = null;
      if (alive.current) setState(answer.kept ? 'saved' : 'failed');
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

  const change = useCallback((part: Partial<LetterText>) => {
    setText((old) => {
      const next = { ...old, ...part };
      waiting.current = next;
      return next;
    });
  }, []);

  return { text, change, state, flush };
}
