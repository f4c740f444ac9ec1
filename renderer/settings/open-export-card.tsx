import { OpenExport } from '../dossier/open-export.tsx';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** The whole register, with everything in it, for another program or for whoever comes after. */
export function OpenExportCard() {
  const words = useT().openExport;
  return (
    <SettingsCard title={words.registerTitle} intro={words.registerIntro}>
      <OpenExport caseId={null} />
    </SettingsCard>
  );
}
