import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconEye, IconEyeOff, IconFlame, IconLayoutGrid, IconMapPin, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentInfo } from '../../shared/contract/cases.ts';
import type { Postmark } from '../../shared/contract/pages.ts';
import { listRedactions } from '../../shared/contract/redaction.ts';
import { isMailType } from '../../shared/mail-type.ts';
import { documentRoles } from '../../shared/procedure/fact.ts';
import { useHideNames } from '../app/hide-names.tsx';
import type { CaseStep } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import { useAsk } from '../client/queries.ts';
import { useCaseText } from '../components/case-text.ts';
import { FileDrop } from '../components/file-drop.tsx';
import { sayDone } from '../components/say-done.ts';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { ArrangePages } from '../pages/arrange-pages.tsx';
import { isArrangeable } from '../pages/is-arrangeable.ts';
import { MakePaper } from '../papers/make-paper.tsx';
import { RedactDocument } from '../redaction/redact-document.tsx';
import { CaseReplies } from '../replies/case-replies.tsx';
import type { CaseView } from './case-view.ts';
import { documentTitle } from './document-title.ts';
import { originalWords, PaperOriginal, placeOf } from './paper-original.tsx';
import { useNames } from './use-names.ts';

type DocumentsTabProps = { readonly view: CaseView; readonly look: (documentId: string) => void };

