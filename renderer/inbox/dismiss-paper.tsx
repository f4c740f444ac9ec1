import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import {
  type AsideReason,
  asideDays,
  asideReasons,
  dismissPaper,
  type InboxItem,
} from '../../shared/contract/inbox.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { ChoiceField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { useT } from '../i18n/language.ts';

type DismissPaperProps = { readonly item: InboxItem; readonly onClose: () => void };

/** A paper that belongs to no complaint: why, and whether it is kept aside or thrown away for good. */
export function DismissPaper({ item, onClose }: DismissPaperProps) {
  const t = useT();
  const words = t.inbox.dismiss;
  const dismiss = useTell(dismissPaper);
  const [reason, setReason] = useState<AsideReason | null>(null);
  const [keep, setKeep] = useState<'keep' | 'remove' | null>(null);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (reason === null || keep === null) return;
    const { ok } = await dismiss.mutateAsync({ documentId: item.documentId, reason, keep: keep === 'keep' });
    if (!ok) return;
    sayDone(keep === 'keep' ? words.kept(asideDays) : words.removed);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        <ChoiceField
          label={words.why}
          value={reason}
          onChange={setReason}
          choices={asideReasons.map((value) => ({ value, label: words.reasons[value] }))}
          error={tried && reason === null ? words.whyMissing : null}
        />
        <ChoiceField
          label={words.what}
          value={keep}
          onChange={setKeep}
          choices={(['keep', 'remove'] as const).map((value) => ({
            value,
            label: words.choices[value],
            help: words.help[value](asideDays),
          }))}
          error={tried && keep === null ? words.whatMissing : null}
        />
        {dismiss.data?.ok === false && (
          <Notice tone="soon" announce>
            {t.inbox.gone}
          </Notice>
        )}
        {dismiss.error !== null && <ErrorNotice failure={dismiss.error.failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button
            {...(keep === 'remove' ? { color: 'red.9' } : {})}
            loading={dismiss.isPending}
            onClick={() => void submit().catch(() => undefined)}
          >
            {keep === 'remove' ? words.submitRemove : words.submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
