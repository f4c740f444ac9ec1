import { Badge, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { retentionOverview, saveCertificate } from '../../shared/contract/retention.ts';
import { useRouter } from '../app/router.tsx';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { MissingGlyphs } from '../components/missing-glyphs.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { dayWithWeekday, longDate, momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { DestroyForm } from './destroy-form.tsx';

type Overview = OutputOf<typeof retentionOverview>;
type Kept = Overview['due'][number];

/** Which closed complaints are past their term, destroying them with a second look, and the certificates of that. */
export function RetentionScreen() {
  const t = useT();
  const words = t.care.retention;
  const { data, error } = useAsk(retentionOverview, {});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (caseId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(caseId);
    else next.delete(caseId);
    setChosen(next);
  };
  const due = data?.due ?? [];
  const selected = due.filter(({ caseId, onHold }) => chosen.has(caseId) && !onHold).map(({ caseId }) => caseId);
  return (
    <Page title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} />}
      {data !== undefined && (
        <Stack gap="xl">
          {data.clock === 'setBack' && <Notice tone="late">{words.setBack}</Notice>}
          <Part title={words.due}>
            {due.length === 0 ? (
              <Text c="dimmed">{words.nothingDue}</Text>
            ) : (
              <List>
                {due.map((kept) => (
                  <Line key={kept.caseId} kept={kept}>
                    <Checkbox
                      aria-label={words.select(kept.number)}
                      checked={chosen.has(kept.caseId) && !kept.onHold}
                      disabled={kept.onHold}
                      onChange={(event) => choose(kept.caseId, event.currentTarget.checked)}
                    />
                  </Line>
                ))}
              </List>
            )}
            <DestroyForm
              caseIds={selected}
              clock={data.clock}
              today={data.today}
              others={data.others}
              onDone={() => setChosen(new Set())}
            />
          </Part>
          <Part title={words.later}>
            {data.later.length === 0 ? (
              <Text c="dimmed">{words.nothingLater}</Text>
            ) : (
              <List>
                {data.later.map((kept) => (
                  <Line key={kept.caseId} kept={kept} />
                ))}
              </List>
            )}
          </Part>
          <Part title={words.certificates}>
            <Certificates certificates={data.certificates} />
          </Part>
        </Stack>
      )}
    </Page>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        {children}
      </Stack>
    </section>
  );
}

function List({ children }: { readonly children: ReactNode }) {
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {children}
    </Stack>
  );
}

function Line({ kept, children }: { readonly kept: Kept; readonly children?: ReactNode }) {
  const t = useT();
  const words = t.care.retention;
  const { go } = useRouter();
  const { caseId, number, closedOn, keptUntil, onHold, holds } = kept;
  return (
    <Group component="li" className="kluis-card" gap="md" justify="space-between">
      <Group gap="md">
        {children}
        <Stack gap={0}>
          <Text fw={650}>{words.case(number)}</Text>
          <Text size="sm" c="dimmed">
            {[
              ...(closedOn === null ? [] : [words.closedOn(longDate(closedOn, t.dates))]),
              words.keptUntil(longDate(keptUntil, t.dates)),
            ].join(' · ')}
          </Text>
          {holds.map(({ holdId, reviewOn, reason }) => (
            <Group key={holdId} gap="sm" mt={4}>
              <Text size="sm">
                {words.holdReason(reason)} ({words.reviewOn(longDate(reviewOn, t.dates))})
              </Text>
              <Button
                variant="subtle"
                size="compact-sm"
                mih={24}
                aria-label={`${words.lift}: ${words.case(number)}`}
                onClick={() =>
                  go({ screen: 'case', caseId, tab: 'course', step: { command: 'liftHold', about: holdId } })
                }
              >
                {words.lift}
              </Button>
            </Group>
          ))}
        </Stack>
        {onHold && (
          <Badge variant="light" size="lg">
            {words.onHold}
          </Badge>
        )}
      </Group>
      <Button
        variant="default"
        size="sm"
        aria-label={`${words.hold}: ${words.case(number)}`}
        disabled={onHold}
        onClick={() => go({ screen: 'case', caseId, tab: 'course', step: { command: 'placeHold' } })}
      >
        {words.hold}
      </Button>
    </Group>
  );
}

function Certificates({ certificates }: { readonly certificates: Overview['certificates'] }) {
  const t = useT();
  const words = t.care.retention;
  const save = useTell(saveCertificate);
  const pick = async (certificateId: string) => {
    const target = await window.kluis.shell.chooseSaveTarget({
      suggestedName: words.fileName,
      extension: 'pdf',
      title: words.save,
      button: words.save,
    });
    if (target !== null) await save.mutateAsync({ certificateId, target });
  };
  if (certificates.length === 0) return <Text c="dimmed">{words.noCertificates}</Text>;
  return (
    <Stack gap="sm">
      <List>
        {certificates.map(({ certificateId, destroyedAt, numbers, goneFromBackupsOn }) => (
          <Group component="li" key={certificateId} className="kluis-card" justify="space-between" gap="md">
            <Stack gap={0}>
              <Text fw={650}>{words.destroyedOn(momentText(destroyedAt, t.dates))}</Text>
              <Text size="sm" c="dimmed">
                {numbers.join(', ')} ·{' '}
                {goneFromBackupsOn === null
                  ? words.notInBackups
                  : words.inBackups(dayWithWeekday(goneFromBackupsOn, t.dates))}
              </Text>
            </Stack>
            <Button
              variant="default"
              size="sm"
              aria-label={words.saveFor(momentText(destroyedAt, t.dates))}
              onClick={() => void pick(certificateId).catch(() => undefined)}
            >
              {words.save}
            </Button>
          </Group>
        ))}
      </List>
      {save.data?.ok === true && (
        <>
          <Notice tone="done" announce>
            {words.saved}
          </Notice>
          <MissingGlyphs glyphs={save.data.missingGlyphs} advice={words.glyphAdvice} />
        </>
      )}
      {save.data?.ok === false && (
        <Notice tone="late" announce>
          {words.saveProblems[save.data.problem]}
        </Notice>
      )}
      {save.error !== null && <ErrorNotice failure={save.error.failure} />}
    </Stack>
  );
}