/** The papers of a case: what each is, look at it, bring in more, destroy one. */
export function DocumentsTab({ view, look }: DocumentsTabProps) {
  const t = useT();
  const words = t.caseScreen.documents;
  return (
    <Stack gap="lg">
      <CaseReplies view={view} look={look} />
      {view.documents.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.columns.title}</Table.Th>
                <Table.Th scope="col">{words.columns.role}</Table.Th>
                <Table.Th scope="col">{words.columns.action}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {view.documents.map((document) => (
                <DocumentRow key={document.documentId} document={document} view={view} look={look} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {view.state.destroyedOn === null && (
        <Stack gap="xs" component="section" aria-label={words.add}>
          <Text fw={600}>{words.add}</Text>
          <FileDrop caseId={view.caseId} onTaken={nothing} />
        </Stack>
      )}
      {view.state.destroyedOn === null && <MakePaper view={view} look={look} />}
    </Stack>
  );
}

/** What was taken in shows in the list above by itself: the vault tells that it changed. */
const nothing = () => undefined;

const postmarkWords = (mark: Postmark, { caseScreen: { documents }, dates }: Messages): string =>
  mark === 'illegible' || mark === 'none' ? documents.postmark[mark] : documents.postmark.on(longDate(mark, dates));

/** What may have come on paper: no mail, nor what came with it, nor what this program made. */
const isPaper = ({ source, mime, parentId, kind }: DocumentInfo): boolean =>
  source !== 'made' && parentId === null && !isMailType(mime) && kind !== 'dossier' && kind !== 'redacted';

function DocumentRow({ document, view, look }: DocumentsTabProps & { readonly document: DocumentInfo }) {
  const t = useT();
  const { go } = useRouter();
  const names = useNames(view);
  const words = t.caseScreen.documents;
  const { documentId, pages, addedAt, destroyed } = document;
  const sayText = useCaseText(view.caseId);
  const place = placeOf(document, view);
  const original = sayText(originalWords(document, place, t)).text;
  const { hidden } = useHideNames();
  const { data: copies } = useAsk(listRedactions, { caseId: view.caseId }, { enabled: document.kind === 'redacted' });
  const copy = copies?.redactions.find((one) => one.documentId === documentId);
  const [redacting, setRedacting] = useState(false);
  const [arranging, setArranging] = useState(false);
  const [asking, setAsking] = useState(false);
  const title = documentTitle(document, view, hidden, t);
  const attached = view.state.documents.find((d) => d.documentId === documentId);
  const role = documentRoles.find((r) => r === attached?.role);
  const open = (step: CaseStep) => go({ screen: 'case', caseId: view.caseId, tab: 'documents', step });
  const parent = view.documents.find((d) => d.documentId === document.parentId);
  const letter = view.letters.find((l) => l.documentId === documentId);
  const made = document.source === 'made';
  const madeKinds: Readonly<Record<string, string>> = t.papers.kinds;
  const what =
    role !== undefined
      ? t.choices.documentRole[role]
      : letter !== undefined
        ? words.letterTo(names.party(letter.to))
        : made
          ? (madeKinds[document.kind] ?? words.made)
          : '';
  return (
    <Table.Tr>
      <Table.Td>
        <Text>{title}</Text>
        <Text size="sm" c="dimmed">
          {longDate(addedAt.slice(0, 10), t.dates)}
          {pages !== null && ` · ${words.pages(pages)}`}
          {document.postmark !== null && ` · ${postmarkWords(document.postmark, t)}`}
          {document.arranged && ` · ${t.pages.arranged}`}
          {parent !== undefined && ` · ${words.attachedTo(documentTitle(parent, view, hidden, t))}`}
          {copy !== undefined && ` · ${t.redaction.because(copy.reason, names.actor(copy.madeBy))}`}
          {original !== '' && ` · ${original}`}
        </Text>
      </Table.Td>
      <Table.Td>
        {sentenceCase(destroyed ? words.destroyed : what)}
        {!destroyed && role === undefined && !made && (
          <Button
            variant="light"
            size="xs"
            leftSection={<IconTag size={16} aria-hidden />}
            aria-label={words.nameOf(title)}
            onClick={() => open({ command: 'attachDocument', filled: { documentId } })}
          >
            {words.name}
          </Button>
        )}
      </Table.Td>
      <Table.Td>
        {!destroyed && (
          <Group gap="xs">
            <Button
              variant="default"
              size="xs"
              leftSection={<IconEye size={16} aria-hidden />}
              aria-label={words.look(title)}
              onClick={() => look(documentId)}
            >
              {t.common.show}
            </Button>
            {pages !== null && document.kind !== 'dossier' && document.kind !== 'redacted' && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconEyeOff size={16} aria-hidden />}
                aria-label={t.redaction.buttonOf(title)}
                onClick={() => setRedacting(true)}
              >
                {t.redaction.button}
              </Button>
            )}
            {isArrangeable(document) && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconLayoutGrid size={16} aria-hidden />}
                aria-label={t.pages.buttonOf(title)}
                onClick={() => setArranging(true)}
              >
                {t.pages.button}
              </Button>
            )}
            {isPaper(document) && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconMapPin size={16} aria-hidden />}
                aria-label={words.paper.buttonOf(title)}
                onClick={() => setAsking(true)}
              >
                {words.paper.button}
              </Button>
            )}
            {asking && (
              <PaperOriginal document={document} place={place} title={title} onClose={() => setAsking(false)} />
            )}
            {arranging && (
              <ArrangePages
                documentId={documentId}
                title={title}
                joinable={[]}
                onClose={() => setArranging(false)}
                onDone={({ postmark }) => {
                  const receipt = view.state.receipts.find((one) => one.documentId === documentId);
                  const differs = receipt !== undefined && postmark !== null && receipt.postmark !== postmark;
                  sayDone(differs ? `${t.pages.done} ${t.pages.correctReceipt}` : t.pages.done);
                }}
              />
            )}
            {redacting && pages !== null && (
              <RedactDocument
                caseView={view}
                documentId={documentId}
                title={title}
                pages={pages}
                onClose={() => setRedacting(false)}
              />
            )}
            {attached !== undefined && (
              <Button
                variant="subtle"
                color="gray"
                c="var(--kluis-late-text)"
                size="xs"
                leftSection={<IconFlame size={16} aria-hidden />}
                aria-label={words.destroyOf(title)}
                onClick={() => open({ command: 'destroyDocument', about: documentId })}
              >
                {words.destroy}
              </Button>
            )}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
