import { Stack, Table, Text } from '@mantine/core';
import { longDate, momentText, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { eventSentence } from '../procedure/event-sentence.ts';
import type { CaseView } from './case-view.ts';
import { useNames } from './use-names.ts';

/** Who did what: every entry as it was recorded, in that order, with its place in the case and in the vault. */
export function LogTab({ view }: { readonly view: CaseView }) {
  const t = useT();
  const names = useNames(view);
  const words = t.caseScreen.log;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.intro}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.place}</Table.Th>
              <Table.Th scope="col">{words.recordedAt}</Table.Th>
              <Table.Th scope="col">{words.who}</Table.Th>
              <Table.Th scope="col">{words.what}</Table.Th>
              <Table.Th scope="col">{words.happenedOn}</Table.Th>
              <Table.Th scope="col">{words.sequence}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.entries.map(({ place, sequence, recordedAt, actorId, event }) => (
              <Table.Tr key={place}>
                <Table.Td>{place}</Table.Td>
                <Table.Td>{momentText(recordedAt, t.dates)}</Table.Td>
                <Table.Td>{sentenceCase(names.actor(actorId))}</Table.Td>
                <Table.Td>{event === null ? t.eventParts.gone : eventSentence(event, actorId, names, t)}</Table.Td>
                <Table.Td>{event === null ? '' : longDate(event.happenedOn, t.dates)}</Table.Td>
                <Table.Td>{sequence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
