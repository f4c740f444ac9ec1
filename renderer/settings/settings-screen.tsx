import { Page } from '../components/page.tsx';
import { useT } from '../i18n/language.ts';
import { AboutPanel } from './about-panel.tsx';
import { AccessPanel } from './access-panel.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { CheckPanel } from './check-panel.tsx';
import { EmergencySheetPanel } from './emergency-sheet-panel.tsx';
import { InterfacePanel } from './interface-panel.tsx';
import { LetterheadPanel } from './letterhead-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { OpenExportCard } from './open-export-card.tsx';
import { OrganisationPanel } from './organisation-panel.tsx';
import { PassphrasePanel } from './passphrase-panel.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { RecoveryPanel } from './recovery-panel.tsx';
import { RetentionCard } from './retention-card.tsx';
import { ScannerPanel } from './scanner-panel.tsx';
import { TemplatesCard } from './templates-card.tsx';
import { UpgradeCard } from './upgrade-card.tsx';

/** What can be set, one card a subject: what keeps the vault from being lost on top, then what is changed most. */
export function SettingsScreen() {
  const t = useT();
  return (
    <Page title={t.navigation.settings} intro={t.settings.intro}>
      <BackupPanel />
      <UpgradeCard />
      <RecoveryPanel />
      <ScannerPanel />
      <InterfacePanel />
      <OrganisationPanel />
      <LetterheadPanel />
      <TemplatesCard />
      <PolicyPanel />
      <AccessPanel />
      <PassphrasePanel />
      <EmergencySheetPanel />
      <CheckPanel />
      <LogPanel />
      <OpenExportCard />
      <RetentionCard />
      <AboutPanel />
    </Page>
  );
}
