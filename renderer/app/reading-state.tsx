import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { readingState } from '../../shared/contract/reading.ts';
import { useAsk, useProgress } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';

/** Milliseconds a page takes before it is known how fast this computer is. */
const usual = 5_000;

/** Says quietly that scans are being read, and how long that will take. */
export function ReadingState() {
  const { navigation } = useT();
  const done = useProgress('reading');
  const { data, refetch } = useAsk(readingState, {});
  const pace = useRef({ at: 0, page: usual });
  useEffect(() => {
    if (done === null) return;
    const now = performance.now();
    const { at, page } = pace.current;
    pace.current = { at: now, page: at === 0 ? page : page * 0.7 + (now - at) * 0.3 };
    void refetch();
  }, [done, refetch]);
  const left = data?.pagesLeft ?? 0;
  if (left === 0) return null;
  return (
    <Text size="sm" c="dimmed" visibleFrom="lg" style={{ whiteSpace: 'nowrap' }}>
      {navigation.reading(left, Math.ceil((left * pace.current.page) / 60_000))}
    </Text>
  );
}
