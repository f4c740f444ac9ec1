import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useRouter } from '../app/router.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { dayWithWeekday } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { newId } from './intake-context.tsx';

export type RegisteredCase = {
  readonly caseId: string;
  readonly number: string;
  readonly today: string;
  /** Null when nothing can be sent, for lack of an address. */
  readonly acknowledgeBy: string | null;
  readonly letter: 'acknowledgement' | 'neutralAcknowledgement';
  readonly urgentFailed: boolean;
};

/** The complaint has its number: what to write on the paper, and what comes first. */
export function Registered({ caseId, number, today, acknowledgeBy, letter, urgentFailed }: RegisteredCase) {
  const { intake, dates } = useT();
  const words = intake.registered;
  const { go } = useRouter();
  // The form is gone with the button that was pressed: the heading takes the focus, and says what happened.
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), []);
  return (
    <Page title={words.title(number)} intro={words.note(number)}>
      {urgentFailed && <Notice tone="soon">{words.urgentFailed}</Notice>}
      <section className="kluis-card" aria-labelledby="next-title">
        <Stack align="flex-start">
          <Title order={2} id="next-title">
            {words.next}
          </Title>
          <Text>
            {acknowledgeBy === null ? words.cannotTell : words.acknowledge(dayWithWeekday(acknowledgeBy, dates, today))}
          </Text>
          <Group>
            {acknowledgeBy !== null && (
              <Button
                leftSection={<IconMail size={18} aria-hidden />}
                onClick={() =>
                  go({
                    screen: 'case',
                    caseId,
                    tab: 'letters',
                    step: { command: 'finaliseLetter', letter, about: 'complainant' },
                  })
                }
              >
                {words.makeLetter}
              </Button>
            )}
            <Button variant="default" onClick={() => go({ screen: 'case', caseId, tab: 'course' })}>
              {words.open}
            </Button>
            <Button variant="default" onClick={() => go({ screen: 'intake', draftId: newId() })}>
              {words.another}
            </Button>
          </Group>
        </Stack>
      </section>
    </Page>
  );
}
