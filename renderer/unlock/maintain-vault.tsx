import { Button, Group, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { backUpLockedVault, checkLockedVault } from '../../shared/contract/maintenance.ts';
import { CheckReport } from '../care/check-report.tsx';
import { ProgressLine } from '../care/progress-line.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { type Secret, SecretFields } from './secret-fields.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

/** Checking the vault and backing it up without opening it for work. */
export function MaintainVault({ onBack }: { readonly onBack: () => void }) {
  const t = useT();
  const words = t.safekeeping.maintain;
  const check = useTell(checkLockedVault);
  const backUp = useTell(backUpLockedVault);
  const [typed, setTyped] = useState<Secret>({ kind: 'passphrase', secret: '' });
  const { secret } = typed;
  const busy = check.isPending || backUp.isPending;
  const found = check.data?.ok === true ? check.data : null;
  const problem = check.error ?? backUp.error;

  const forget = () => {
    check.reset();
    backUp.reset();
  };
  const look = (event: SyntheticEvent) => {
    event.preventDefault();
    if (secret === '' || busy) return;
    forget();
    check.mutate(typed);
  };
  const copy = async () => {
    if (secret === '' || busy) return;
    forget();
    const { chooseTitle: title, chooseButton: button } = t.care.backup;
    const target = await window.kluis.shell.chooseOpenTarget({ kind: 'folder', title, button });
    if (target !== null) backUp.mutate({ ...typed, target });
  };
  // What was read of the vault stays in the core's memory until that ends.
  const leave = () =>
    check.isIdle && backUp.isIdle ? onBack() : void window.kluis.shell.lock(null).catch(() => undefined);

  return (
    <UnlockFrame title={words.title} intro={words.intro}>
      <form onSubmit={look} noValidate>
        <Stack gap="md">
          <SecretFields value={typed} onChange={setTyped} disabled={busy} />
          {check.isPending && <ProgressLine work="check" label={t.care.check.busy} />}
          {backUp.isPending && <ProgressLine work="backup" label={t.care.backup.making} />}
          {found !== null && (
            <>
              <CheckReport outcome={found.outcome} fresh />
              {found.lastRecordedAt !== null && (
                <Text>{words.holds(found.cases, momentText(found.lastRecordedAt, t.dates))}</Text>
              )}
              {found.otherPast && <Notice tone="late">{words.otherPast}</Notice>}
            </>
          )}
          {check.data?.ok === false && (
            <Notice tone="late" announce>
              {check.data.refusal === 'trouble' ? t.care.check.refusals.trouble : t.unlock.refusals[check.data.refusal]}
            </Notice>
          )}
          {backUp.data !== undefined && (
            <Notice tone={backUp.data.ok ? 'done' : 'late'} announce>
              {backUp.data.ok ? t.care.backup.made : backUpRefusal(backUp.data.refusal, t)}
            </Notice>
          )}
          {problem !== null && <ErrorNotice failure={problem.failure} />}
          <Group>
            <Button type="submit" disabled={secret === '' || busy}>
              {t.care.check.run}
            </Button>
            <Button
              variant="default"
              disabled={secret === '' || busy}
              onClick={() => void copy().catch(() => undefined)}
            >
              {t.care.backup.make}
            </Button>
            <Button variant="default" onClick={leave} disabled={busy}>
              {t.care.restore.back}
            </Button>
          </Group>
        </Stack>
      </form>
    </UnlockFrame>
  );
}

type BackUpRefusal = Extract<OutputOf<typeof backUpLockedVault>, { readonly ok: false }>['refusal'];

function backUpRefusal(refusal: BackUpRefusal, t: Messages): string {
  switch (refusal) {
    case 'unknownTarget':
    case 'insideVault':
    case 'notWritable':
      return t.care.backup.chooseRefusals[refusal];
    case 'targetMissing':
    case 'trouble':
    case 'busy':
    case 'damaged':
    case 'diskFull':
    case 'ioError':
      return t.care.backup.refusals[refusal];
    default:
      return t.unlock.refusals[refusal];
  }
}
