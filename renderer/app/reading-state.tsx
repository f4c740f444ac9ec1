import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { readingState } from '../../shared/contract/reading.ts';
import { useAsk, useTold } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { afterPage, minutesFor, usualPace } from './reading-pace.ts';

/** Says quietly that scans are being read, and how long that will take. */
export function ReadingState() {
  const { navigation } = useT();
  const told = useTold('reading');
  const { data, refetch } = useAsk(readingState, {});
  const [pace, setPace] = useState(usualPace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever a page was read
  useEffect(() => {
    if (told === 0) return;
    const now = performance.now();
    void refetch().then((asked) => setPace((old) => afterPage(old, now, asked.data?.pagesLeft ?? 0)));
  }, [told]);
  const left = data?.pagesLeft ?? 0;
  if (left === 0) return null;
  return (
    <Text size="sm" c="dimmed" visibleFrom="lg" style={{ whiteSpace: 'nowrap' }}>
      {navigation.reading(left, minutesFor(pace, left))}
    </Text>
  );
}
