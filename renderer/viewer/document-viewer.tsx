import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconDeviceFloppy,
  IconPrinter,
  IconRotateClockwise,
  IconX,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Covered } from '../components/covered.tsx';
import { useT } from '../i18n/language.ts';
import { AsSent, useSent, type View, ViewChoice } from './as-sent.tsx';
import { PageSheet, type PageSize } from './page-sheet.tsx';
import type { Spot } from './page-words.tsx';
import { PrintPages } from './print-pages.tsx';
import { SaveCopy } from './save-copy.tsx';
import { usePrint } from './use-print.ts';
import './viewer.css';

export type DocumentViewerProps = {
  readonly documentId: string;
  readonly title: string;
  readonly pages: number;
  /** Of the original file: decides under which name a copy is offered. */
  readonly mime?: string;
  /** Of a complaint that is being entered: its title stands in the list above, and what has no case yet does not leave. */
  readonly unfiled?: boolean;
  readonly onClose?: () => void;
  /** Opens there, and marks it. A new object goes there again. */
  readonly spot?: Spot | null;
};

const a4: PageSize = { width: 210, height: 297 };
const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const sideSpace = 32;
const topSpace = 12;

/** A document as images of our own making, page under page; only what is in view is fetched. */
export function DocumentViewer(props: DocumentViewerProps) {
  return <Viewer key={props.documentId} {...props} />;
}

function Viewer({ documentId, title, pages, mime, unfiled = false, onClose, spot = null }: DocumentViewerProps) {
  const t = useT();
  const words = t.viewer;
  const { ref: measured, width } = useElementSize();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [zoom, setZoom] = useState<number>(1);
  const [turned, setTurned] = useState(0);
  const [sizes, setSizes] = useState<Readonly<Record<number, PageSize>>>({});
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
  const turnTo = (index: number) => virtual.scrollToIndex(Math.min(pages - 1, Math.max(0, index)), { align: 'start' });
  const ready = width > 0 && scroller !== null;
  // Once when the pages can be laid out, and again when the size of that page is known.
  const known = spot === null ? false : sizes[spot.page - 1] !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the spot decides, not where one has scrolled to
  useEffect(() => {
    if (ready && spot !== null) turnTo(spot.page - 1);
  }, [ready, known, spot]);
  // What was found stands on a page.
  useEffect(() => {
    if (spot !== null) setView('pages');
  }, [spot]);
  const hold = () => {
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

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
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
          <div className="kluis-viewer-bar">
            <Tool icon={IconChevronUp} label={words.previous} onClick={() => turnTo(at - 1)} disabled={at === 0} />
            <Tool icon={IconChevronDown} label={words.next} onClick={() => turnTo(at + 1)} disabled={at >= pages - 1} />
            <Text size="sm" px={4} flex={1} aria-live="polite" style={{ whiteSpace: 'nowrap' }}>
              {pages === 0 ? '' : words.pageOf(at + 1, pages)}
            </Text>
            <Tool
              icon={IconZoomOut}
              label={words.zoomOut}
              onClick={() => zoomBy(-1)}
              disabled={zoom === zoomSteps[0]}
            />
            <Tool
              icon={IconZoomIn}
              label={words.zoomIn}
              onClick={() => zoomBy(1)}
              disabled={zoom === zoomSteps.at(-1)}
            />
            <Tool icon={IconArrowAutofitWidth} label={words.fitWidth} onClick={() => zoomTo(1)} disabled={zoom === 1} />
            <Tool icon={IconRotateClockwise} label={words.rotate} onClick={turn} />
            <Tool icon={IconPrinter} label={words.print} onClick={print.start} disabled={pages === 0 || print.busy} />
            {!unfiled && <Tool icon={IconDeviceFloppy} label={words.saveAs} onClick={() => setSaving(true)} />}
          </div>
          <span role="status" className="kluis-unseen">
            {zoom === 1 ? '' : words.zoomed(Math.round(zoom * 100))}
          </span>
          {print.preparing !== null && (
            <Text size="sm" px="sm" py={6} role="status">
              {words.preparingPrint(print.preparing, pages)}
            </Text>
          )}
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
                      style={{ transform: `translateY(${item.start}px)`, minWidth: '100%' }}
                    >
                      <PageSheet
                        documentId={documentId}
                        title={title}
                        page={item.index + 1}
                        size={sheet(item.index)}
                        turned={turned}
                        spot={spot?.page === item.index + 1 ? spot : null}
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

type ToolProps = {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
};

function Tool({ icon: Icon, label, onClick, disabled = false }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={300} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        size={34}
        className="kluis-viewer-tool"
        aria-label={label}
        // Stays in the tab order at the first and last page, so that the focus is not thrown away.
        aria-disabled={disabled}
        onClick={() => {
          if (!disabled) onClick();
        }}
      >
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
