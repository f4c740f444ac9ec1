import type { Messages } from '../i18n/nl/index.ts';
import type { ChipWords } from '../writing/schema.ts';
import { gapName } from './gaps.ts';

/** How places and parts of letters are called in the editor. */
export const chipWords = ({ letters, templates }: Messages): ChipWords => ({
  field: (field) => gapName(field, letters.gaps, letters.editor.gapFallback),
  when: (field, has) => conditionName(field, has, { letters, templates }),
  end: templates.partEnd,
});

/** 'alleen aan wie klaagt', 'alleen als bekend is: de streefdatum'. */
export function conditionName(
  field: string,
  has: boolean,
  { letters, templates }: Pick<Messages, 'letters' | 'templates'>,
): string {
  const own: Readonly<Record<string, readonly [string, string]>> = templates.conditions;
  const [only, not] = own[field] ?? [
    templates.onlyWith(gapName(field, letters.gaps, field)),
    templates.onlyWithout(gapName(field, letters.gaps, field)),
  ];
  return has ? only : not;
}
