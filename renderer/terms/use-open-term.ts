import { useCallback } from 'react';
import { useRouter } from '../app/router.tsx';
import type { TermItem } from './term-sentence.ts';

/** Opens the complaint a term belongs to. */
export function useOpenTerm(): (item: TermItem) => void {
  const { go } = useRouter();
  return useCallback(({ caseId }) => go({ screen: 'case', caseId, tab: 'course' }), [go]);
}
