import { ActionIcon, Text, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconDeviceFloppy,
  IconPrinter,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from '@tabler/icons-react';
import { useT } from '../i18n/language.ts';

export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

type ViewerBarProps = {
  /** The page that is seen, from 0, and how many there are. */
  readonly at: number;
  readonly pages: number;
  readonly zoom: number;
  readonly onPage: (index: number) => void;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onTurn: () => void;
  /** Null while that is being done; 'never' for what is only looked at. */
  readonly onPrint: (() => void) | null | 'never';
  /** Null for what does not leave. */
  readonly onSave: (() => void) | null;
};

/** What can be done with the pages of a document, and which one is seen. */
export function ViewerBar({ at, pages, zoom, onPage, onZoom, onFit, onTurn, onPrint, onSave }: ViewerBarProps) {
  const words = useT().viewer;
  return (
    <>
      <div className="kluis-viewer-bar">
        <Tool icon={IconChevronUp} label={words.previous} onClick={() => onPage(at - 1)} disabled={at === 0} />
        <Tool icon={IconChevronDown} label={words.next} onClick={() => onPage(at + 1)} disabled={at >= pages - 1} />
        <Text size="sm" px={4} flex={1} aria-live="polite" style={{ whiteSpace: 'nowrap' }}>
          {pages === 0 ? '' : words.pageOf(at + 1, pages)}
        </Text>
        <Tool icon={IconZoomOut} label={words.zoomOut} onClick={() => onZoom(-1)} disabled={zoom === zoomSteps[0]} />
        <Tool icon={IconZoomIn} label={words.zoomIn} onClick={() => onZoom(1)} disabled={zoom === zoomSteps.at(-1)} />
        <Tool icon={IconArrowAutofitWidth} label={words.fitWidth} onClick={onFit} disabled={zoom === 1} />
        <Tool icon={IconRotateClockwise} label={words.rotate} onClick={onTurn} />
        {onPrint !== 'never' && (
          <Tool
            icon={IconPrinter}
            label={words.print}
            onClick={() => onPrint?.()}
            disabled={pages === 0 || onPrint === null}
          />
        )}
        {onSave !== null && <Tool icon={IconDeviceFloppy} label={words.saveAs} onClick={onSave} />}
      </div>
      <span role="status" className="kluis-unseen">
        {zoom === 1 ? '' : words.zoomed(Math.round(zoom * 100))}
      </span>
    </>
  );
}

type ToolProps = {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
};

/** A small button with its words shown when it is pointed at. */
export function Tool({ icon: Icon, label, onClick, disabled = false }: ToolProps) {
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
