import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useHideNames } from '../app/hide-names.tsx';
import { useT } from '../i18n/language.ts';
import { DocumentViewer } from '../viewer/document-viewer.tsx';
import type { Spot } from '../viewer/page-words.tsx';
import type { CaseView } from './case-view.ts';
import { documentTitle } from './document-title.ts';

const [narrowest, widest, step] = [25, 70, 5];
const clamp = (share: number): number => Math.min(widest, Math.max(narrowest, Math.round(share)));

/** How wide the document beside the work is, in percent; kept while the case is open. */
export function useBeside(): { readonly share: number; readonly setShare: (share: number) => void } {
  const [share, setShare] = useState(44);
  return { share, setShare: (next) => setShare(clamp(next)) };
}

type BesideProps = {
  readonly view: CaseView;
  readonly documentId: string;
  readonly spot: Spot | null;
  readonly share: number;
  readonly setShare: (share: number) => void;
  readonly onClose: () => void;
};

/** A document beside the work, with a handle between that takes the mouse and the arrow keys. */
export function Beside({ view, documentId, spot, share, setShare, onClose }: BesideProps) {
  const t = useT();
  const { hidden } = useHideNames();
  const handle = useRef<HTMLHRElement>(null);
  const place = useRef<HTMLDivElement>(null);
  // In a narrow window it lies above the work: bring it into view, whoever opened it from below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is the trigger
  useEffect(() => {
    // In braces: what newer browsers answer (a promise) would be taken for the effect's clean-up, and break the screen.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [documentId]);
  const document = view.documents.find((d) => d.documentId === documentId);
  if (document === undefined) return null;

  const drag = (event: PointerEvent) => {
    const body = handle.current?.parentElement;
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || body == null) return;
    const { left, width } = body.getBoundingClientRect();
    setShare(((left + width - event.clientX) / width) * 100);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') setShare(share + step);
    else if (event.key === 'ArrowRight') setShare(share - step);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <hr
        ref={handle}
        className="kluis-case-handle"
        aria-label={t.caseScreen.viewer.resize}
        aria-orientation="vertical"
        aria-valuenow={share}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        onKeyDown={key}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div className="kluis-case-beside" ref={place}>
        <DocumentViewer
          documentId={documentId}
          title={documentTitle(document, view, hidden, t)}
          pages={document.pages ?? 0}
          mime={document.mime}
          spot={spot}
          onClose={onClose}
        />
      </div>
    </>
  );
}
