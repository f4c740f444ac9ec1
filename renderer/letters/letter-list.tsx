import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '../case/use-case.ts';
import { useNames } from '../case/use-names.ts';
import { useT } from '../i18n/language.ts';
import { sendChannelOf } from './channel.ts';
import { type LetterRow, letterRows } from './letter-rows.ts';

type LetterListProps = { readonly caseView: CaseView; readonly onOpen: (letterId: string) => void };

/** Every letter of the case with where it stands: draft, ready, sent, came back. */
export function LetterList({ caseView, onOpen }: LetterListProps) {
  const t = useT();
  const words = t.letters;
  const rows = letterRows(caseView);
  return (
    <section aria-labelledby="letter-list">
      <Stack gap="sm">
        <Title order={2} id="letter-list">
          {words.listTitle}
        </Title>
        {rows.length === 0 ? (
          <Text>{words.listNone}</Text>
        ) : (
          <ul className="kluis-letter-list">
            {rows.map((row) => (
              <Row
                key={'sending' in row ? row.sending.sendingId : row.letter.letterId}
                row={row}
                caseView={caseView}
                onOpen={onOpen}
              />
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}

type RowProps = LetterListProps & { readonly row: LetterRow };

function Row({ row, caseView, onOpen }: RowProps) {
  const t = useT();
  const words = t.letters;
  const names = useNames(caseView);
  const { letter } = row;
  const sending = 'sending' in row ? row.sending : null;
  const kind = sending?.kind ?? letter?.kind;
  const to = sending?.to ?? letter?.to ?? null;
  const what = kind === undefined ? '' : t.letterKinds[kind].name;
  const facts = [
    words.to(names.party(to)),
    letter === null ? words.outside : letter.number === null ? null : words.number(letter.number),
    sending === null
      ? null
      : words.sentOn(names.day(sending.on), t.choices.sendChannel[sendChannelOf(sending.channel)]),
    sending === null || sending.replyBy === null ? null : words.replyUntil(names.day(sending.replyBy)),
    sending === null || sending.returned === null ? null : words.returnedOn(names.day(sending.returned.on)),
  ];
  return (
    <li>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Text component="span" fw={600}>
              {what}
            </Text>
            <Badge
              size="lg"
              variant={row.state === 'sent' ? 'light' : 'outline'}
              {...(row.state === 'returned' ? { c: 'var(--kluis-soon-text)' } : {})}
            >
              {words.states[row.state]}
            </Badge>
          </Group>
          <Text size="sm">{facts.filter((fact) => fact !== null).join(' · ')}</Text>
        </Stack>
        {letter !== null && (
          <Button
            variant="default"
            size="sm"
            aria-label={words.openLetter(`${what} ${words.to(names.party(to))}`)}
            onClick={() => onOpen(letter.letterId)}
            style={{ flexShrink: 0 }}
          >
            {words.open}
          </Button>
        )}
      </Group>
    </li>
  );
}
