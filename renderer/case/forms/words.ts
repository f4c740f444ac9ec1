/** Labels of fields, choices and things in a form. */

import type { CommandType } from '../../../shared/procedure/command.ts';
import { sentenceCase } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/nl/index.ts';
import type { FieldName, FieldWords } from '../../i18n/nl/procedure/field-name.ts';
import { fieldWords } from '../../procedure/field-words.ts';
import type { ChoiceWords } from './field.ts';

const isFieldName = (name: string, t: Messages): name is FieldName => Object.hasOwn(t.fields, name);

/** Label and help of a field. The policy of a case has its words with the settings. */
export function labelOf(t: Messages, type: CommandType, name: string): FieldWords {
  if (isFieldName(name, t)) return fieldWords(t, type, name);
  const settings: Readonly<Record<string, unknown>> = t.settings.policy;
  const label = settings[name];
  const help = settings[`${name}Help`];
  return {
    label: typeof label === 'string' ? label : t.settings.policy.title,
    ...(typeof help === 'string' ? { help } : {}),
  };
}

/** The word of one choice, as in the middle of a sentence. */
export function choiceWord(t: Messages, words: ChoiceWords, value: string): string {
  if (words === 'letterKind') {
    const kinds: Readonly<Record<string, { readonly name: string }>> = t.letterKinds;
    return kinds[value]?.name ?? value;
  }
  const table: Readonly<Record<string, string>> =
    words === 'liberationDay'
      ? t.settings.policy.liberationDays
      : words === 'targetStart'
        ? t.settings.policy.targetStarts
        : t.choices[words];
  return table[value] ?? value;
}

export const choiceLabel = (t: Messages, words: ChoiceWords, value: string): string =>
  sentenceCase(choiceWord(t, words, value));
