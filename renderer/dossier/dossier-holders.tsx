import { Stack, Table, Text, Title } from '@mantine/core';
import { useHideNames } from '../app/hide-names.tsx';
import type { CaseView } from '../case/use-case.ts';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { namesOfCase } from '../procedure/names.ts';
import type { DossierVersion } from './dossier-versions.tsx';
import { holdersOf } from './holders.ts';

type DossierHoldersProps = { readonly caseView: CaseView; readonly versions: readonly DossierVersion[] };

/** Who was given which version and when, and whether the papers came back. */
export function DossierHolders({ caseView, versions }: DossierHoldersProps) {
  const t = useT();
  const words = t.dossier;
  const { hidden } = useHideNames();
  const names = namesOfCase(caseView, hidden, t);
  const holders = holdersOf(caseView, versions);
  return (
    <section aria-labelledby="dossier-holders">
      <Stack gap="sm">
        <Title order={2} id="dossier-holders">
          {words.holdersTitle}
        </Title>
        {holders.length === 0 ? (
          <Text>{words.holdersNone}</Text>
        ) : (
          <Table.ScrollContainer minWidth={480}>
            <Table verticalSpacing="xs" aria-labelledby="dossier-holders">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{words.holderColumns.who}</Table.Th>
                  <Table.Th scope="col">{words.holderColumns.what}</Table.Th>
                  <Table.Th scope="col">{words.holderColumns.when}</Table.Th>
                  <Table.Th scope="col">{words.holderColumns.papers}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {holders.map((holder) => (
                  <Table.Tr key={holder.key}>
                    <Table.Td>
                      {holder.who.kind === 'member'
                        ? sentenceCase(names.party(holder.who.id))
                        : hidden
                          ? t.names.roles.other
                          : holder.who.name}
                    </Table.Td>
                    <Table.Td>
                      {holder.what !== 'dossier'
                        ? t.openExport.holds[holder.what]
                        : holder.version === null
                          ? words.unknownVersion
                          : words.version(holder.version)}
                    </Table.Td>
                    <Table.Td>{words[holder.how](longDate(holder.on, t.dates))}</Table.Td>
                    <Table.Td>
                      {holder.papers === null ? '–' : words.papers[holder.papers]}
                      {holder.papers === 'has' && holder.recalledOn !== null && (
                        <Text size="sm">{words.recalled(longDate(holder.recalledOn, t.dates))}</Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </section>
  );
}
