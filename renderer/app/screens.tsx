import { type ComponentType, lazy } from 'react';
import type { Route, Screen } from './route.ts';

type ScreenProps<S extends Screen> = { readonly route: Extract<Route, { readonly screen: S }> };
type Screens = { readonly [S in Screen]?: ComponentType<ScreenProps<S>> };

const today = () => import('../today/today-screen.tsx');
const cases = () => import('../cases/cases-screen.tsx');
const oneCase = () => import('../case/case-screen.tsx');

/** Brings in what a day begins with, while nobody waits for it. What does not come is asked for again by its screen. */
export function loadFirstScreens(): void {
  void today()
    .then(cases)
    .then(oneCase)
    .catch(() => undefined);
}

/** The screens there are. The menu shows those that exist; a screen is loaded when it is first opened. */
export const screens: Screens = {
  case: lazy(() => oneCase().then((m) => ({ default: m.CaseScreen }))),
  cases: lazy(() => cases().then((m) => ({ default: m.CasesScreen }))),
  intake: lazy(() => import('../intake/intake-screen.tsx').then((m) => ({ default: m.IntakeScreen }))),
  inbox: lazy(() => import('../inbox/inbox-screen.tsx').then((m) => ({ default: m.InboxScreen }))),
  today: lazy(() => today().then((m) => ({ default: m.TodayScreen }))),
  terms: lazy(() => import('../terms/terms-screen.tsx').then((m) => ({ default: m.TermsScreen }))),
  improvements: lazy(() =>
    import('../improvements/improvements-screen.tsx').then((m) => ({ default: m.ImprovementsScreen })),
  ),
  report: lazy(() => import('../report/report-screen.tsx').then((m) => ({ default: m.ReportScreen }))),
  retention: lazy(() => import('../retention/retention-screen.tsx').then((m) => ({ default: m.RetentionScreen }))),
  templates: lazy(() => import('../templates/templates-screen.tsx').then((m) => ({ default: m.TemplatesScreen }))),
  help: lazy(() => import('../help/help-screen.tsx').then((m) => ({ default: m.HelpScreen }))),
  settings: lazy(() => import('../settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen }))),
};

/** The first screen after opening the vault. */
export const firstRoute: Route = screens.today === undefined ? { screen: 'settings' } : { screen: 'today' };
