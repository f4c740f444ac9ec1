import { Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { listCases } from '../../shared/contract/cases.ts';
import type { InputOf } from '../../shared/contract/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { useNameText } from '../components/person-name.tsx';
import { useT } from '../i18n/language.ts';
import './case-search.css';
import { useRouter } from './router.tsx';
import { useShortcut } from './use-shortcut.ts';

const [store, spotlight] = createSpotlight();

/** Closed complaints are found too; the newest number first. */
const wholeRegister: Omit<InputOf<typeof listCases>, 'search'> = {
  statuses: [],
  subjectKinds: [],
  scope: 'all',
  order: 'number',
  descending: true,
  offset: 0,
  limit: 12,
};

/** The search field on top, which opens the search itself; so does Ctrl+K. */
export function CaseSearchButton() {
  const t = useT();
  return (
    <UnstyledButton className="kluis-search" onClick={spotlight.open} aria-keyshortcuts="Control+K">
      <IconSearch size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text component="span" c="dimmed" truncate flex={1}>
        {t.navigation.search}
      </Text>
      <Group gap={4} wrap="nowrap" visibleFrom="md" aria-hidden>
        <Kbd>Ctrl</Kbd>
        <Kbd>K</Kbd>
      </Group>
    </UnstyledButton>
  );
}

/** Finds a complaint while typing and opens it. */
export function CaseSearch() {
  const t = useT();
  const say = useNameText();
  const { go } = useRouter();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 80);
  const { data } = useAsk(
    listCases,
    { ...wholeRegister, search: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  const hits = asked === '' ? [] : (data?.lines ?? []);
  const more = (data?.total ?? 0) - hits.length;
  const [best] = hits;
  useShortcut('k', spotlight.open);

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      // Typed at once after Ctrl+K, the first letters must land in the field.
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': t.navigation.search } }}
    >
      <Spotlight.Search
        placeholder={t.navigation.searchPlaceholder}
        aria-label={t.navigation.search}
        autoFocus
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {hits.map((hit) => (
          <Spotlight.Action
            key={hit.caseId}
            // Enter opens the best hit: Mantine marks one while typing only, before the hits have come.
            {...(hit === best ? { 'data-selected': true } : {})}
            label={`${hit.number} · ${say(hit.complainantName, 'complainant')}`}
            description={hit.summary}
            onClick={() => go({ screen: 'case', caseId: hit.caseId, tab: 'course' })}
          />
        ))}
        {hits.length === 0 && (
          <Spotlight.Empty>
            {asked === '' || data === undefined ? t.navigation.searchStart : t.navigation.searchNothing}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      {hits.length > 0 && more > 0 && <Spotlight.Footer>{t.navigation.searchMore(more)}</Spotlight.Footer>}
    </Spotlight.Root>
  );
}
