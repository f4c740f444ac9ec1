import type { QueryClient } from '@tanstack/react-query';
import { documentPage } from '../../shared/contract/documents.ts';
import { letterProposals, pageWords } from '../../shared/contract/reading.ts';

const ofPages: ReadonlySet<unknown> = new Set([documentPage.name, pageWords.name, letterProposals.name]);

/** Page images are kept for good by document and number: after a change of order they are fetched anew. */
export function forgetPages(client: QueryClient, documentIds: readonly string[]): void {
  void client.resetQueries({
    predicate: ({ queryKey: [name, input] }) =>
      ofPages.has(name) &&
      typeof input === 'object' &&
      input !== null &&
      'documentId' in input &&
      documentIds.includes(String(input.documentId)),
  });
}
