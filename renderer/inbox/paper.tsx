import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFolderSymlink, IconLayoutGrid, IconPlus, IconTrashX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { InboxItem } from '../../shared/contract/inbox.ts';
import type { CaseSpot } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import type { RequestFailed } from '../client/port.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { useT } from '../i18n/language.ts';
import { ArrangePages, type Joinable } from '../pages/arrange-pages.tsx';
import { isArrangeable } from '../pages/is-arrangeable.ts';
import { UnfiledReply } from '../replies/unfiled-reply.tsx';
import { DocumentViewer } from '../viewer/document-viewer.tsx';
import { AssignPaper } from './assign-paper.tsx';
import { DismissPaper } from './dismiss-paper.tsx';
import { beginComplaint } from './new-complaint.ts';

type PaperProps = {
  readonly item: InboxItem;
  readonly name: string;
  /** What was found in it, or in a file that came with it. */
  readonly spot: CaseSpot | null;
  /** Other papers, whose pages can be put with this one's. */
  readonly others: readonly Joinable[];
};

/** One paper of the Postbak: what it is, and the three ways it can go. */
export function Paper({ item, name, spot, others }: PaperProps) {
  const t = useT();
  const words = t.inbox;
  const { go } = useRouter();
  const [open, setOpen] = useState<'assign' | 'dismiss' | 'pages' | null>(null);
  const [order, setOrder] = useState(0);
  const [look, setLook] = useState(item.documentId);
  useEffect(() => {
    if (spot !== null) setLook(spot.documentId);
  }, [spot]);
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
        {isArrangeable(item) && (
          <Button
            variant="default"
            leftSection={<IconLayoutGrid size={18} aria-hidden />}
            onClick={() => setOpen('pages')}
          >
            {t.pages.button}
          </Button>
        )}
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
        <DocumentViewer
          key={`${shown.documentId} ${order}`}
          documentId={shown.documentId}
          title={name}
          pages={shown.pages ?? 0}
          mime={shown.mime}
          spot={spot?.documentId === shown.documentId ? spot : null}
          unfiled
        />
      </div>
      {open === 'assign' && <AssignPaper item={item} onClose={() => setOpen(null)} />}
      {open === 'pages' && (
        <ArrangePages
          documentId={item.documentId}
          title={name}
          joinable={others}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOrder((old) => old + 1);
            sayDone(t.pages.done);
          }}
        />
      )}
      {open === 'dismiss' && <DismissPaper item={item} onClose={() => setOpen(null)} />}
    </section>
  );
}
