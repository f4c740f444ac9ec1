import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Covered } from '../components/covered.tsx';
import { useT } from '../i18n/language.ts';
import { AsSent, useSent, type View, ViewChoice } from './as-sent.tsx';
import { PageSheet, type PageSize } from './page-sheet.tsx';
import type { Spot } from './page-words.tsx';
import { PrintPages } from './print-pages.tsx';
import { SaveCopy } from './save-copy.tsx';
import { type Laid, sideSpace, topSpace, useAim } from './use-aim.ts';
import { usePrint } from './use-print.ts';
import { Tool, ViewerBar, zoomSteps } from './viewer-bar.tsx';
import './viewer.css';

export type DocumentViewerProps = {
  readonly documentId: string;
  readonly title: string;
  readonly pages: number;
  /** Of the original file: decides under which name a copy is offered. */
  readonly mime?: string;
  /** Of a complaint that is being entered: its title stands in the list above, and what has no case yet does not leave. */
  readonly unfiled?: boolean;
  /** It is not kept: it can be neither printed nor saved. */
  readonly lookOnly?: boolean;
  readonly onClose?: () => void;
  /** Opens there, and marks it. A new object goes there again. */
  readonly spot?: Spot | null;
};

const a4: PageSize = { width: 210, height: 297 };

/** A document as images of our own making, page under page; only what is in view is fetched. */
export function DocumentViewer(props: DocumentViewerProps) {
  return <Viewer key={props.documentId} {...props} />;
}

