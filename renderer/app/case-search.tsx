import { Group, Kbd, NativeSelect, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { findEverywhere, type SearchFilters, type SearchHit, searchYears } from '../../shared/contract/search.ts';
import { useAsk } from '../client/queries.ts';
import { type CaseText, useCaseText } from '../components/case-text.ts';
import { useNameText } from '../components/person-name.tsx';
import { useT } from '../i18n/language.ts';
import './case-search.css';
import { useHideNames } from './hide-names.tsx';
import type { Route } from './route.ts';
import { useRouter } from './router.tsx';
import { SearchPerson } from './search-person.tsx';
import { useShortcut } from './use-shortcut.ts';

const [store, spotlight] = createSpotlight();

/** Where the keyboard was before the field took it: the search itself looks for that too late. */
let cameFrom: Element | null = null;
function openSearch(): void {
  if (store.getState().opened) return;
  cameFrom = document.activeElement;
  spotlight.open();
}

/** Leaves the keyboard alone when what was found has taken it already. */
function backToWhereOneWas(): void {
  if (document.activeElement === document.body && cameFrom instanceof HTMLElement && cameFrom.isConnected)
    cameFrom.focus({ preventScroll: true });
}

const kinds = ['all', 'case', 'person', 'text', 'draft', 'page'] as const;
type Kind = (typeof kinds)[number];
const scopes = ['all', 'open', 'closed'] as const;
const limit = 20;

type Narrowed = Pick<SearchFilters, 'scope' | 'year' | 'personId'> & { readonly kind: Kind };
const anywhere: Narrowed = { kind: 'all', scope: 'all', year: null, personId: null };

/** The search field on top, which opens the search itself; so does Ctrl+K. */
export function CaseSearchButton() {
  const t = useT();
  return (
    <UnstyledButton className="kluis-search" onClick={openSearch} aria-keyshortcuts="Control+K">
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

/** Finds anything in the vault while typing, and opens it where it stands. */
export function CaseSearch() {
  const t = useT();
  const { go } = useRouter();
  const [query, setQuery] = useState('');
  const [narrowed, setNarrowed] = useState(anywhere);
  const { kind, scope, year, personId } = narrowed;
  const narrow = (part: Partial<Narrowed>) => setNarrowed((old) => ({ ...old, ...part }));
  const [asked] = useDebouncedValue(query.trim(), 80);
  const filters = { kinds: kind === 'all' ? [] : [kind], year, scope, personId };
  const { data } = useAsk(
    findEverywhere,
    { query: asked, filters, limit },
    { enabled: asked !== '', keepPrevious: true, withDrafts: true },
  );
  const years = useAsk(searchYears, {}).data?.years ?? [];
  const hits = asked === '' ? [] : (data?.hits ?? []);
  const [best] = hits;
  useShortcut('k', openSearch);

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      // A next search begins anywhere: nobody remembers what the last one was narrowed to.
      onSpotlightClose={() => {
        setNarrowed(anywhere);
        requestAnimationFrame(backToWhereOneWas);
      }}
      returnFocus={false}
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
      <Group gap="sm" px="md" py="xs">
        <NativeSelect
          size="sm"
          aria-label={t.navigation.searchKind}
          value={kind}
          data={kinds.map((value) => ({ value, label: t.navigation.searchKinds[value] }))}
          onChange={(event) => narrow({ kind: kinds.find((one) => one === event.currentTarget.value) ?? 'all' })}
        />
        <NativeSelect
          size="sm"
          aria-label={t.navigation.searchScope}
          value={scope}
          data={scopes.map((value) => ({ value, label: t.navigation.searchScopes[value] }))}
          onChange={(event) => narrow({ scope: scopes.find((one) => one === event.currentTarget.value) ?? 'all' })}
        />
        <NativeSelect
          size="sm"
          aria-label={t.navigation.searchYear}
          value={year ?? ''}
          data={[{ value: '', label: t.navigation.searchAnyYear }, ...years.map(String)]}
          onChange={(event) => narrow({ year: Number(event.currentTarget.value) || null })}
        />
        <SearchPerson value={personId} onChange={(chosen) => narrow({ personId: chosen })} />
      </Group>
      <Spotlight.ActionsList>
        {hits.map((hit) => (
          <Hit
            key={`${hit.kind} ${hit.place.where === 'case' ? hit.place.caseId : hit.place.paperId} ${hit.document?.documentId ?? hit.draft?.letterId ?? hit.snippet.text} ${hit.document?.page ?? ''}`}
            hit={hit}
            best={hit === best}
            onOpen={() => go(routeTo(hit))}
          />
        ))}
        {hits.length === 0 && (
          <Spotlight.Empty>
            {asked === '' || data === undefined ? t.navigation.searchStart : t.navigation.searchNothing}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      {hits.length > 0 && data?.more === true && <Spotlight.Footer>{t.navigation.searchMore}</Spotlight.Footer>}
    </Spotlight.Root>
  );
}

/** Each time new objects, so that one is led there again. */
function routeTo({ kind, place, document, note, draft }: SearchHit): Route {
  const spot =
    document === null ? null : { documentId: document.documentId, page: document.page, words: document.words };
  if (place.where === 'inbox') return { screen: 'inbox', paper: place.paperId, ...(spot === null ? {} : { spot }) };
  const { caseId } = place;
  if (spot !== null) return { screen: 'case', caseId, tab: 'documents', spot };
  if (note !== null) return { screen: 'case', caseId, tab: 'course', note: { ...note } };
  if (draft !== null) return { screen: 'case', caseId, tab: 'letters', draft: { ...draft } };
  return { screen: 'case', caseId, tab: kind === 'person' ? 'parties' : 'course' };
}

type HitProps = { readonly hit: SearchHit; readonly best: boolean; readonly onOpen: () => void };

/** What was found and in which complaint. While names are hidden, roles stand in the text around it. */
function Hit({ hit, best, onOpen }: HitProps) {
  const t = useT();
  const say = useNameText();
  const { hidden } = useHideNames();
  const inCase = hit.place.where === 'case' ? hit.place.caseId : null;
  const sayText = useCaseText(inCase);
  const { document, place, snippet, kind } = hit;
  const where = document === null ? t.navigation.searchFound[kind] : t.navigation.searchPage(document.page);
  // Of a paper in the Postbak nobody knows yet whose names stand in it, and who somebody is stands in a hit on a person.
  const readable = !hidden || (inCase !== null && kind !== 'person');
  return (
    <Spotlight.Action
      // Enter opens the best hit: Mantine marks one while typing only, before the hits have come.
      {...(best ? { 'data-selected': true } : {})}
      onClick={onOpen}
    >
      <Stack gap={2} flex={1} miw={0}>
        <Text component="span">
          {place.where === 'inbox'
            ? t.navigation.inbox
            : `${place.number} · ${say(place.complainantName, 'complainant')}`}
        </Text>
        <Text component="span" size="sm" className="kluis-search-found">
          {where}
          {document !== null && !hidden && ` · ${document.title}`}
        </Text>
        {readable && kind !== 'case' && (
          <Text component="span" size="sm" className="kluis-search-found" lineClamp={2}>
            <Marked snippet={sayText(snippet.text, snippet.marks)} />
          </Text>
        )}
        {readable && kind === 'case' && (
          <Text component="span" size="sm" className="kluis-search-found" lineClamp={1}>
            {sayText(snippet.text.split(' · ').at(-1) ?? '').text}
          </Text>
        )}
      </Stack>
    </Spotlight.Action>
  );
}

function Marked({ snippet: { text, marks } }: { readonly snippet: ReturnType<CaseText> }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...pieces, text.slice(at)];
}
