import { Text } from '@mantine/core';
import type { CheckOutcome } from '../../shared/contract/care.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { DamageWays } from './damage-ways.tsx';

/** What a check of the whole vault found; `fresh`: just now. */
export function CheckReport({ outcome, fresh }: { readonly outcome: CheckOutcome; readonly fresh: boolean }) {
  const words = useT().care.check;
  const { sound, pages, events, documents, badPages, badDocuments, badTexts, logIntact } = outcome;
  if (sound)
    return (
      <Notice tone="done" announce={fresh}>
        {words.sound(pages, events, documents)}
      </Notice>
    );
  return (
    <Notice tone="late" title={words.broken} announce={fresh}>
      {badPages > 0 && <Text>{words.badPages(String(badPages))}</Text>}
      {badDocuments > 0 && <Text>{words.badDocuments(String(badDocuments))}</Text>}
      {badTexts > 0 && <Text>{words.badTexts(String(badTexts))}</Text>}
      {!logIntact && <Text>{words.badLog}</Text>}
      <Text>{words.advice}</Text>
      <DamageWays />
    </Notice>
  );
}
