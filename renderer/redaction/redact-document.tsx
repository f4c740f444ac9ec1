import { ActionIcon, Button, Checkbox, Group, Loader, Modal, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconTrash } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import {
  makeRedaction,
  type PersonalDetail,
  proposeRedaction,
  type RedactionBox,
} from '../../shared/contract/redaction.ts';
import { displayName } from '../../shared/procedure/person.ts';
import { useHideNames } from '../app/hide-names.tsx';
import type { CaseView } from '../case/use-case.ts';
import { useTell } from '../client/queries.ts';
import { Covered } from '../components/covered.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextArea, TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { RedactPage } from './redact-page.tsx';
import './redaction.css';
import { sayDone } from '../components/say-done.ts';

type RedactDocumentProps = {
  readonly caseView: CaseView;
  readonly documentId: string;
  readonly title: string;
  readonly pages: number;
  readonly onClose: () => void;
};

/** A place to be made unreadable: found or drawn; one that was found can be left as it is. */
export type Mark = {
  readonly key: string;
  readonly box: RedactionBox;
  readonly what: PersonalDetail | 'drawn';
  readonly text: string;
  readonly on: boolean;
};

let lastDrawn = 0;

/** Makes a copy of a paper for somebody in which chosen parts cannot be read; the paper itself stays as it is. */
export function RedactDocument({ caseView, documentId, title, pages, onClose }: RedactDocumentProps) {
  const t = useT();
  const words = t.redaction;
  const { hidden } = useHideNames();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [page, setPage] = useState(1);
  const [receiver, setReceiver] = useState('');
  const [reason, setReason] = useState('');
  const [judged, setJudged] = useState(false);
  const propose = useTell(proposeRedaction);
  const make = useTell(makeRedaction);
  const chosen = marks.filter(({ on }) => on);
  const here = marks.filter(({ box }) => box.page === page);

  const search = async () => {
    const answer = await propose.mutateAsync({ documentId, personIds: [...people], words: typed });
    if (!answer.ok) return;
    const found = answer.found.map(
      ({ box, what, text }): Mark => ({ key: Object.values(box).join(' '), box, what, text, on: true }),
    );
    const once = [...new Map(found.map((mark) => [mark.key, mark])).values()];
    setMarks((old) => [...old.filter(({ what }) => what === 'drawn'), ...once]);
    const [first] = once;
    if (first !== undefined) setPage(first.box.page);
  };
  const draw = (box: Omit<RedactionBox, 'page'>) => {
    lastDrawn += 1;
    setMarks((old) => [
      ...old,
      { key: `drawn ${lastDrawn}`, box: { page, ...box }, what: 'drawn', text: '', on: true },
    ]);
  };
  const toggle = (key: string, on: boolean) =>
    setMarks((old) => old.map((mark) => (mark.key === key ? { ...mark, on } : mark)));
  const remove = (key: string) => setMarks((old) => old.filter((mark) => mark.key !== key));

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    if (receiver.trim() === '' || reason.trim() === '' || chosen.length === 0)
      return focusFirstProblem(event.currentTarget);
    const made = await make.mutateAsync({
      documentId,
      receiver: receiver.trim(),
      reason: reason.trim(),
      boxes: chosen.map(({ box }) => box),
      kept: marks.filter(({ on }) => !on).map(({ box }) => box),
      personIds: [...people],
      words: typed,
    });
    if (!made.ok) {
      const [first] = made.pages;
      if (first !== undefined) setPage(first);
      return;
    }
    sayDone(words.made);
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={words.title(title)}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <form className="kluis-redact" onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          <Text>{words.intro}</Text>
          <Checkbox.Group label={words.people} description={words.peopleHelp} value={[...people]} onChange={setPeople}>
            <Stack gap={6} mt="xs">
              {Object.entries(caseView.people).map(([personId, person], index) => (
                <Checkbox
                  key={personId}
                  value={personId}
                  label={hidden ? `${t.names.roles.other} ${index + 1}` : displayName(person)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextField label={words.typed} help={words.typedHelp} value={typed} onChange={setTyped} maxLength={200} />
          <Button
            variant="default"
            leftSection={<IconSearch size={18} aria-hidden />}
            loading={propose.isPending}
            disabled={people.length === 0 && typed.trim() === ''}
            onClick={() => void search().catch(() => undefined)}
            style={{ alignSelf: 'flex-start' }}
          >
            {words.search}
          </Button>
          <Text size="sm" role="status">
            {propose.isPending
              ? words.searching
              : propose.data?.ok === true
                ? words.found(propose.data.found.length)
                : ''}
          </Text>
          {propose.data?.ok === false && (
            <Notice tone="late" announce>
              {words.problems[propose.data.problem]}
            </Notice>
          )}
          {propose.error !== null && <ErrorNotice failure={propose.error.failure} />}

          <div>
            <Title order={3}>{words.onPage(page)}</Title>
            {here.length === 0 ? (
              <Text c="dimmed">{words.none}</Text>
            ) : (
              <ul className="kluis-redact-marks">
                {here.map((mark) => (
                  <li key={mark.key}>
                    {mark.what === 'drawn' ? (
                      <Group gap="xs">
                        <Text>{words.drawn}</Text>
                        <ActionIcon variant="subtle" aria-label={words.remove} onClick={() => remove(mark.key)}>
                          <IconTrash size={18} aria-hidden />
                        </ActionIcon>
                      </Group>
                    ) : (
                      <Checkbox
                        label={`${words.what[mark.what]}${hidden ? '' : `: ${mark.text}`}`}
                        checked={mark.on}
                        onChange={(event) => toggle(mark.key, event.currentTarget.checked)}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <TextField
            label={words.receiver}
            value={receiver}
            onChange={setReceiver}
            error={judged && receiver.trim() === '' ? words.receiverMissing : null}
            maxLength={200}
          />
          <TextArea
            label={words.reason}
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            minRows={2}
            maxLength={1000}
            error={judged && reason.trim() === '' ? words.reasonMissing : null}
          />
          {judged && chosen.length === 0 && (
            <Notice tone="soon" announce>
              {words.nothing}
            </Notice>
          )}
          {make.data?.ok === false && !make.isPending && (
            <Notice tone="late" announce>
              {make.data.problem === 'wordsRemain'
                ? words.wordsRemain(make.data.pages.join(', '))
                : words.problems[make.data.problem]}
            </Notice>
          )}
          {make.error !== null && <ErrorNotice failure={make.error.failure} />}
          <Group>
            <Button type="submit" loading={make.isPending}>
              {words.make(chosen.length)}
            </Button>
            {make.isPending && (
              <Group gap="xs" role="status">
                <Loader size="xs" aria-hidden />
                <Text size="sm">{words.making}</Text>
              </Group>
            )}
          </Group>
        </Stack>
        <Stack gap="xs" className="kluis-redact-side">
          <Group gap="xs">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t.viewer.previous}
              aria-disabled={page === 1}
              onClick={() => setPage(Math.max(1, page - 1))}
            >
              <IconChevronUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t.viewer.next}
              aria-disabled={page === pages}
              onClick={() => setPage(Math.min(pages, page + 1))}
            >
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
            <Text size="sm" aria-live="polite">
              {t.viewer.pageOf(page, pages)}
            </Text>
            <Text size="sm" c="dimmed">
              {words.drawHelp}
            </Text>
          </Group>
          <Covered>
            <RedactPage documentId={documentId} title={title} page={page} marks={here} onDraw={draw} />
          </Covered>
        </Stack>
      </form>
    </Modal>
  );
}
