import { useCallback, useEffect, useRef, useState } from 'react';
import { printedPage } from '../../shared/contract/documents.ts';
import { call } from '../client/call.ts';
import { pageAddress } from './page-image.ts';

export type Print = {
  readonly start: () => void;
  readonly busy: boolean;
  /** The page now being fetched, from 1; null when none is. */
  readonly preparing: number | null;
  /** All page images, while they are with the printer. */
  readonly addresses: readonly string[] | null;
  readonly done: () => void;
};

/** Fetches every page of a document for printing and lets go of them afterwards. A page that cannot be shown is left out. */
export function usePrint(documentId: string, pages: number): Print {
  const [preparing, setPreparing] = useState<number | null>(null);
  const [addresses, setAddresses] = useState<readonly string[] | null>(null);
  const held = useRef<readonly string[]>([]);
  const left = useRef(false);

  const release = useCallback(() => {
    for (const address of held.current) URL.revokeObjectURL(address);
    held.current = [];
  }, []);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      release();
    };
  }, [release]);

  const fetchAll = useCallback(async () => {
    for (let page = 1; page <= pages; page++) {
      if (left.current) return release();
      setPreparing(page);
      const answer = await call(printedPage, { documentId, page });
      if (answer.found) held.current = [...held.current, pageAddress(answer.image)];
    }
    setPreparing(null);
    setAddresses(held.current);
  }, [documentId, pages, release]);

  return {
    start: () => void fetchAll().catch(() => setPreparing(null)),
    busy: preparing !== null || addresses !== null,
    preparing,
    addresses,
    done: useCallback(() => {
      setAddresses(null);
      release();
    }, [release]),
  };
}
