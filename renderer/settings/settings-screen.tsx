import type { ComponentType } from 'react';
import { Page } from '../components/page.tsx';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
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
import './settings.css';
import { placeOf, SettingsContents } from './settings-contents.tsx';
import { TemplatesCard } from './templates-card.tsx';
import { ThemesPanel } from './themes-panel.tsx';
import { UpgradeCard } from './upgrade-card.tsx';

type Part = { readonly key: string; readonly title: (t: Messages) => string; readonly Panel: ComponentType };

/** One card a subject: what keeps the vault from being lost on top, then what is changed most. */
const parts: readonly Part[] = [
  { key: 'backup', title: (t) => t.care.backup.title, Panel: BackupParts },
  { key: 'recovery', title: (t) => t.care.recovery.title, Panel: RecoveryPanel },
  { key: 'scanner', title: (t) => t.inbox.settings.title, Panel: ScannerPanel },
  { key: 'interface', title: (t) => t.interfaceSettings.title, Panel: InterfacePanel },
  { key: 'organisation', title: (t) => t.settings.organisation.title, Panel: OrganisationPanel },
  { key: 'letterhead', title: (t) => t.letterhead.title, Panel: LetterheadPanel },
  { key: 'templates', title: (t) => t.templates.title, Panel: TemplatesCard },
  { key: 'themes', title: (t) => t.themes.title, Panel: ThemesPanel },
  { key: 'policy', title: (t) => t.settings.policy.title, Panel: PolicyPanel },
  { key: 'access', title: (t) => t.settings.access.title, Panel: AccessPanel },
  { key: 'passphrase', title: (t) => t.settings.passphrase.title, Panel: PassphrasePanel },
  { key: 'emergencySheet', title: (t) => t.care.sheet.title, Panel: EmergencySheetPanel },
  { key: 'check', title: (t) => t.care.check.title, Panel: CheckPanel },
  { key: 'log', title: (t) => t.settings.log.title, Panel: LogPanel },
  { key: 'openExport', title: (t) => t.openExport.registerTitle, Panel: OpenExportCard },
  { key: 'retention', title: (t) => t.care.retention.title, Panel: RetentionCard },
  { key: 'about', title: (t) => t.settings.about.title, Panel: AboutPanel },
];

/** Everything that can be set, with a list of it beside. */
export function SettingsScreen() {
  const t = useT();
  return (
    <Page title={t.navigation.settings} intro={t.settings.intro}>
      <div className="kluis-settings">
        <SettingsContents parts={parts.map(({ key, title }) => ({ key, title: title(t) }))} />
        <div className="kluis-settings-parts">
          {parts.map(({ key, Panel }) => (
            <div key={key} id={placeOf(key)} className="kluis-settings-part" tabIndex={-1}>
              <Panel />
            </div>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** The way back to the version before stands with the backups, for as long as there is one. */
function BackupParts() {
  return (
    <>
      <BackupPanel />
      <UpgradeCard />
    </>
  );
}
