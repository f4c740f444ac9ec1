import { Button, Stack, Text } from '@mantine/core';
import { IconFolderSymlink } from '@tabler/icons-react';
import { fileReply } from '../../shared/contract/replies.ts';
import { useRouter } from '../app/router.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { useReplies } from './use-replies.ts';

type UnfiledReplyProps = {
  readonly documentId: string;
  /** It lies in a case now: whoever held it lets go of it. */
  readonly onFiled: () => void;
};

/** Of a paper that lies in no case: which letter it answers, and the way to that case. Nothing is filed unasked. */
export function UnfiledReply({ documentId, onFiled }: UnfiledReplyProps) {
  const t = useT();
  const words = t.replies;
  const { go } = useRouter();
  const file = useTell(fileReply);
  const put = async (caseId: string) => {
    const { ok } = await file.mutateAsync({ documentId, caseId });
    if (!ok) return;
    onFiled();
    go({ screen: 'case', caseId, tab: 'documents' });
  };
  return useReplies(documentId).map((reply) => (
    <Notice key={`${reply.kind} ${reply.page}`} tone={reply.kind === 'answer' ? 'calm' : 'soon'} announce>
      {reply.kind === 'answer' ? (
        <Stack gap="xs" align="flex-start">
          <Text>{words.answers(t.letterKinds[reply.letter].name, reply.letterNumber, reply.caseNumber)}</Text>
          <Button
            size="sm"
            leftSection={<IconFolderSymlink size={18} aria-hidden />}
            loading={file.isPending}
            onClick={() => {
              // A failure is shown below.
              void put(reply.caseId).catch(() => {});
            }}
          >
            {words.file(reply.caseNumber)}
          </Button>
          {file.error !== null && <ErrorNotice failure={file.error.failure} />}
        </Stack>
      ) : (
        <Text>{words[reply.kind]}</Text>
      )}
    </Notice>
  ));
}
