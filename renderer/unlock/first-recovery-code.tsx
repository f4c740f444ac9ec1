import { Button, Group, Text } from '@mantine/core';
import { renewRecoveryCode } from '../../shared/contract/access.ts';
import { RecoveryCodeOnce } from '../care/recovery-code-once.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { refusalText } from '../settings/access-refusal.ts';
import { UnlockFrame } from './unlock-frame.tsx';

/** The second step of a new vault: a way in for when the passphrase is lost, on paper, read back. May be left for later. */
export function FirstRecoveryCode({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const words = t.safekeeping.code;
  const make = useTell(renewRecoveryCode);
  const made = make.data?.ok === true ? make.data : null;
  return (
    <UnlockFrame title={words.firstTitle} intro={words.firstIntro}>
      {make.data?.ok === false && (
        <Notice tone="soon" announce>
          {refusalText(make.data.refusal, t)}
        </Notice>
      )}
      {make.error !== null && <ErrorNotice failure={make.error.failure} />}
      {made !== null && (
        <Notice tone="calm" title={t.care.recovery.onceTitle} announce>
          <RecoveryCodeOnce code={made.code} createdAt={made.createdAt} keyPart={made.keyPart} onKept={onDone} />
        </Notice>
      )}
      <Group>
        {made === null && (
          <Button loading={make.isPending} onClick={() => make.mutate({})}>
            {t.care.recovery.make}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone} disabled={make.isPending}>
          {words.later}
        </Button>
      </Group>
      <Text size="sm">{words.laterHelp}</Text>
      <Text role="status">{make.isPending ? t.care.recovery.making : ''}</Text>
    </UnlockFrame>
  );
}