function Viewer({
  documentId,
  title,
  pages,
  mime,
  unfiled = false,
  lookOnly = false,
  onClose,
  spot = null,
}: DocumentViewerProps) {
  const t = useT();
  const words = t.viewer;
  const { ref: measured, width: outer } = useElementSize();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  // It is measured with its scroll bar, for which room is kept at all times.
  const width = outer === 0 ? 0 : (scroller?.clientWidth ?? 0);
  const [zoom, setZoom] = useState<number>(1);
  const [turned, setTurned] = useState(0);
  const [sizes, setSizes] = useState<Readonly<Record<number, PageSize>>>({});
  const [said, setSaid] = useState('');
  const [saving, setSaving] = useState(false);
  const print = usePrint(documentId, pages);
  const sent = useSent(documentId, mime);
  const [view, setView] = useState<View>('pages');
  const asSent = view === 'sent' ? sent : null;

  const sheet = (index: number): PageSize => {
    const { width: w, height: h } = sizes[index] ?? sizes[0] ?? a4;
    const [across, down] = turned % 2 === 0 ? [w, h] : [h, w];
    const shown = Math.max(120, (width - sideSpace) * zoom);
    return { width: shown, height: (shown * down) / across };
  };
  const virtual = useVirtualizer({
    count: pages,
    getScrollElement: () => scroller,
    estimateSize: (index) => sheet(index).height + topSpace,
    overscan: 1,
  });
  /** What was in the middle before zooming or turning, as a part of the whole: it stays in the middle. */
  const held = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these move every page
  useEffect(() => {
    virtual.measure();
    if (held.current === null || scroller === null) return;
    virtual.scrollToOffset(held.current * virtual.getTotalSize() - scroller.clientHeight / 2);
    held.current = null;
  }, [width, zoom, turned, sizes, virtual]);

  const inView = virtual.getVirtualItems();
  const middle = (virtual.scrollOffset ?? 0) + (scroller?.clientHeight ?? 0) / 2;
  const at = (inView.find((item) => item.end >= middle) ?? inView.at(-1))?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these move every page
  const laid = useMemo(() => {
    if (width === 0 || scroller === null) return null;
    return (page: number): Laid => ({
      start: Array.from({ length: page - 1 }, (_, index) => sheet(index).height + topSpace).reduce((a, b) => a + b, 0),
      size: sheet(page - 1),
      turned,
      seen: { width: scroller.clientWidth, height: scroller.clientHeight },
    });
  }, [scroller, width, zoom, turned, sizes]);
  const { onMarked, letGo } = useAim(spot, laid, ({ top, left }) => {
    virtual.scrollToOffset(top);
    if (scroller !== null) scroller.scrollLeft = left;
  });
  // What was found stands on a page.
  useEffect(() => {
    if (spot !== null) setView('pages');
  }, [spot]);
  const turnTo = (index: number) => {
    letGo();
    virtual.scrollToIndex(Math.min(pages - 1, Math.max(0, index)), { align: 'start' });
  };
  const hold = () => {
    letGo();
    held.current = middle / Math.max(1, virtual.getTotalSize());
  };
  const zoomTo = (next: number) => {
    if (next === zoom) return;
    hold();
    setZoom(next);
  };
  const turn = () => {
    hold();
    setTurned((old) => (old + 1) % 4);
  };
  const zoomBy = (direction: 1 | -1) =>
    zoomTo((direction === 1 ? zoomSteps.find((s) => s > zoom) : zoomSteps.findLast((s) => s < zoom)) ?? zoom);

  /** Only what can be read here, and not the whole screen around it. */
  const selectPage = () => {
    const found = scroller?.querySelector(`[data-page="${at + 1}"] .kluis-viewer-words`) ?? null;
    const any = found !== null && found.textContent !== '';
    if (any) window.getSelection()?.selectAllChildren(found);
    setSaid(any ? words.selected(at + 1) : words.nothingToSelect(at + 1));
  };

  const onKey = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'a') {
      selectPage();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    letGo();
    if (event.key === 'PageDown') turnTo(at + 1);
    else if (event.key === 'PageUp') turnTo(at - 1);
    else if (event.key === 'Home') turnTo(0);
    else if (event.key === 'End') turnTo(pages - 1);
    else if (event.key === '+' || event.key === '=') zoomBy(1);
    else if (event.key === '-') zoomBy(-1);
    else return;
    event.preventDefault();
  };

  return (
    <section className="kluis-viewer" aria-label={words.region(title)}>
      {!unfiled && (
        <div className="kluis-viewer-head">
          <Text className="kluis-viewer-title" size="sm" truncate title={title}>
            {title}
          </Text>
          {onClose !== undefined && <Tool icon={IconX} label={words.close} onClick={onClose} />}
        </div>
      )}
      {sent !== null && <ViewChoice view={view} onChange={setView} />}
      {asSent === null ? (
        <>
          <ViewerBar
            at={at}
            pages={pages}
            zoom={zoom}
            onPage={turnTo}
            onZoom={zoomBy}
            onFit={() => zoomTo(1)}
            onTurn={turn}
            onPrint={lookOnly ? 'never' : print.busy ? null : print.start}
            onSave={unfiled || lookOnly ? null : () => setSaving(true)}
          />
          {print.preparing !== null && (
            <Text size="sm" px="sm" py={6} role="status">
              {words.preparingPrint(print.preparing, pages)}
            </Text>
          )}
          <span role="status" className="kluis-unseen">
            {said}
          </span>
          <Covered>
            <section
              ref={(element: HTMLDivElement | null) => {
                setScroller(element);
                measured(element);
              }}
              className="kluis-viewer-pages"
              aria-label={words.pages(title)}
              aria-description={words.keys}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
              tabIndex={0}
              onKeyDown={onKey}
              onWheel={letGo}
              onPointerDown={letGo}
            >
              {pages === 0 && (
                <Text p="lg" role="status">
                  {words.noPages}
                </Text>
              )}
              <div className="kluis-viewer-space" style={{ height: virtual.getTotalSize() + topSpace }}>
                {width > 0 &&
                  inView.map((item) => (
                    <div
                      key={item.key}
                      className="kluis-viewer-page"
                      data-page={item.index + 1}
                      style={{ transform: `translateY(${item.start}px)`, minWidth: '100%' }}
                    >
                      <PageSheet
                        documentId={documentId}
                        title={title}
                        page={item.index + 1}
                        size={sheet(item.index)}
                        turned={turned}
                        spot={spot?.page === item.index + 1 ? spot : null}
                        onMarked={onMarked}
                        onSize={(size) =>
                          setSizes((old) => (sameSize(old[item.index], size) ? old : { ...old, [item.index]: size }))
                        }
                      />
                    </div>
                  ))}
              </div>
            </section>
          </Covered>
        </>
      ) : (
        <AsSent sent={asSent} title={title} />
      )}
      {print.addresses !== null && <PrintPages addresses={print.addresses} onDone={print.done} />}
      {saving && (
        <SaveCopy documentId={documentId} mime={mime ?? null} title={title} onClose={() => setSaving(false)} />
      )}
    </section>
  );
}

const sameSize = (a: PageSize | undefined, b: PageSize): boolean => a?.width === b.width && a.height === b.height;
