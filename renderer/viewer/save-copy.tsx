import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { exportDocument } from '../../shared/contract/documents.ts';
import type { SaveTargetRequest } from '../../shared/contract/shell.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { useT } from '../i18n/language.ts';

type SaveCopyProps = {
  readonly documentId: string;
  readonly mime: string | null;
  /** The file's own name; only its ending is used. */
  readonly title: string;
  readonly onClose: () => void;
};

/** Writes the original file to a place the person chooses, after asking for whom, and after saying what that means. */
export function SaveCopy({ documentId, mime, title, onClose }: SaveCopyProps) {
  const t = useT();
  const words = t.viewer.save;
  const [receiver, setReceiver] = useState('');
  const [left, setLeft] = useState(false);
  const save = useTell(exportDocument);

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(true);
    if (receiver.trim() === '') return focusFirstProblem(event.currentTarget);
    const token = await window.kluis.shell.chooseSaveTarget({
      // The file's own name may hold somebody's; outside the vault it must not.
      suggestedName: words.fileName,
      extension: extensionOf(mime, title),
      title: words.dialogTitle,
      button: t.common.save,
    });
    if (token === null) return;
    const outcome = await save.mutateAsync({ documentId, token, receiver: receiver.trim() });
    if (!outcome.ok) return;
    sayDone(words.saved);
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack>
          <Text>{words.warning}</Text>
          <TextField
            label={words.receiver}
            help={words.receiverHelp}
            value={receiver}
            onChange={setReceiver}
            onBlur={() => receiver !== '' && setLeft(true)}
            error={left && receiver.trim() === '' ? words.receiverMissing : null}
            maxLength={200}
            autoFocus
          />
          {save.data?.ok === false && (
            <Notice tone="late" announce>
              {words.problems[save.data.problem]}
            </Notice>
          )}
          {save.error !== null && <ErrorNotice failure={save.error.failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {words.choose}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const byMime: Readonly<Record<string, SaveTargetRequest['extension']>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'message/rfc822': 'eml',
  'application/vnd.ms-outlook': 'msg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
};
const byEnding: Readonly<Record<string, SaveTargetRequest['extension']>> = {
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  tif: 'tif',
  tiff: 'tif',
};

const extensionOf = (mime: string | null, title: string): SaveTargetRequest['extension'] =>
  byMime[mime ?? ''] ?? byEnding[title.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'pdf';
