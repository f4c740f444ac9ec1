import { Button, Group, Stack, Text } from '@mantine/core';
import type { MailReceipt } from '../../shared/contract/document-import.ts';
import { useHideNames } from '../app/hide-names.tsx';
import type { Taken } from '../client/upload.ts';
import { Notice } from '../components/notice.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { useIntake } from './intake-context.tsx';
import { withMail } from './mail-receipt.ts';

type MailOfferProps = { readonly mail: NonNullable<Taken['mail']>; readonly onDone: () => void };

/** Offers what a message proves: who sent it and when it came in. Nothing is filled in unasked. */
export function MailOffer({ mail, onDone }: MailOfferProps) {
  const words = useT().intake.mail;
  const { change } = useIntake();
  const take = (receipt: MailReceipt) => {
    change((form) => withMail(form, receipt));
    onDone();
  };
  const { forwarded } = mail;
  return (
    <Notice tone="calm" title={words.title} announce>
      <Stack gap="xs">
        <Says receipt={mail} />
        {mail.remoteImages > 0 && <Text size="sm">{words.blocked(mail.remoteImages)}</Text>}
        <Text size="sm">{words.takeHelp}</Text>
        <Group gap="xs">
          <Button size="sm" onClick={() => take(mail)}>
            {words.take}
          </Button>
          <Button size="sm" variant="default" onClick={onDone}>
            {words.no}
          </Button>
        </Group>
        {forwarded !== null && (
          <>
            <Text>{words.forwarded}</Text>
            <Says receipt={forwarded} />
            <Button size="sm" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => take(forwarded)}>
              {words.takeForwarded}
            </Button>
          </>
        )}
      </Stack>
    </Notice>
  );
}

function Says({ receipt }: { readonly receipt: MailReceipt }) {
  const t = useT();
  const words = t.intake.mail;
  const { hidden } = useHideNames();
  const { fromName, fromAddress, sentOn, receivedOn } = receipt;
  return (
    <Text>
      {hidden ? words.fromHidden : words.from(fromName, fromAddress)}
      {sentOn !== null && ` ${words.sent(longDate(sentOn, t.dates))}`}
      {receivedOn !== null && ` ${words.received(longDate(receivedOn, t.dates))}`}
    </Text>
  );
}
