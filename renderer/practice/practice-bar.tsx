import { Box, Button, Group, Text } from '@mantine/core';
import './practice.css';
import { lockUnsaved } from '../app/lock-vault.ts';
import { useT } from '../i18n/language.ts';

/** In pixels, so that the frame can make room for it. */
export const practiceBarHeight = 44;

/** Above every screen while practising: that nothing here is real, and the way back. */
export function PracticeBar() {
  const { bar, short, stop } = useT().practice;
  return (
    <Group
      className="kluis-practice-bar"
      component="section"
      aria-label={short}
      h={practiceBarHeight}
      px={{ base: 'sm', md: 'lg' }}
      wrap="nowrap"
      justify="space-between"
    >
      <Text fw={650} size="sm" truncate>
        {short}
        <Box component="span" visibleFrom="md" fw={400}>
          {' '}
          {bar}
        </Box>
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        mih={28}
        style={{ flexShrink: 0 }}
        onClick={() => lockUnsaved(() => window.kluis.shell.stopPractising({ discard: false }))}
      >
        {stop}
      </Button>
    </Group>
  );
}
