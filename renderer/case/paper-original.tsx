import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentInfo } from '../../shared/contract/cases.ts';
import { keepOriginal } from '../../shared/contract/documents.ts';
import { useTell } from '../client/queries.ts';
import { DateField } from '../components/date-field.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { CheckField, TextField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { CaseView } from './case-view.ts';

/** Where the paper lies: as was said of this document, or else when it came in. */
export function placeOf(document: DocumentInfo, view: CaseView): string {
  const receipt = view.state.receipts.find((one) => one.documentId === document.documentId);
  return document.originalLocation !== ''
    ? document.originalLocation
    : (view.texts[receipt?.originalLocation ?? ''] ?? '');
}

/** 'origineel: map 3', 'origineel teruggegeven op …', or nothing when nobody said anything. */
export function originalWords(document: DocumentInfo, place: string, t: Messages): string {
  const words = t.caseScreen.documents;
  if (document.originalReturnedOn !== null) return words.returned(longDate(document.originalReturnedOn, t.dates));
  return place === '' ? '' : words.original(place);
}

type PaperOriginalProps = {
  readonly document: DocumentInfo;
  readonly place: string;
  readonly title: string;
  readonly onClose: () => void;
};

/** Where the paper of a document lies, or when it was given back. */
export function PaperOriginal({ document, place: before, title, onClose }: PaperOriginalProps) {
  const t = useT();
  const words = t.caseScreen.documents.paper;
  const keep = useTell(keepOriginal);
  const [place, setPlace] = useState(before);
  const [returned, setReturned] = useState(document.originalReturnedOn !== null);
  const [on, setOn] = useState(document.originalReturnedOn);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (returned && on === null) return;
    const returnedOn = returned ? on : null;
    const { ok } = await keep.mutateAsync({ documentId: document.documentId, place, returnedOn });
    if (!ok) return;
    sayDone(words.done);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        <Text>{title}</Text>
        <CheckField label={words.returned} checked={returned} onChange={setReturned} />
        {returned ? (
          <DateField
            label={words.returnedOn}
            value={on}
            onChange={setOn}
            past
            error={tried && on === null ? words.dayMissing : null}
          />
        ) : (
          <TextField label={words.place} help={words.placeHelp} value={place} onChange={setPlace} maxLength={200} />
        )}
        {keep.data?.ok === false && (
          <Notice tone="soon" announce>
            {words.gone}
          </Notice>
        )}
        {keep.error !== null && <ErrorNotice failure={keep.error.failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button loading={keep.isPending} onClick={() => void submit().catch(() => undefined)}>
            {t.common.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
