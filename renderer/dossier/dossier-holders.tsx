import { Stack, Table, Text, Title } from '@mantine/core';
import { useHideNames } from '../app/hide-names.tsx';
import { documentTitle } from '../case/document-title.ts';
import type { CaseView } from '../case/use-case.ts';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { namesOfCase } from '../procedure/names.ts';
import type { DossierVersion } from './dossier-versions.tsx';
import { type Holder, holdersOf, type Undertaking } from './holders.ts';

type DossierHoldersProps = { readonly caseView: CaseView; readonly versions: readonly DossierVersion[] };

function whatWords(
  { what, version, documentId }: Holder,
  caseView: CaseView,
  hidden: boolean,
  t: ReturnType<typeof useT>,
): string {
  const words = t.dossier;
  const known = version === null ? words.unknownVersion : words.version(version);
  switch (what) {
    case 'dossier':
      return known;
    case 'archive':
      return words.archive.held(known);
    case 'document': {
      const document = caseView.documents.find((one) => one.documentId === documentId);
      return document === undefined
        ? sentenceCase(t.eventParts.aDocument)
        : documentTitle(document, caseView, hidden, t);
    }
    case 'caseExport':
    case 'registerExport':
      return t.openExport.holds[what];
  }
}

function undertakingWords(undertaking: Undertaking, t: ReturnType<typeof useT>): string {
  const words = t.dossier.undertaking;
  return undertaking.kind === 'exempt' ? words.exempt : words[undertaking.kind](longDate(undertaking.on, t.dates));
}

/** Who was given which version or paper and when, and whether the papers came back. */
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
                      {holder.undertaking !== null && <Text size="sm">{undertakingWords(holder.undertaking, t)}</Text>}
                    </Table.Td>
                    <Table.Td>{whatWords(holder, caseView, hidden, t)}</Table.Td>
                    <Table.Td>
                      {words[holder.how](longDate(holder.on, t.dates))}
                      {holder.channel !== null && `, ${t.choices.sendChannel[holder.channel]}`}
                    </Table.Td>
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
