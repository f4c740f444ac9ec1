import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SameFile } from '../../shared/contract/document-import.ts';
import { useRouter } from '../app/router.tsx';
import { droppedFiles } from '../client/dropped-files.ts';
import { RequestFailed } from '../client/port.ts';
import { type Taken, type Upload, upload } from '../client/upload.ts';
import { useT } from '../i18n/language.ts';
import { intakeDraftId } from '../intake/draft-key.ts';
import './file-drop.css';
import { Notice } from './notice.tsx';

type Item = {
  readonly id: number;
  readonly title: string;
  readonly state:
    | { readonly kind: 'sending'; readonly done: number }
    | { readonly kind: 'problem'; readonly text: string }
    | { readonly kind: 'present'; readonly where: SameFile };
};

type FileDropProps = {
  /** Null while the complaint has no number yet. */
  readonly caseId: string | null;
  readonly onTaken: (document: Taken) => void;
  readonly multiple?: boolean;
  /** Files go to the Postbak. */
  readonly inbox?: boolean;
  /** A file that this complaint has already is used when it is brought in again. */
  readonly reuse?: boolean;
  /** Whether a document lies on this desk already. */
  readonly isHere?: (documentId: string) => boolean;
};

/** Only for the chooser: what a file is, the core sees from its content. */
const accepted =
  '.pdf,.eml,.msg,.jpg,.jpeg,.png,.tif,.tiff,.webp,.heic,.txt,.docx,.odt,.mp3,.m4a,.wav,.ogg,.opus,.amr,.mp4,.mov,.webm';
let lastItem = 0;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

/** Takes files in by dropping, picking or pasting; each one is sent in pieces and looked at before it counts. */
export function FileDrop(props: FileDropProps) {
  const { caseId, onTaken, multiple = true, inbox = false, reuse = false, isHere } = props;
  const t = useT();
  const [items, setItems] = useState<readonly Item[]>([]);
  const [over, setOver] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const take = useCallback(
    async (files: readonly File[], source: Upload['source']) => {
      for (const file of multiple ? files : files.slice(0, 1)) {
        const id = ++lastItem;
        const title = source === 'pasted' ? t.files.pasted : file.name;
        const set = (state: Item['state']) =>
          setItems((old) => old.map((item) => (item.id === id ? { ...item, state } : item)));
        setItems((old) => [...old, { id, title, state: { kind: 'sending', done: 0 } }]);
        setAnnouncement(t.files.adding(title));
        try {
          const outcome = await upload({
            file,
            title,
            caseId,
            source,
            inbox,
            onSent: (done) => set({ kind: 'sending', done }),
          });
          if (outcome.ok) {
            const refused = outcome.refused.map((one): Item => {
              lastItem += 1;
              const text = t.files.attachmentProblem(t.files.problems[one.problem]);
              return { id: lastItem, title: one.title, state: { kind: 'problem', text } };
            });
            setItems((old) => [...old.filter((item) => item.id !== id), ...refused]);
            setAnnouncement(t.files.added(title));
            onTaken(outcome.document);
          } else if (outcome.problem === 'present') set({ kind: 'present', where: outcome.where });
          else set({ kind: 'problem', text: t.files.problems[outcome.problem] });
        } catch (problem) {
          if (!(problem instanceof RequestFailed)) throw problem;
          set({ kind: 'problem', text: t.failures[problem.failure.kind] });
        }
      }
    },
    [caseId, inbox, multiple, onTaken, t],
  );

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      // Spreadsheets put a picture of the cells beside their words: in a field the words are meant.
      if (isWriting(event.target) && event.clipboardData?.types.includes('text/plain') === true) return;
      event.preventDefault();
      void take(files, 'pasted');
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [take]);

  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the mouse; the button does the same */}
      <div
        className="kluis-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void droppedFiles(event.dataTransfer).then((files) => take(files, 'dropped'));
        }}
      >
        <IconFileUpload size={32} stroke={1.5} aria-hidden color="var(--mantine-color-anchor)" />
        <Text>{t.files.drop}</Text>
        <input
          ref={input}
          type="file"
          accept={accepted}
          multiple={multiple}
          className="kluis-drop-input"
          aria-label={t.files.label}
          tabIndex={-1}
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])], 'picked');
            event.currentTarget.value = '';
          }}
        />
        <Group gap="sm" justify="center">
          <Button variant="default" onClick={() => input.current?.click()}>
            {t.files.pick}
          </Button>
          <Text size="sm" c="dimmed">
            {t.files.kinds}
          </Text>
        </Group>
      </div>
      {items.map((item) =>
        item.state.kind === 'sending' ? (
          <Stack key={item.id} gap={4}>
            <Text size="sm">{item.state.done < 1 ? t.files.adding(item.title) : t.files.checking(item.title)}</Text>
            <Progress value={item.state.done * 100} aria-label={t.files.adding(item.title)} />
          </Stack>
        ) : item.state.kind === 'present' ? (
          <Present
            key={item.id}
            title={item.title}
            where={item.state.where}
            here={isHere?.(item.state.where.documentId) ?? false}
            onUse={reuse && caseId !== null && item.state.where.caseId === caseId ? onTaken : null}
            onClose={() => setItems((old) => old.filter((other) => other.id !== item.id))}
          />
        ) : (
          <Notice key={item.id} tone="late" title={t.files.problem(item.title)} announce>
            <Stack gap="xs" align="flex-start">
              <Text>{item.state.text}</Text>
              <Button
                variant="default"
                size="sm"
                onClick={() => setItems((old) => old.filter((other) => other.id !== item.id))}
              >
                {t.common.close}
              </Button>
            </Stack>
          </Notice>
        ),
      )}
      <Text role="status" className="kluis-unseen">
        {announcement}
      </Text>
    </Stack>
  );
}

type PresentProps = {
  readonly title: string;
  readonly where: SameFile;
  readonly here: boolean;
  readonly onUse: FileDropProps['onTaken'] | null;
  readonly onClose: () => void;
};

/** The very same file was brought in before: where it is, and the way there. */
function Present({ title, where, here, onUse, onClose }: PresentProps) {
  const t = useT();
  const { go } = useRouter();
  const { documentId, pages, place, caseId, number, draftKey } = where;
  const draftId = draftKey === null ? null : intakeDraftId(draftKey);
  const text = here
    ? t.files.present.here
    : place === 'case'
      ? t.files.present.case(number ?? '')
      : t.files.present[place];
  const open = () => {
    if (caseId !== null) go({ screen: 'case', caseId, tab: 'documents', spot: { documentId, page: 1, words: [] } });
    else if (draftId !== null) go({ screen: 'intake', draftId });
    else go({ screen: 'inbox' });
  };
  return (
    <Notice tone="soon" title={t.files.present.title(title)} announce>
      <Stack gap="xs">
        <Text>{text}</Text>
        <Group gap="xs">
          {onUse !== null && (
            <Button
              size="sm"
              onClick={() => {
                onClose();
                onUse({ documentId, title: where.title, pages, mail: null, attachments: [] });
              }}
            >
              {t.files.present.use}
            </Button>
          )}
          {!here && (
            <Button variant="default" size="sm" onClick={open}>
              {t.files.present.open}
            </Button>
          )}
          <Button variant="default" size="sm" onClick={onClose}>
            {t.common.close}
          </Button>
        </Group>
      </Stack>
    </Notice>
  );
}
