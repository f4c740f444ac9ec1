import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { assignPaper, type InboxItem } from '../../shared/contract/inbox.ts';
import { documentRoles } from '../../shared/procedure/fact.ts';
import { useDay } from '../app/day.tsx';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import { useTell } from '../client/queries.ts';
import { CaseInput } from '../components/case-input.tsx';
import { DateField } from '../components/date-field.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { sayDone } from '../components/say-done.ts';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { namesOfBrief } from '../procedure/names.ts';
import { explainRefusal } from '../procedure/refusal-explanation.ts';

type Role = (typeof documentRoles)[number];
type AssignPaperProps = { readonly item: InboxItem; readonly onClose: () => void };

/** Puts a paper in a complaint that is there already: which one, what it is, and when it came in. */
export function AssignPaper({ item, onClose }: AssignPaperProps) {
  const t = useT();
  const words = t.inbox.assign;
  const { go } = useRouter();
  const { hidden } = useHideNames();
  const assign = useTell(assignPaper);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [role, setRole] = useState<Role | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const today = useDay();

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (caseId === null || role === null || receivedOn === null) return focusFirstProblem(event.currentTarget);
    const { documentId } = item;
    const outcome = await assign.mutateAsync({ documentId, caseId, role, receivedOn });
    if (outcome.kind !== 'assigned') return;
    sayDone(words.done);
    go({ screen: 'case', caseId, tab: 'documents', spot: { documentId, page: 1, words: [] } });
  };
  const outcome = assign.data;
  const refused =
    outcome?.kind === 'refused' ? explainRefusal(outcome.refusal, namesOfBrief(undefined, today, hidden, t), t) : null;
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack>
          <CaseInput
            label={words.case}
            error={tried && caseId === null ? words.caseMissing : null}
            except={null}
            onChoose={setCaseId}
          />
          <Select
            label={words.role}
            error={tried && role === null ? words.roleMissing : undefined}
            value={role}
            data={documentRoles.map((value) => ({ value, label: sentenceCase(t.choices.documentRole[value]) }))}
            onChange={(chosen) => setRole(documentRoles.find((known) => known === chosen) ?? null)}
          />
          <DateField
            label={words.receivedOn}
            help={words.receivedHelp}
            value={receivedOn}
            onChange={setReceivedOn}
            past
            error={tried && receivedOn === null ? words.receivedMissing : null}
          />
          {item.postmark !== null && item.postmark !== 'illegible' && item.postmark !== 'none' && (
            <Text size="sm">{words.postmark(longDate(item.postmark, t.dates))}</Text>
          )}
          {item.attachments.length > 0 && <Text size="sm">{words.together(item.attachments.length)}</Text>}
          {refused !== null && (
            <Notice tone="late" title={refused.what} announce>
              {refused.todo}
            </Notice>
          )}
          {outcome?.kind === 'gone' && (
            <Notice tone="soon" announce>
              {t.inbox.gone}
            </Notice>
          )}
          {assign.error !== null && <ErrorNotice failure={assign.error.failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={assign.isPending}>
              {words.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
