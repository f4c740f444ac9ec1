/** Where the window is. Routes hold ids only and live in memory: no address bar, nothing on disk. */
export const caseTabs = ['course', 'documents', 'parties', 'letters', 'dossier', 'log'] as const;
export type CaseTab = (typeof caseTabs)[number];

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly caseId: string; readonly tab: CaseTab }
  | { readonly screen: 'intake'; readonly draftId?: string }
  | { readonly screen: 'terms' }
  | { readonly screen: 'improvements' }
  | { readonly screen: 'settings' };

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

/** The history after a step. A new route cuts off what lay ahead; going where one is already changes nothing. */
export function stepHistory(history: RouteHistory, step: RouteStep): RouteHistory {
  switch (step.kind) {
    case 'go': {
      const here = currentRoute(history);
      if (sameRoute(here, step.to)) return history;
      // Changing tab replaces: 'back' leaves the case, it does not walk through its tabs.
      const keep = sameCase(here, step.to) ? history.at : history.at + 1;
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
  route.screen === 'case' || route.screen === 'intake' ? 'cases' : route.screen;

const sameRoute = (a: Route, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);
const sameCase = (a: Route, b: Route): boolean => a.screen === 'case' && b.screen === 'case' && a.caseId === b.caseId;
