import { Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { Route } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import './today.css';

export type Row = {
  readonly key: string;
  /** The complaint's number, or nothing. */
  readonly number: string;
  readonly sentence: string;
  readonly when: ReactNode;
  readonly to: Route;
};

type RowListProps = { readonly title: string; readonly rows: readonly Row[]; readonly more?: ReactNode };

/** A short list under a heading; each row leads to its complaint. Nothing at all when it is empty. */
export function RowList({ title, rows, more }: RowListProps) {
  const { go } = useRouter();
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      <ul className="kluis-rows">
        {rows.map(({ key, number, sentence, when, to }) => (
          <li key={key}>
            <UnstyledButton className="kluis-row" onClick={() => go(to)}>
              {number !== '' && (
                <Text component="span" fw={650} className="kluis-row-number">
                  {number}
                </Text>
              )}
              <Text component="span" className="kluis-row-sentence">
                {sentence}
              </Text>
              <Text component="span" size="sm" c="dimmed" className="kluis-row-when">
                {when}
              </Text>
              <IconChevronRight size={18} aria-hidden className="kluis-row-arrow" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
