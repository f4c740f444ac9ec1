import type { Json } from '../../shared/json.ts';
import type { CommandType } from '../../shared/procedure/command.ts';
import type { LetterKind } from '../../shared/procedure/letter-kind.ts';

/** Where the window is. Routes hold ids only and live in memory: no address bar, nothing on disk. */
export const caseTabs = ['course', 'documents', 'parties', 'letters', 'dossier', 'log'] as const;
export type CaseTab = (typeof caseTabs)[number];

/** The form of one step, opened in a case and prefilled as far as these say. */
export type CaseStep = {
  readonly command: CommandType;
  /** For `recordSent`: the letter that was sent. */
  readonly letter?: LetterKind | null;
  /** The party, member, session … it is about. */
  readonly about?: string | null;
  /** What a letter is about. */
  readonly subject?: string | null;
  /** Values for fields of the form by name; for `correctFact` the entry. Ids, days and choices only. */
  readonly filled?: { readonly [field: string]: Json };
  /** Words that were written before already, by the id under which `filled` refers to them. */
  readonly texts?: Readonly<Record<string, string>>;
};

/** A place in a document that was found. The words live in memory only, like the route itself. */
export type CaseSpot = { readonly documentId: string; readonly page: number; readonly words: readonly string[] };

/** A text of a complaint that was found, and the words to mark in it. */
export type CaseNote = { readonly textId: string; readonly words: readonly string[] };

/** A letter that is still being written and was found, and the words to mark in it. */
export type CaseDraft = { readonly letterId: string; readonly words: readonly string[] };

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'cases' }
  | {
      readonly screen: 'case';
      readonly caseId: string;
      readonly tab: CaseTab;
      readonly step?: CaseStep;
      readonly spot?: CaseSpot;
      readonly note?: CaseNote;
      readonly draft?: CaseDraft;
    }
  | { readonly screen: 'intake'; readonly draftId?: string }
  /** `paper`: which one is shown; `spot`: what was found in it, or in a file that came with it. */
  | { readonly screen: 'inbox'; readonly paper?: string; readonly spot?: CaseSpot }
  | { readonly screen: 'terms' }
  | { readonly screen: 'improvements' }
  | { readonly screen: 'report' }
  | { readonly screen: 'retention' }
  | { readonly screen: 'templates' }
  | { readonly screen: 'settings' }
  /** `chapter` is the place of a chapter of the manual. */
  | { readonly screen: 'help'; readonly chapter?: number };

export type Screen = Route['screen'];

/** The visited routes, oldest first, and which of them is shown. Never empty. */
export type RouteHistory = { readonly routes: readonly [Route, ...Route[]]; readonly at: number };

export type RouteStep =
  | { readonly kind: 'go'; readonly to: Route }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' };

const longestHistory = 100;

export const startHistory = (route: Route): RouteHistory => ({ routes: [route], at: 0 });
export const currentRoute = (history: RouteHistory): Route => history.routes[history.at] ?? history.routes[0];

/**
 * The history after a step. A new route cuts off what lay ahead; going where one is already changes nothing, but for a place
 * that was found: somebody may have looked elsewhere since, and is led there again.
 */
export function stepHistory(history: RouteHistory, step: RouteStep): RouteHistory {
  switch (step.kind) {
    case 'go': {
      const here = currentRoute(history);
      if (sameRoute(here, step.to)) return isFound(step.to) ? inPlaceOf(history, step.to) : history;
      const keep = placeOf(history, here, step.to);
      const visited = [...history.routes.slice(0, keep), step.to].slice(-longestHistory);
      const [first = step.to, ...rest] = visited;
      return { routes: [first, ...rest], at: visited.length - 1 };
    }
    case 'back':
      return { ...history, at: Math.max(0, history.at - 1) };
    case 'forward':
      return { ...history, at: Math.min(history.routes.length - 1, history.at + 1) };
  }
}

/** Which entry of the menu is marked while a route is shown. */
export const menuScreen = (route: Route): Screen =>
  route.screen === 'case' || route.screen === 'intake'
    ? 'cases'
    : route.screen === 'retention' || route.screen === 'templates'
      ? 'settings'
      : route.screen;

/**
 * Where in the history a new route comes. Changing tab replaces: 'back' leaves the case, it does not walk through its tabs.
 * A form comes on top of its case, so that 'back' leads to the case; from the form to the case is that same way back.
 */
function placeOf({ routes, at }: RouteHistory, here: Route, to: Route): number {
  // A new complaint gets the id of its draft: the same place, now to be found again.
  if (here.screen === 'intake' && here.draftId === undefined && to.screen === 'intake') return at;
  if (!sameCase(here, to)) return at + 1;
  if (stepOf(to) !== null) return stepOf(here) === null ? at + 1 : at;
  const before = routes[at - 1];
  return stepOf(here) !== null && before !== undefined && sameCase(before, to) ? at - 1 : at;
}

const isFound = (route: Route): boolean => 'spot' in route || 'note' in route || 'draft' in route;
function inPlaceOf({ routes, at }: RouteHistory, to: Route): RouteHistory {
  const [first = to, ...rest] = routes.with(at, to);
  return { routes: [first, ...rest], at };
}

const stepOf = (route: Route): CaseStep | null => (route.screen === 'case' ? (route.step ?? null) : null);
const sameRoute = (a: Route, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);
const sameCase = (a: Route, b: Route): boolean => a.screen === 'case' && b.screen === 'case' && a.caseId === b.caseId;
