import { useEffect } from 'react';
import { documentReplies, type Reply } from '../../shared/contract/replies.ts';
import { useAsk, useProgress } from '../client/queries.ts';

/** What the pages of a document answer, as far as they were read; asked again whenever one was. */
export function useReplies(documentId: string): readonly Reply[] {
  const read = useProgress(`reading:${documentId}`);
  const { data, refetch } = useAsk(documentReplies, { documentId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever a page was read
  useEffect(() => {
    if (read !== null) void refetch();
  }, [read]);
  return data?.replies ?? [];
}
