import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { backupStatus } from '../../shared/contract/backup.ts';
import { listDirectors, readOrganisation } from '../../shared/contract/settings.ts';
import { useDay } from '../app/day.tsx';
import { useAsk } from '../client/queries.ts';
import { PrintSheet } from '../components/print-sheet.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** A sheet without any secret, with which somebody else can go on: where things are and who holds what. */
export function EmergencySheetPanel() {
  const t = useT();
  const words = t.care.sheet;
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        loading={printing}
        onClick={() => setPrinting(true)}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.print}
      </Button>
      {printing && <Sheet onDone={printed} />}
    </SettingsCard>
  );
}

function Sheet({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const words = t.care.sheet;
  const { data: organisation } = useAsk(readOrganisation, {});
  const today = useDay();
  const { data: backup } = useAsk(backupStatus, {});
  const { data: access } = useAsk(listDirectors, {});
  if (organisation === undefined || backup === undefined || access === undefined) return null;
  const rows = [
    [words.rows.computer, ''],
    [words.rows.folder, backup.folder ?? words.noFolder],
    [
      words.rows.keys,
      access.directors.map(({ name, role }) => `${name} (${t.settings.access.roles[role]})`).join(', '),
    ],
    [words.rows.recovery, ''],
    [words.rows.helper, ''],
  ] as const;
  return (
    <PrintSheet onDone={onDone}>
      <h1>{words.heading}</h1>
      <p>{words.of(organisation.name)}</p>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.stepsTitle}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.printedOn(longDate(today, t.dates))}</p>
    </PrintSheet>
  );
}
