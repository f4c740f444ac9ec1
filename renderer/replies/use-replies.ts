import { useEffect } from 'react';
import { documentReplies, type Reply } from '../../shared/contract/replies.ts';
import { useAsk, useTold } from '../client/queries.ts';

/** What the pages of a document answer, as far as they were read; asked again whenever one was. */
export function useReplies(documentId: string): readonly Reply[] {
  const read = useTold(`reading:${documentId}`);
  const { data, refetch } = useAsk(documentReplies, { documentId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever a page was read
  useEffect(() => {
    if (read > 0) void refetch();
  }, [read]);
  return data?.replies ?? [];
}
