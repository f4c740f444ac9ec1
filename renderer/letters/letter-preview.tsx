import { useCallback } from 'react';
import { previewLetter } from '../../shared/contract/letters.ts';
import { call } from '../client/call.ts';
import { PagesPreview } from './pages-preview.tsx';
import type { LetterText } from './use-letter-draft.ts';

type LetterPreviewProps = { readonly letterId: string; readonly text: LetterText };

/** The letter as it will print, with what is being typed. */
export function LetterPreview({ letterId, text }: LetterPreviewProps) {
  const { subject, content } = text;
  const draw = useCallback(
    () => call(previewLetter, { letterId, typed: { subject, content } }),
    [letterId, subject, content],
  );
  return <PagesPreview draw={draw} />;
}
