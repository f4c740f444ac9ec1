import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconCut,
  IconMail,
  IconRotateClockwise,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { documentPage } from '../../shared/contract/documents.ts';
import type { PageEntry } from '../../shared/contract/pages.ts';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { usePageAddress } from '../viewer/page-image.ts';
import { asEnvelope, moved, turned, withoutPage } from './order.ts';

type PageTilesProps = {
  readonly documentId: string;
  /** As the pages are shown outside this window: where their pictures are. */
  readonly first: readonly PageEntry[];
  readonly entries: readonly PageEntry[];
  readonly onChange: (entries: readonly PageEntry[]) => void;
  /** The page (from 0) with which a second paper begins. */
  readonly splitAt: number | null;
  readonly onSplit: (at: number | null) => void;
};

/** The pages in their order, each with what can be done with it. */
export function PageTiles({ documentId, first, entries, onChange, splitAt, onSplit }: PageTilesProps) {
  const words = useT().pages;
  return (
    <ul className="kluis-page-tiles" aria-label={words.list}>
      {entries.map((entry, at) => {
        const place = at + 1;
        const joinedBehind = entries.slice(at).some(({ from }) => from !== documentId);
        return (
          <li
            key={`${entry.from} ${entry.page}`}
            className="kluis-page-tile"
            data-second={splitAt !== null && at >= splitAt}
          >
            <Picture documentId={documentId} first={first} entry={entry} />
            <Text size="sm" fw={600}>
              {words.page(place)}
              {entry.envelope && ` · ${words.envelope}`}
            </Text>
            <Group gap={2} wrap="wrap">
              <Tool
                icon={IconArrowLeft}
                label={words.forward(place)}
                disabled={at === 0}
                onClick={() => onChange(moved(entries, at, -1))}
              />
              <Tool
                icon={IconArrowRight}
                label={words.back(place)}
                disabled={at === entries.length - 1}
                onClick={() => onChange(moved(entries, at, 1))}
              />
              <Tool
                icon={IconRotateClockwise}
                label={words.turn(place)}
                onClick={() => onChange(turned(entries, at))}
              />
              <Tool
                icon={IconMail}
                label={words.asEnvelope(place)}
                pressed={entry.envelope}
                onClick={() => onChange(asEnvelope(entries, at))}
              />
              <Tool
                icon={IconCut}
                label={words.splitBefore(place)}
                pressed={splitAt === at}
                disabled={at === 0 || joinedBehind}
                onClick={() => onSplit(splitAt === at ? null : at)}
              />
              <Tool
                icon={IconTrash}
                label={words.leave(place)}
                disabled={entries.length === 1}
                onClick={() => onChange(withoutPage(entries, at))}
              />
            </Group>
          </li>
        );
      })}
    </ul>
  );
}

type PictureProps = Pick<PageTilesProps, 'documentId' | 'first'> & { readonly entry: PageEntry };

/** The page as it will be shown; words where there is no picture of it, because it was left out before. */
function Picture({ documentId, first, entry }: PictureProps) {
  const words = useT().pages;
  const at = first.findIndex(({ from, page }) => from === entry.from && page === entry.page);
  const shown = first[at];
  const known = shown !== undefined ? { documentId, page: at + 1 } : { documentId: entry.from, page: entry.page };
  const there = shown !== undefined || entry.from !== documentId;
  const { data } = useAsk(documentPage, known, { immutable: true, enabled: there });
  const address = usePageAddress(data?.found === true ? data.image : null);
  const turn = (entry.turn - (shown?.turn ?? 0) + 360) % 360;
  return (
    <div className="kluis-page-picture">
      {address === null ? (
        <Text size="sm" ta="center">
          {words.original(entry.page)}
        </Text>
      ) : (
        <img src={address} alt="" style={{ transform: `rotate(${turn}deg)` }} />
      )}
    </div>
  );
}

type ToolProps = {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
};

function Tool({ icon: Icon, label, onClick, disabled = false, pressed }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={300} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'teal' : 'gray'}
        c="var(--mantine-color-text)"
        size={30}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        // Stays in the tab order at both ends, so that the focus is not thrown away.
        aria-disabled={disabled}
        onClick={() => {
          if (!disabled) onClick();
        }}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
