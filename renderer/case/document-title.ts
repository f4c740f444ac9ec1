import type { DocumentInfo } from '../../shared/contract/cases.ts';
import { documentRoles } from '../../shared/procedure/fact.ts';
import { letterKinds } from '../../shared/procedure/letter-kind.ts';
import { sentenceCase } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { CaseView } from './case-view.ts';

/** What a document is called on screen. File names often hold names: while those are hidden it goes by what it is. */
export function documentTitle(document: DocumentInfo, view: CaseView, hidden: boolean, t: Messages): string {
  if (!hidden) return document.title;
  const attached = view.state.documents.find((d) => d.documentId === document.documentId);
  const role = documentRoles.find((r) => r === attached?.role);
  if (role !== undefined) return sentenceCase(t.choices.documentRole[role]);
  const letter = view.letters.find((l) => l.documentId === document.documentId);
  const kind = letterKinds.find((k) => k === letter?.kind);
  return kind === undefined ? sentenceCase(t.eventParts.aDocument) : t.letterKinds[kind].name;
}
