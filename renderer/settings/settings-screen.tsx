import { Page } from '../components/page.tsx';
import { useT } from '../i18n/language.ts';
import { InterfacePanel } from './interface-panel.tsx';

/** What can be set, one card a subject. */
export function SettingsScreen() {
  const t = useT();
  return (
    <Page title={t.navigation.settings}>
      <InterfacePanel />
    </Page>
  );
}
