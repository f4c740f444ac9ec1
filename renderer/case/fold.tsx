import { Box } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type FoldProps = { readonly title: ReactNode; readonly children: ReactNode };

/** Something that is there for whoever looks for it; made when it is opened for the first time, since most never are. */
export function Fold({ title, children }: FoldProps) {
  const [seen, setSeen] = useState(false);
  return (
    <details
      className="kluis-fold"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setSeen(true);
      }}
    >
      <summary>{title}</summary>
      <Box pb="sm">{seen && children}</Box>
    </details>
  );
}
