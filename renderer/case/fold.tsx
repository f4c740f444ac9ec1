import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

/** Something that is there for whoever looks for it. */
export function Fold({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <details className="kluis-fold">
      <summary>{title}</summary>
      <Box pb="sm">{children}</Box>
    </details>
  );
}
