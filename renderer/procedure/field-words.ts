import type { CommandType } from '../../shared/procedure/command.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { FieldName, FieldWords, FieldWordsByCommand } from '../i18n/nl/procedure/field-name.ts';

/** Label and help of a field, as this command asks for it. */
export function fieldWords(t: Messages, command: CommandType, name: FieldName): FieldWords {
  const byCommand: FieldWordsByCommand = t.fieldsByCommand;
  const own = (byCommand[command] ?? {}) as { readonly [field: string]: Partial<FieldWords> | undefined };
  return { ...t.fields[name], ...own[name] };
}
