import { Button, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { correctLetter } from '../../shared/contract/letters.ts';
import type { CaseView } from '../case/use-case.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useT } from '../i18n/language.ts';
import { type Letter, lettersOf } from './letter-rows.ts';

type CorrectLetterProps = {
  readonly caseView: CaseView;
  readonly letter: Letter;
  readonly onOpen: (letterId: string) => void;
};

/** A final letter is never changed: what is wrong in it is put right by another, which refers to it. */
export function CorrectLetter({ caseView, letter, onOpen }: CorrectLetterProps) {
  const words = useT().letters.correct;
  const correct = useTell(correctLetter);
  const all = lettersOf(caseView);
  const before = all.find(({ letterId }) => letterId === letter.corrects);
  const after = all.find(({ corrects, state }) => corrects === letter.letterId && state === 'final');
  const begin = async () => onOpen((await correct.mutateAsync({ letterId: letter.letterId })).letterId);
  return (
    <Stack gap="xs" align="flex-start">
      {before?.number != null && <Text size="sm">{words.replaces(before.number)}</Text>}
      {after?.number != null && <Text size="sm">{words.replacedBy(after.number)}</Text>}
      {correct.error !== null && <ErrorNotice failure={correct.error.failure} />}
      <Button
        variant="default"
        leftSection={<IconPencil size={18} aria-hidden />}
        loading={correct.isPending}
        onClick={() => void begin().catch(() => undefined)}
      >
        {words.begin}
      </Button>
      <Text size="sm" c="dimmed">
        {words.help}
      </Text>
    </Stack>
  );
}
