import { ActionIcon, Button, Group, NativeSelect, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileText, IconLayoutGrid, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { documentMail } from '../../shared/contract/document-import.ts';
import { discardDocument } from '../../shared/contract/documents.ts';
import { documentRoles } from '../../shared/procedure/fact.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useAsk, useTell } from '../client/queries.ts';
import type { Taken } from '../client/upload.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { FileDrop } from '../components/file-drop.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { type ArrangedPaper, ArrangePages } from '../pages/arrange-pages.tsx';
import { UnfiledReply } from '../replies/unfiled-reply.tsx';
import { DocumentViewer } from '../viewer/document-viewer.tsx';
import type { Spot } from '../viewer/page-words.tsx';
import type { DocumentEntry } from './complaint-form.ts';
import { useIntake } from './intake-context.tsx';
import { LetterProposals } from './letter-proposals.tsx';
import { MailOffer } from './mail-offer.tsx';
import { withPostmark } from './with-postmark.ts';

/** What can lie on the desk on the day a complaint arrives. */
const rolesNow = documentRoles.filter((role) =>
  ['complaintLetter', 'envelope', 'evidence', 'mandate', 'consent', 'other'].includes(role),
);

/** The scans of letter and envelope, in view while the form is filled in. */
export function PapersPanel() {
  const t = useT();
  const words = t.intake.papers;
  const { form, change } = useIntake();
  const { hidden } = useHideNames();
  // File names often hold names.
  const nameOf = (paper: DocumentEntry) =>
    hidden
      ? t.inbox.nameless(form.documents.findIndex(({ documentId }) => documentId === paper.documentId) + 1)
      : paper.title;
  const discard = useTell(discardDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const [spot, setSpot] = useState<{ readonly documentId: string; readonly spot: Spot } | null>(null);
  const [arranging, setArranging] = useState<DocumentEntry | null>(null);
  const [order, setOrder] = useState(0);
  const { documents } = form;
  const shown = documents.find((d) => d.documentId === chosen) ?? documents[0];
  const letter = documents.find((d) => d.role === 'complaintLetter');
  const mailOf = useAsk(documentMail, { documentId: letter?.documentId ?? '' }, { enabled: letter !== undefined });
  // What was taken over, or once declined, is not offered again.
  const settled = form.channel === 'email' && form.receivedOn !== null;
  const offered = letter !== undefined && !settled && !declined.has(letter.documentId);
  const mail = offered ? (mailOf.data?.mail ?? null) : null;

  const take = ({ documentId, title, pages, attachments }: Taken) => {
    setAdding(false);
    setChosen(documentId);
    change((old) =>
      old.documents.some((d) => d.documentId === documentId)
        ? old
        : { ...old, documents: [...old.documents, { documentId, title, pages, role: likelyRole(old.documents) }] },
    );
    change((old) => ({
      ...old,
      documents: [
        ...old.documents,
        ...attachments
          .filter((file) => !old.documents.some((d) => d.documentId === file.documentId))
          .map((file) => ({
            documentId: file.documentId,
            title: file.title,
            pages: file.pages,
            role: 'evidence' as const,
          })),
      ],
    }));
  };
  const rearranged = (documentId: string, { pages, postmark, joined, split }: ArrangedPaper) => {
    setOrder((old) => old + 1);
    change((old) => {
      const rest = old.documents.filter((d) => !joined.includes(d.documentId));
      const known = rest.map((d) => (d.documentId === documentId ? { ...d, pages } : d));
      const added = split === null ? [] : [{ ...split, role: 'evidence' as const }];
      return withPostmark({ ...old, documents: [...known, ...added] }, postmark);
    });
  };
  const remove = ({ documentId }: DocumentEntry) => {
    change((old) => ({ ...old, documents: old.documents.filter((d) => d.documentId !== documentId) }));
    discard.mutate({ documentId });
  };

  return (
    <section className="kluis-intake-papers" aria-labelledby="papers-title">
      <div>
        <Group justify="space-between" mih={36}>
          <Title order={2} id="papers-title">
            {words.title}
          </Title>
          {documents.length > 0 && !adding && (
            <Button
              variant="default"
              size="sm"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {words.more}
            </Button>
          )}
        </Group>
        {documents.length === 0 && (
          <Text c="dimmed" size="sm">
            {words.intro}
          </Text>
        )}
      </div>
      {documents.length > 0 && (
        <Stack component="ul" aria-label={words.list} gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
          {documents.map((document) => (
            <li key={document.documentId}>
              <Group gap="xs" wrap="nowrap">
                <UnstyledButton
                  className="kluis-intake-paper"
                  aria-pressed={document === shown}
                  aria-label={words.look(nameOf(document))}
                  onClick={() => setChosen(document.documentId)}
                >
                  <IconFileText size={18} aria-hidden style={{ flexShrink: 0 }} />
                  <Text component="span" size="sm" truncate>
                    {nameOf(document)}
                  </Text>
                </UnstyledButton>
                <NativeSelect
                  aria-label={words.role(nameOf(document))}
                  value={document.role}
                  data={rolesNow.map((role) => ({ value: role, label: sentenceCase(t.choices.documentRole[role]) }))}
                  onChange={(event) => {
                    const role = rolesNow.find((r) => r === event.currentTarget.value);
                    if (role !== undefined)
                      change((old) => ({
                        ...old,
                        documents: old.documents.map((d) =>
                          d.documentId === document.documentId ? { ...d, role } : d,
                        ),
                      }));
                  }}
                />
                {document.pages > 0 && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    c="var(--mantine-color-text)"
                    size={36}
                    aria-label={t.pages.buttonOf(nameOf(document))}
                    onClick={() => setArranging(document)}
                  >
                    <IconLayoutGrid size={18} aria-hidden />
                  </ActionIcon>
                )}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="var(--mantine-color-text)"
                  size={36}
                  aria-label={words.remove(nameOf(document))}
                  onClick={() => remove(document)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </Stack>
      )}
      {documents.map(({ documentId }) => (
        <UnfiledReply
          key={documentId}
          documentId={documentId}
          onFiled={() =>
            change((old) => ({ ...old, documents: old.documents.filter((d) => d.documentId !== documentId) }))
          }
        />
      ))}
      {letter !== undefined && mail !== null && (
        <MailOffer mail={mail} onDone={() => setDeclined((old) => new Set(old).add(letter.documentId))} />
      )}
      {discard.error !== null && <ErrorNotice failure={discard.error.failure} />}
      {shown !== undefined && shown.role === 'complaintLetter' && (
        <LetterProposals
          key={shown.documentId}
          documentId={shown.documentId}
          onShow={(spot) => setSpot({ documentId: shown.documentId, spot })}
        />
      )}
      {(documents.length === 0 || adding) && (
        <FileDrop
          caseId={null}
          onTaken={take}
          isHere={(documentId) => documents.some((d) => d.documentId === documentId)}
        />
      )}
      {arranging !== null && (
        <ArrangePages
          documentId={arranging.documentId}
          title={nameOf(arranging)}
          joinable={documents.filter((d) => d !== arranging && d.pages > 0)}
          onClose={() => setArranging(null)}
          onDone={(paper) => rearranged(arranging.documentId, paper)}
        />
      )}
      {shown !== undefined && (
        <div className="kluis-intake-viewer">
          <DocumentViewer
            key={`${shown.documentId} ${order}`}
            documentId={shown.documentId}
            title={nameOf(shown)}
            pages={shown.pages}
            spot={spot?.documentId === shown.documentId ? spot.spot : null}
            unfiled
          />
        </div>
      )}
    </section>
  );
}

/** Most often the letter comes first and its envelope second; the list beside it says otherwise. */
function likelyRole(before: readonly DocumentEntry[]): DocumentEntry['role'] {
  const has = (role: DocumentEntry['role']) => before.some((d) => d.role === role);
  return !has('complaintLetter') ? 'complaintLetter' : has('envelope') ? 'evidence' : 'envelope';
}
