import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFolderSymlink, IconPlus, IconTrashX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboxItem } from '../../shared/contract/inbox.ts';
import { useRouter } from '../app/router.tsx';
import type { RequestFailed } from '../client/port.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useT } from '../i18n/language.ts';
import { UnfiledReply } from '../replies/unfiled-reply.tsx';
import { DocumentViewer } from '../viewer/document-viewer.tsx';
import { AssignPaper } from './assign-paper.tsx';
import { DismissPaper } from './dismiss-paper.tsx';
import { beginComplaint } from './new-complaint.ts';

type PaperProps = { readonly item: InboxItem; readonly name: string };

/** One paper of the Postbak: what it is, and the three ways it can go. */
export function Paper({ item, name }: PaperProps) {
  const t = useT();
  const words = t.inbox;
  const { go } = useRouter();
  const [open, setOpen] = useState<'assign' | 'dismiss' | null>(null);
  const [look, setLook] = useState(item.documentId);
  const begin = useMutation<string | null, RequestFailed>({
    mutationFn: () => beginComplaint(item),
    onSuccess: (draftId) => {
      if (draftId !== null) go({ screen: 'intake', draftId });
    },
  });
  const papers = [item, ...item.attachments];
  const shown = papers.find(({ documentId }) => documentId === look) ?? item;
  return (
    <section className="kluis-inbox-paper" aria-label={words.paper(name)}>
      <UnfiledReply documentId={item.documentId} onFiled={() => undefined} />
      <Group gap="sm">
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          loading={begin.isPending}
          onClick={() => begin.mutate()}
        >
          {words.begin}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderSymlink size={18} aria-hidden />}
          onClick={() => setOpen('assign')}
        >
          {words.assign.button}
        </Button>
        <Button variant="default" leftSection={<IconTrashX size={18} aria-hidden />} onClick={() => setOpen('dismiss')}>
          {words.dismiss.button}
        </Button>
      </Group>
      {begin.error !== null && <ErrorNotice failure={begin.error.failure} />}
      {papers.length > 1 && (
        <Stack gap={4}>
          <Text size="sm">{words.together}</Text>
          <Group gap="xs">
            {papers.map((paper, place) => (
              <Button
                key={paper.documentId}
                size="xs"
                variant={paper === shown ? 'light' : 'default'}
                aria-pressed={paper === shown}
                onClick={() => setLook(paper.documentId)}
              >
                {place === 0 ? words.message : name === item.title ? paper.title : words.attachment(place)}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
      <div className="kluis-inbox-viewer">
        <DocumentViewer documentId={shown.documentId} title={name} pages={shown.pages ?? 0} mime={shown.mime} unfiled />
      </div>
      {open === 'assign' && <AssignPaper item={item} onClose={() => setOpen(null)} />}
      {open === 'dismiss' && <DismissPaper item={item} onClose={() => setOpen(null)} />}
    </section>
  );
}
