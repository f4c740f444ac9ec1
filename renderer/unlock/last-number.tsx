import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCaseNumber, isLaterNumber, parseCaseNumber } from '../../shared/procedure/case-number.ts';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';

type LastNumberProps = {
  /** The last number in the copy; null when it holds none. */
  readonly inCopy: string | null;
  /** The number from which it goes on when nobody knows. */
  readonly ifUnknown: string;
  /** The number, `none` when none was given since the copy, `unknown`, or null as long as that is not said. */
  readonly onAnswer: (lastGiven: string | null) => void;
};

type Choice = 'number' | 'none' | 'unknown';

/** Asks for the last complaint number that was given out, where nothing on this computer knows. */
export function LastNumber({ inCopy, ifUnknown, onAnswer }: LastNumberProps) {
  const words = useT().care.restore.lastNumber;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const number = parseCaseNumber(typed.trim());
  const later = number !== undefined && isLaterNumber(number, parseCaseNumber(inCopy ?? '') ?? null);

  const choose = (chosen: Choice) => {
    setChoice(chosen);
    setTyped('');
    setLeft(false);
    onAnswer(chosen === 'number' ? null : chosen);
  };
  const type = (text: string) => {
    setTyped(text);
    const given = parseCaseNumber(text.trim());
    onAnswer(given === undefined ? null : formatCaseNumber(given));
  };

  return (
    <Stack gap="sm">
      <ChoiceField
        label={words.question}
        help={words.why(inCopy)}
        value={choice}
        onChange={choose}
        choices={[
          { value: 'number', label: words.givenSince },
          { value: 'none', label: words.noneSince },
          { value: 'unknown', label: words.unknown },
        ]}
      />
      {choice === 'number' && (
        <TextField
          label={words.field}
          help={words.where}
          value={typed}
          onChange={type}
          onBlur={() => setLeft(true)}
          maxLength={12}
          error={left && number === undefined ? words.form : null}
        />
      )}
      {choice === 'unknown' && <Text role="status">{words.skips(ifUnknown)}</Text>}
      {number !== undefined && (
        <Text role="status">{later ? words.goesOn(formatCaseNumber(number)) : words.inCopyAlready}</Text>
      )}
    </Stack>
  );
}
