import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import {
  arrangePages,
  type PageEntry,
  type Postmark,
  pagesOfDocument,
  restorePages,
  splitDocument,
} from '../../shared/contract/pages.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { DateField } from '../components/date-field.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { ChoiceField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { forgetPages } from './forget-pages.ts';
import { joined, leftOut, sameEntries } from './order.ts';
import { PageTiles } from './page-tiles.tsx';
import './pages.css';

/** Another paper whose pages can be put with these. */
export type Joinable = { readonly documentId: string; readonly title: string; readonly pages: number };

/** What became of the paper. */
export type ArrangedPaper = {
  readonly pages: number;
  readonly postmark: Postmark | null;
  /** Papers that are part of it now. */
  readonly joined: readonly string[];
  /** What was split off. */
  readonly split: Joinable | null;
};

type ArrangePagesProps = {
  readonly documentId: string;
  readonly title: string;
  readonly joinable: readonly Joinable[];
  readonly onClose: () => void;
  readonly onDone: (paper: ArrangedPaper) => void;
};

/** Turns, moves, leaves out and splits pages, and puts the envelope with its letter; the original stays. */
export function ArrangePages(props: ArrangePagesProps) {
  const t = useT();
  const { data } = useAsk(pagesOfDocument, { documentId: props.documentId });
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t.pages.title}
      size="70rem"
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      {data?.possible === false && <Text>{t.pages.impossible}</Text>}
      {data?.possible === true && <Desk {...props} before={data} />}
    </Modal>
  );
}

type Before = Extract<OutputOf<typeof pagesOfDocument>, { readonly possible: true }>;

function Desk({
  documentId,
  title,
  joinable,
  onClose,
  onDone,
  before,
}: ArrangePagesProps & { readonly before: Before }) {
  const t = useT();
  const words = t.pages;
  const client = useQueryClient();
  // What it was when the window was opened: a change elsewhere does not move it under somebody's hands.
  const [first] = useState(before);
  const [entries, setEntries] = useState<readonly PageEntry[]>(first.pages);
  const [splitAt, setSplitAt] = useState<number | null>(null);
  const [mark, setMark] = useState<'date' | 'illegible' | 'none' | null>(kindOf(first.postmark));
  const [day, setDay] = useState<string | null>(isDay(first.postmark) ? first.postmark : null);
  const arrange = useTell(arrangePages);
  const split = useTell(splitDocument);
  const restore = useTell(restorePages);
  const [tried, setTried] = useState(false);
  const busy = arrange.isPending || split.isPending || restore.isPending;
  const hasEnvelope = entries.some(({ envelope }) => envelope);
  const postmark: Postmark | null = !hasEnvelope || mark === null ? null : mark === 'date' ? day : mark;
  const dayMissing = hasEnvelope && mark === 'date' && day === null;
  const missing = leftOut(documentId, first.originalPages, entries);
  const more = joinable.filter((paper) => !entries.some(({ from }) => from === paper.documentId));

  const finish = (paper: ArrangedPaper) => {
    forgetPages(client, [documentId, ...paper.joined]);
    onDone(paper);
    onClose();
  };
  const save = async () => {
    setTried(true);
    if (dayMissing) return;
    if (!sameEntries(entries, first.pages) || postmark !== first.postmark) {
      const outcome = await arrange.mutateAsync({ documentId, pages: [...entries], postmark });
      if (!outcome.ok) return;
    }
    const together = [...new Set(entries.map(({ from }) => from))].filter((from) => from !== documentId);
    if (splitAt === null) return finish({ pages: entries.length, postmark, joined: together, split: null });
    const secondTitle = words.part(title);
    const outcome = await split.mutateAsync({ documentId, at: splitAt + 1, title: secondTitle });
    if (!outcome.ok) return;
    const made = { documentId: outcome.documentId, title: secondTitle, pages: outcome.pages };
    finish({ pages: outcome.kept, postmark, joined: together, split: made });
  };
  const undo = async () => {
    const outcome = await restore.mutateAsync({ documentId });
    if (outcome.ok) finish({ pages: outcome.pages, postmark: null, joined: [], split: null });
  };
  const failure = (arrange.error ?? split.error ?? restore.error)?.failure;
  const problem =
    arrange.data?.ok === false ? arrange.data.problem : split.data?.ok === false ? split.data.problem : null;

  return (
    <Stack>
      <Text>{words.intro}</Text>
      <PageTiles
        documentId={documentId}
        first={first.pages}
        entries={entries}
        onChange={(next) => {
          setEntries(next);
          setSplitAt(null);
        }}
        splitAt={splitAt}
        onSplit={setSplitAt}
      />
      {splitAt !== null && <Notice tone="calm">{words.splitting(splitAt, entries.length - splitAt)}</Notice>}
      {missing.length > 0 && (
        <Group gap="sm">
          <Text size="sm">{words.leftOut(missing.length)}</Text>
          <Button size="xs" variant="default" onClick={() => setEntries([...entries, ...missing])}>
            {words.putBack}
          </Button>
        </Group>
      )}
      {more.length > 0 && (
        <Select
          label={words.join}
          description={words.joinHelp}
          placeholder={words.joinChoose}
          value={null}
          data={more.map((paper) => ({ value: paper.documentId, label: paper.title }))}
          onChange={(chosen) => {
            const paper = more.find((one) => one.documentId === chosen);
            if (paper !== undefined) setEntries(joined(entries, paper.documentId, paper.pages));
          }}
          maw={420}
        />
      )}
      {hasEnvelope && (
        <Stack gap="sm" maw={420}>
          <ChoiceField
            label={words.postmark}
            help={words.postmarkHelp}
            value={mark}
            onChange={setMark}
            choices={(['date', 'illegible', 'none'] as const).map((value) => ({
              value,
              label: t.intake.arrival.postmarks[value],
            }))}
          />
          {mark === 'date' && (
            <DateField
              label={t.intake.arrival.postmarkOn}
              value={day}
              onChange={setDay}
              past
              error={tried && dayMissing ? t.intake.problems.postmarkDayMissing : null}
            />
          )}
        </Stack>
      )}
      {problem !== null && (
        <Notice tone="late" announce>
          {words.problems[problem]}
        </Notice>
      )}
      {failure !== undefined && <ErrorNotice failure={failure} />}
      <Group justify="space-between">
        <Group>
          {first.arranged && (
            <Button
              variant="default"
              loading={restore.isPending}
              disabled={busy}
              onClick={() => void undo().catch(() => undefined)}
            >
              {words.restore}
            </Button>
          )}
        </Group>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button loading={busy} onClick={() => void save().catch(() => undefined)}>
            {words.save}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

const isDay = (mark: Postmark | null): mark is string => mark !== null && mark !== 'illegible' && mark !== 'none';
const kindOf = (mark: Postmark | null): 'date' | 'illegible' | 'none' | null =>
  mark === null ? null : mark === 'illegible' || mark === 'none' ? mark : 'date';
