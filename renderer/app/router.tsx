import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer, useRef } from 'react';
import { useT } from '../i18n/language.ts';
import { useWindowTitle } from '../practice/practising.tsx';
import { currentRoute, type Route, startHistory, stepHistory } from './route.ts';

type Router = {
  readonly route: Route;
  readonly go: (to: Route) => void;
  readonly back: () => void;
};

const RouterContext = createContext<Router | null>(null);

/** Keeps where the window is; Alt+Left and Alt+Right walk the history, Esc goes back where no dialog or field uses it. */
export function RouterProvider({ start, children }: { readonly start: Route; readonly children: ReactNode }) {
  const [history, step] = useReducer(stepHistory, start, startHistory);
  const route = currentRoute(history);

  useEffect(() => {
    // Looked at before anything answers the key: a dialog that closes on it is gone when it comes here.
    let taken = false;
    const before = (event: KeyboardEvent) => {
      taken = escapeIsTaken(event.target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.altKey && event.key === 'ArrowLeft') step({ kind: 'back' });
      else if (event.altKey && event.key === 'ArrowRight') step({ kind: 'forward' });
      else if (event.key === 'Escape' && !taken) step({ kind: 'back' });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  const router = useMemo<Router>(
    () => ({ route, go: (to) => step({ kind: 'go', to }), back: () => step({ kind: 'back' }) }),
    [route],
  );
  return <RouterContext value={router}>{children}</RouterContext>;
}

/** Where the window is and how to go elsewhere. */
export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (router === null) throw new Error('useRouter outside RouterProvider');
  return router;
}

/** Titles the window by the screen, never by a name or a number, and tells a screen reader by focusing the new heading. */
export function useAnnounceRoute(): void {
  const { route } = useRouter();
  const t = useT();
  const first = useRef(true);
  const place = route.screen === 'case' ? `case ${route.caseId}` : route.screen;
  useWindowTitle(t.navigation[route.screen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the trigger
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    focusHeading();
  }, [place]);
}

/** The heading of a screen may arrive with its data: the first one to appear takes the focus, unless the user moved on. */
function focusHeading(): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const focus = (): boolean => {
    const heading = main.querySelector('h1');
    if (heading === null) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    return true;
  };
  if (focus()) return;
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
  main.addEventListener('focusin', () => observer.disconnect(), { once: true });
}

function escapeIsTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]') !== null) return true;
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
