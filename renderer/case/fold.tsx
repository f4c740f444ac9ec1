import { Box } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type FoldProps = {
  readonly title: ReactNode;
  /** Long, and seldom read: made when it is opened for the first time. */
  readonly long?: boolean;
  readonly children: ReactNode;
};

/** Something that is there for whoever looks for it. */
export function Fold({ title, long = false, children }: FoldProps) {
  const [seen, setSeen] = useState(false);
  return (
    <details
      className="kluis-fold"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setSeen(true);
      }}
    >
      <summary>{title}</summary>
      <Box pb="sm">{(seen || !long) && children}</Box>
    </details>
  );
}
