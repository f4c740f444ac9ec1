import { Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReplySheet } from '../../shared/letters/reply-sheet.ts';
import { TextArea, TextField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';

type ReplySheetFieldsProps = {
  readonly sheet: ReplySheet;
  readonly onChange: (sheet: ReplySheet) => void;
};

/** The page to fill in and send back: its words, one choice and one line to write on for each line. */
export function ReplySheetFields({ sheet, onChange }: ReplySheetFieldsProps) {
  const words = useT().templates.sheet;
  const heading = useId();
  const change = (part: Partial<ReplySheet>) => onChange({ ...sheet, ...part });
  return (
    <Stack component="section" gap="sm" className="kluis-card" aria-labelledby={heading}>
      <Title order={3} id={heading}>
        {words.heading}
      </Title>
      <Text size="sm">{words.help}</Text>
      <TextField label={words.title} value={sheet.title} onChange={(title) => change({ title })} maxLength={120} />
      <TextArea
        label={words.introduction}
        value={sheet.introduction}
        onChange={(introduction) => change({ introduction })}
        maxLength={2000}
        optional
      />
      <TextArea
        label={words.choices}
        help={words.onePerLine}
        value={sheet.choices.join('\n')}
        onChange={(typed) => change({ choices: linesOf(typed, 300) })}
        optional
      />
      <TextArea
        label={words.fields}
        help={words.goesOn}
        value={sheet.fields.join('\n')}
        onChange={(typed) => change({ fields: linesOf(typed, 60) })}
        optional
      />
    </Stack>
  );
}

/** Within what a sheet may hold; an empty line stays while it is being written. */
const linesOf = (typed: string, longest: number): string[] =>
  typed === ''
    ? []
    : typed
        .split('\n')
        .slice(0, 20)
        .map((line) => line.slice(0, longest));
