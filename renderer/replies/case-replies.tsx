import { Button, Group, Stack, Text } from '@mantine/core';
import { IconEye, IconFolderSymlink, IconPencilCheck } from '@tabler/icons-react';
import type { DocumentInfo } from '../../shared/contract/cases.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import type { CaseView } from '../case/case-view.ts';
import { documentTitle } from '../case/document-title.ts';
import { useNames } from '../case/use-names.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { replyStep } from './reply-step.ts';
import { useReplies } from './use-replies.ts';

type CaseRepliesProps = { readonly view: CaseView; readonly look: (documentId: string) => void };

/** Reply sheets among the papers of a case that no step has named yet, each with the step that it answers. */
export function CaseReplies({ view, look }: CaseRepliesProps) {
  const waiting = view.documents.filter(
    ({ documentId, destroyed, source }) =>
      !destroyed && source !== 'made' && !view.state.documents.some((known) => known.documentId === documentId),
  );
  return waiting.map((document) => (
    <DocumentReplies key={document.documentId} document={document} view={view} look={look} />
  ));
}

function DocumentReplies({ document, view, look }: CaseRepliesProps & { readonly document: DocumentInfo }) {
  const t = useT();
  const words = t.replies;
  const { go } = useRouter();
  const names = useNames(view);
  const { hidden } = useHideNames();
  const { documentId } = document;
  const title = documentTitle(document, view, hidden, t);
  return useReplies(documentId).map((reply) => (
    <Notice
      key={`${reply.kind} ${reply.page}`}
      tone={reply.kind === 'answer' && reply.caseId === view.caseId ? 'calm' : 'soon'}
      title={title}
    >
      <Stack gap="xs" align="flex-start">
        <Text>
          {reply.kind === 'answer'
            ? reply.caseId === view.caseId
              ? words.answersHere(t.letterKinds[reply.letter].name, reply.letterNumber, names.party(reply.to))
              : words.answersElsewhere(reply.caseNumber)
            : words[reply.kind]}
        </Text>
        {reply.kind === 'answer' && (
          <Group gap="xs">
            {reply.caseId === view.caseId ? (
              <Button
                size="sm"
                leftSection={<IconPencilCheck size={18} aria-hidden />}
                aria-label={words.recordOf(title)}
                onClick={() => {
                  look(documentId);
                  const step = replyStep(view.state, reply, documentId);
                  go({ screen: 'case', caseId: view.caseId, tab: 'documents', step });
                }}
              >
                {words.record}
              </Button>
            ) : (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconFolderSymlink size={18} aria-hidden />}
                onClick={() => go({ screen: 'case', caseId: reply.caseId, tab: 'course' })}
              >
                {words.open(reply.caseNumber)}
              </Button>
            )}
            <Button
              size="sm"
              variant="default"
              leftSection={<IconEye size={18} aria-hidden />}
              aria-label={words.showOf(title)}
              onClick={() => look(documentId)}
            >
              {t.common.show}
            </Button>
          </Group>
        )}
      </Stack>
    </Notice>
  ));
}
