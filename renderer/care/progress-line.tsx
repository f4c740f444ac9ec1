import { Progress, Stack, Text } from '@mantine/core';
import { useProgress } from '../client/queries.ts';

/** How far work on the whole vault has come: a bar, and the same in words for who cannot see it. */
export function ProgressLine({ work, label }: { readonly work: string; readonly label: string }) {
  const done = useProgress(work) ?? 0;
  return (
    <Stack gap={4}>
      <Text role="status">{label}</Text>
      <Progress value={done * 100} aria-label={label} />
    </Stack>
  );
}
