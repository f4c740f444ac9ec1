import { Table, Title } from '@mantine/core';
import { useId } from 'react';
import type { ShownCount } from '../../shared/report/safe-counts.ts';
import { useT } from '../i18n/language.ts';
import './report.css';

type Figure = { readonly name: string; readonly count: ShownCount };

/** A table that is its own chart: beside each number a bar, which says nothing more and is not read aloud. */
export function FigureTable({ title, figures }: { readonly title: string; readonly figures: readonly Figure[] }) {
  const words = useT().report;
  const heading = useId();
  const largest = Math.max(1, ...figures.map(({ count }) => (count === 'hidden' ? 0 : count)));
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {title}
      </Title>
      <Table aria-labelledby={heading} className="kluis-figures">
        <Table.Thead className="kluis-unseen">
          <Table.Tr>
            <Table.Th scope="col">{words.group}</Table.Th>
            <Table.Th scope="col">{words.count}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures
            .filter(({ count }) => count !== 0)
            .map(({ name, count }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td>
                  {count === 'hidden' ? (
                    words.hidden
                  ) : (
                    <span className="kluis-figures-count">
                      <span
                        className="kluis-figures-bar"
                        style={{ inlineSize: `calc((100% - 3rem) * ${count / largest})` }}
                        aria-hidden
                      />
                      {count}
                    </span>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
