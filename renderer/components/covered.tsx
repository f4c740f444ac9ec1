import { Button, Stack, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useHideNames } from '../app/hide-names.tsx';
import { useT } from '../i18n/language.ts';
import './covered.css';

/**
 * What cannot be shown without names (pages, letters) is covered while names are hidden, unless it is asked for. It stays where it
 * is underneath: what was being typed is not lost.
 */
export function Covered({ children }: { readonly children: ReactNode }) {
  const { names } = useT();
  const { hidden } = useHideNames();
  const [asked, setAsked] = useState(false);
  // Of this hiding only: hidden again, it is covered again.
  useEffect(() => {
    if (!hidden) setAsked(false);
  }, [hidden]);
  const covered = hidden && !asked;
  return (
    <>
      <div style={{ display: covered ? 'none' : 'contents' }}>{children}</div>
      {covered && (
        <Stack className="kluis-covered" align="center" gap="sm">
          <IconEyeOff size={32} stroke={1.5} aria-hidden />
          <Text fw={600}>{names.coveredTitle}</Text>
          <Text ta="center">{names.covered}</Text>
          <Button variant="default" onClick={() => setAsked(true)}>
            {names.showOnce}
          </Button>
        </Stack>
      )}
    </>
  );
}
