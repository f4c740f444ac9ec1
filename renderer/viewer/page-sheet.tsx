import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { documentPage } from '../../shared/contract/documents.ts';
import { pageWords } from '../../shared/contract/reading.ts';
import { useAsk, useTold } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { usePageAddress } from './page-image.ts';
import { type Box, boxesOf, PageWords, type Spot } from './page-words.tsx';

export type PageSize = { readonly width: number; readonly height: number };

type PageSheetProps = {
  readonly documentId: string;
  readonly title: string;
  readonly page: number;
  /** How large it is shown, in CSS pixels, turned already. */
  readonly size: PageSize;
  /** Quarters clockwise. */
  readonly turned: number;
  /** What to mark on this page. */
  readonly spot: Spot | null;
  readonly onSize: (size: PageSize) => void;
  /** Told once the words are known: the first that is marked, if any. */
  readonly onMarked: (spot: Spot, first: Box | null) => void;
};

/** One page: its image, or in words why there is none (yet). */
export function PageSheet({ documentId, title, page, size, turned, spot, onSize, onMarked }: PageSheetProps) {
  const { viewer, failures } = useT();
  const { data, error } = useAsk(documentPage, { documentId, page }, { immutable: true });
  const found = data?.found === true ? data : null;
  const address = usePageAddress(found?.image ?? null);
  const { data: words, refetch } = useAsk(pageWords, { documentId, page }, { immutable: true });
  const readSoFar = useTold(`reading:${documentId}`);
  // What was kept of a page that came into view before it was read is asked again when it comes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again whenever another page was read
  useEffect(() => {
    if (words?.read === false || (readSoFar > 0 && words === undefined)) void refetch();
  }, [readSoFar]);
  const width = found?.width ?? null;
  const height = found?.height ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the size is known
  useEffect(() => {
    if (width !== null && height !== null) onSize({ width, height });
  }, [width, height]);

  useEffect(() => {
    if (spot !== null && words?.read === true) onMarked(spot, boxesOf(words.lines, spot)[0] ?? null);
  }, [spot, words, onMarked]);

  const upright = turned % 2 === 0 ? size : { width: size.height, height: size.width };
  return (
    <div className="kluis-viewer-sheet" style={{ width: size.width, height: size.height, flexShrink: 0 }}>
      {address !== null ? (
        <div
          className="kluis-viewer-face"
          style={{
            width: upright.width,
            height: upright.height,
            transform: turned === 0 ? undefined : `rotate(${turned * 90}deg)`,
          }}
        >
          <img src={address} alt={viewer.pageAlt(page, title)} />
          {words?.read === true && (
            <PageWords lines={words.lines} proportion={upright.height / upright.width} spot={spot} />
          )}
        </div>
      ) : (
        <Text p="lg" ta="center" role="status" c="inherit">
          {error !== null
            ? failures[error.failure.kind]
            : data?.found === false
              ? viewer.pageMissing(page)
              : viewer.pageLoading(page)}
        </Text>
      )}
    </div>
  );
}
