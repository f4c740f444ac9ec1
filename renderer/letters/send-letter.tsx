import { Button, List, Stack, Text, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { recordStep } from '../../shared/contract/cases.ts';
import { sendChannels } from '../../shared/procedure/fact.ts';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import { acknowledgement } from '../../shared/procedure/query.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import { type CaseView, lastPlace } from '../case/case-view.ts';
import { dryRun } from '../case/forms/dry-run.ts';
import { useNames } from '../case/use-names.ts';
import { useTell } from '../client/queries.ts';
import { DateField } from '../components/date-field.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { ChoiceField, TextArea } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Names } from '../procedure/names.ts';
import { obligationText } from '../procedure/obligation-sentence.ts';
import type { Letter } from './letter-rows.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { asksReply, emptySendForm, invitationsBy, sendCommand } from './sending.ts';

type SendLetterProps = { readonly caseView: CaseView; readonly letter: Letter };

/** So many consequences are told; the case shows the others. */
const toldConsequences = 4;

/** 'Verzonden op …': one click when it went by post today; says beforehand which terms begin with it. */
export function SendLetter({ caseView, letter }: SendLetterProps) {
  const t = useT();
  const words = t.letters.send;
  const names = useNames(caseView);
  const madeOn = caseView.state.letters.find(({ letterId }) => letterId === letter.letterId)?.on ?? caseView.today;
  const [form, setForm] = useState(() => emptySendForm(letter.kind, caseView.today, madeOn));
  const [sendingId] = useState(() => crypto.randomUUID());
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [judged, setJudged] = useState(false);
  const record = useTell(recordStep);
  const command = useMemo(() => sendCommand(form, letter, sendingId), [form, letter, sendingId]);
  const tried = useMemo(() => (command === null ? null : dryRun(caseView, command)), [command, caseView]);
  const hard = tried?.hard[0] ?? null;
  const soft = tried?.soft ?? [];
  const outcome = record.data;
  const firstAcknowledged = acknowledgement(caseView.state) === null;
  const invitations = firstAcknowledged ? invitationsBy(letter.kind, form.on, caseView.state.policy) : null;
  const reasonOf = ({ code }: Refusal): string => reasons[code]?.trim() ?? '';

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    const missing = command === null || soft.some((refusal) => reasonOf(refusal) === '');
    if (missing) return focusFirstProblem(event.currentTarget);
    if (hard !== null) return;
    const texts = soft.map((refusal) => ({ id: crypto.randomUUID(), code: refusal.code, body: reasonOf(refusal) }));
    const answer = await record.mutateAsync({
      caseId: caseView.caseId,
      seen: lastPlace(caseView),
      command,
      texts: texts.map(({ id, body }) => ({ id, body })),
      people: [],
      setAside: texts.map(({ id, code }) => ({ code, reason: id })),
      draftKey: null,
    });
    if (answer.kind === 'recorded') sayDone(words.done(t.letterKinds[letter.kind].the));
  };

  return (
    <section className="kluis-card" aria-labelledby="send-letter">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          <Title order={3} id="send-letter">
            {words.title}
          </Title>
          <DateField
            label={words.on}
            value={form.on}
            onChange={(on) => setForm((old) => ({ ...old, on }))}
            past
            error={judged && form.on === null ? t.common.required : null}
          />
          <ChoiceField
            label={words.channel}
            value={form.channel}
            onChange={(channel) => setForm((old) => ({ ...old, channel }))}
            choices={sendChannels.map((value) => ({ value, label: sentenceCase(t.choices.sendChannel[value]) }))}
          />
          {asksReply(letter.kind) && (
            <DateField
              label={words.replyBy}
              help={words.replyByHelp}
              value={form.replyBy}
              onChange={(replyBy) => setForm((old) => ({ ...old, replyBy }))}
              error={judged && form.replyBy === null ? t.common.required : null}
            />
          )}
          {hard !== null && <RefusalNotice refusal={hard} caseView={caseView} />}
          {hard === null &&
            soft.map((refusal) => (
              <Stack key={refusal.code} gap="xs">
                <RefusalNotice refusal={refusal} caseView={caseView} />
                <TextArea
                  label={t.refusalFrame.reason}
                  help={words.reasonHelp}
                  value={reasons[refusal.code] ?? ''}
                  onChange={(reason) => setReasons((old) => ({ ...old, [refusal.code]: reason }))}
                  error={judged && reasonOf(refusal) === '' ? words.reasonMissing : null}
                  minRows={2}
                />
              </Stack>
            ))}
          {tried !== null && hard === null && (
            <Consequences next={tried.next} invitations={invitations} names={names} />
          )}
          {outcome?.kind === 'conflict' && (
            <Notice tone="soon" announce>
              {words.conflict}
            </Notice>
          )}
          {outcome?.kind === 'refused' && <RefusalNotice refusal={outcome.refusal} caseView={caseView} />}
          {record.error !== null && <ErrorNotice failure={record.error.failure} />}
          <Button
            type="submit"
            loading={record.isPending}
            disabled={hard !== null}
            leftSection={<IconSend size={18} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
          >
            {form.on === null ? words.recordPlain : words.record(names.day(form.on))}
          </Button>
        </Stack>
      </form>
    </section>
  );
}

type ConsequencesProps = {
  readonly next: readonly Obligation[];
  /** The last day for the invitations, when their term begins with this. */
  readonly invitations: string | null;
  readonly names: Names;
};

/** What begins once it is recorded, said beforehand. */
function Consequences({ next, invitations, names }: ConsequencesProps) {
  const t = useT();
  const words = t.letters.send;
  const told = [
    ...(invitations === null ? [] : [words.invitations(names.day(invitations))]),
    ...next.slice(0, toldConsequences).map((obligation) => obligationText(obligation, names, t).dated),
  ];
  return (
    <div aria-live="polite">
      {told.length === 0 ? (
        <Text>{words.startsNothing}</Text>
      ) : (
        <>
          <Text fw={600}>{words.starts}</Text>
          <List spacing={4}>
            {told.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
