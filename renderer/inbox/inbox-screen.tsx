import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileText, IconInbox, IconMail } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { InboxItem } from '../../shared/contract/inbox.ts';
import { useHideNames } from '../app/hide-names.tsx';
import type { Route } from '../app/route.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { FileDrop } from '../components/file-drop.tsx';
import { Page } from '../components/page.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { isArrangeable } from '../pages/is-arrangeable.ts';
import { AsideList } from './aside-list.tsx';
import { FolderNotice } from './folder-notice.tsx';
import './inbox.css';
import { Paper } from './paper.tsx';
import { useInbox } from './use-inbox.ts';

type InboxScreenProps = { readonly route: Extract<Route, { readonly screen: 'inbox' }> };

/** Postbak: papers that came in and are of no complaint yet, one at a time beside what can be done with it. */
export function InboxScreen({ route: { paper, spot } }: InboxScreenProps) {
  const t = useT();
  const words = t.inbox;
  const inbox = useInbox();
  const { hidden } = useHideNames();
  const [chosen, setChosen] = useState<string | null>(paper ?? null);
  // Found while this screen is open already.
  useEffect(() => {
    if (paper !== undefined) setChosen(paper);
  }, [paper]);
  if (inbox === undefined) return <Page title={t.navigation.inbox}>{t.common.loading}</Page>;
  const { items, aside, removed } = inbox;
  const shown = items.find(({ documentId }) => documentId === chosen) ?? items[0];
  const nameOf = (item: InboxItem) => (hidden ? words.nameless(items.indexOf(item) + 1) : item.title);
  return (
    <div className="kluis-inbox">
      <Page title={t.navigation.inbox} intro={items.length === 0 ? words.intro : words.count(items.length)} wide>
        <div className="kluis-inbox-desk" data-empty={items.length === 0 || undefined}>
          <div className="kluis-inbox-list">
            {items.length === 0 ? (
              <EmptyState icon={IconInbox} title={words.emptyTitle}>
                {words.empty}
              </EmptyState>
            ) : (
              <Stack component="ul" aria-label={words.list} gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((item) => (
                  <li key={item.documentId}>
                    <UnstyledButton
                      className="kluis-inbox-item"
                      aria-pressed={item === shown}
                      onClick={() => setChosen(item.documentId)}
                    >
                      {item.mime.startsWith('message/') ? (
                        <IconMail size={20} aria-hidden style={{ flexShrink: 0 }} />
                      ) : (
                        <IconFileText size={20} aria-hidden style={{ flexShrink: 0 }} />
                      )}
                      <span className="kluis-inbox-words">
                        <Text component="span" truncate>
                          {nameOf(item)}
                        </Text>
                        <Text component="span" size="sm" c="inherit">
                          {words.cameIn(momentText(item.addedAt, t.dates))}
                          {item.attachments.length > 0 && ` · ${words.attachments(item.attachments.length)}`}
                        </Text>
                      </span>
                    </UnstyledButton>
                  </li>
                ))}
              </Stack>
            )}
          </div>
          {shown !== undefined && (
            <Paper
              key={shown.documentId}
              item={shown}
              name={nameOf(shown)}
              spot={shown.documentId === paper ? (spot ?? null) : null}
              others={items
                .filter((item) => item !== shown && !item.arranged && isArrangeable(item))
                .map((item) => ({ documentId: item.documentId, title: nameOf(item), pages: item.pages ?? 0 }))}
            />
          )}
          <Stack gap="lg" className="kluis-inbox-rest">
            <FolderNotice />
            <Stack gap="xs" component="section" aria-labelledby="inbox-add">
              <Title order={2} id="inbox-add">
                {words.add}
              </Title>
              <FileDrop caseId={null} inbox onTaken={({ documentId }) => setChosen(documentId)} />
            </Stack>
            <AsideList aside={aside} removed={removed} />
          </Stack>
        </div>
      </Page>
    </div>
  );
}
