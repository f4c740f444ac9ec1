import { Text } from '@mantine/core';
import type { buildDossier } from '../../shared/contract/dossier.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';

type Remaining = NonNullable<Extract<OutputOf<typeof buildDossier>, { ok: false }>['remaining']>;

/** Why a version was not made: where something of somebody can still be read, and what to do about it. */
export function RemainingDetails({ remaining }: { readonly remaining: Remaining }) {
  const t = useT();
  const words = t.dossier.remain;
  const { hidden } = useHideNames();
  const placeOf = ({ exhibit, page }: Remaining[number]): string => {
    if (exhibit !== null) return words.inExhibit(exhibit, page ?? 1);
    return page === null ? words.elsewhere : words.onPage(page);
  };
  return (
    <Notice tone="late" title={words.title} announce>
      <ul className="kluis-apart">
        {[...Map.groupBy(remaining, placeOf)].map(([place, there]) => (
          <li key={place}>
            {place}
            {!hidden && `: ${[...new Set(there.map(({ text }) => `‘${text.replace(/[.,;:]+$/u, '')}’`))].join(', ')}`}
          </li>
        ))}
      </ul>
      <Text>{words.advice}</Text>
    </Notice>
  );
}
