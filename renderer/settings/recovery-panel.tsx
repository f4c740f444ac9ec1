import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { recoveryStatus, renewRecoveryCode } from '../../shared/contract/access.ts';
import { readOrganisation } from '../../shared/contract/settings.ts';
import { QrCode } from '../care/qr-code.tsx';
import { useAsk, useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { PrintSheet } from '../components/print-sheet.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { refusalText } from './access-refusal.ts';
import { SettingsCard } from './settings-card.tsx';

/** The printed way in: whether there is one, and making it. The code is in this window only until it is on paper. */
export function RecoveryPanel() {
  const t = useT();
  const words = t.care.recovery;
  const { data } = useAsk(recoveryStatus, {});
  const renew = useTell(renewRecoveryCode);
  const made = renew.data?.ok === true ? renew.data : null;
  const refused = renew.data?.ok === false ? renew.data.refusal : null;
  const createdAt = data?.createdAt ?? null;
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {data !== undefined && (
        <Text>{createdAt === null ? words.none : words.since(momentText(createdAt, t.dates))}</Text>
      )}
      {made === null && data !== undefined && (
        <Group>
          {createdAt === null ? (
            <Button loading={renew.isPending} onClick={() => renew.mutate({})}>
              {words.make}
            </Button>
          ) : (
            <ConfirmButton
              label={words.renew}
              consequence={words.renewConsequence}
              variant="default"
              loading={renew.isPending}
              onConfirm={() => renew.mutate({})}
            />
          )}
        </Group>
      )}
      <Text role="status">{renew.isPending ? words.making : ''}</Text>
      {refused !== null && (
        <Notice tone="soon" announce>
          {refusalText(refused, t)}
        </Notice>
      )}
      {renew.error !== null && <ErrorNotice failure={renew.error.failure} />}
      {made !== null && <CodeOnce code={made.code} createdAt={made.createdAt} onKept={() => renew.reset()} />}
    </SettingsCard>
  );
}

type CodeOnceProps = { readonly code: string; readonly createdAt: string; readonly onKept: () => void };

function CodeOnce({ code, createdAt, onKept }: CodeOnceProps) {
  const t = useT();
  const words = t.care.recovery;
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  return (
    <Notice tone="calm" title={words.onceTitle} announce>
      <Stack gap="sm" align="flex-start">
        <Text>
          {words.once} {t.care.clipboard}
        </Text>
        <Text ff="monospace" fw={700} fz="lg" style={{ overflowWrap: 'anywhere' }} data-testid="recovery-code">
          {code}
        </Text>
        <Group>
          <Button
            leftSection={<IconPrinter size={20} aria-hidden />}
            loading={printing}
            onClick={() => setPrinting(true)}
          >
            {words.print}
          </Button>
          <Button variant="default" onClick={onKept}>
            {words.kept}
          </Button>
        </Group>
        {printing && <RecoverySheet code={code} createdAt={createdAt} onDone={printed} />}
      </Stack>
    </Notice>
  );
}

function RecoverySheet({ code, createdAt, onDone }: Omit<CodeOnceProps, 'onKept'> & { readonly onDone: () => void }) {
  const t = useT();
  const words = t.care.recovery;
  const { data: organisation } = useAsk(readOrganisation, {});
  if (organisation === undefined) return null;
  return (
    <PrintSheet onDone={onDone}>
      <h1>{words.sheetTitle}</h1>
      <p>{words.sheetFor(organisation.name, momentText(createdAt, t.dates))}</p>
      <p className="code">{code}</p>
      <QrCode text={code} label={words.qr} />
      <p>{words.sheetWhat}</p>
      <ol>
        {words.sheetSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.sheetKeep}</p>
    </PrintSheet>
  );
}
