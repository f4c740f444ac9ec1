/** What a command points at outside the log: texts, people and documents, found by the names of its fields. */
import type { Command } from '../../../shared/procedure/command.ts';
import type { documentRoles } from '../../../shared/procedure/fact.ts';
import { textFields, withoutTexts } from '../../../shared/procedure/passages.ts';

const personFields: ReadonlySet<string> = new Set(['personId', 'clientPersonId']);
/** These name what they concern, they bring nothing along. */
const namingDocuments: ReadonlySet<Command['type']> = new Set(['destroyDocument', 'forwardDossier', 'finaliseLetter']);

export type References = {
  readonly texts: readonly string[];
  readonly people: readonly string[];
  readonly documents: readonly string[];
};

export function referencesOf(command: Command): References {
  const found = { texts: new Set<string>(), people: new Set<string>(), documents: new Set<string>() };
  const look = (value: unknown, field: string): void => {
    if (Array.isArray(value)) for (const item of value) look(item, field);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) look(item, key);
    else if (typeof value === 'string') {
      if (textFields.has(field) && !withoutTexts.has(command.type)) found.texts.add(value);
      if (personFields.has(field)) found.people.add(value);
      if (field === 'documentId' || field === 'documentIds') found.documents.add(value);
    }
  };
  // A correction's `value` may be anything; only its reason is a text.
  if (command.type === 'correctFact') found.texts.add(command.reason);
  else look(command, '');
  if (namingDocuments.has(command.type)) found.documents.clear();
  return { texts: [...found.texts], people: [...found.people], documents: [...found.documents] };
}

type Role = (typeof documentRoles)[number];

/** As what a document belongs to the case when a step brings it along. */
export function roleOf(type: Command['type']): Role {
  switch (type) {
    case 'registerComplaint':
    case 'addReceipt':
      return 'complaintLetter';
    case 'recordMandate':
      return 'mandate';
    case 'recordSent':
      return 'proofOfSending';
    case 'recordConfidentiality':
    case 'declareIndependence':
      return 'declaration';
    case 'recordHearingReport':
      return 'hearingReport';
    case 'recordReaction':
    case 'recordReportComments':
      return 'reaction';
    case 'recordCommitteeConsent':
      return 'consent';
    case 'object':
      return 'objection';
    case 'recordCommitteeRuling':
    case 'correctCommitteeRuling':
      return 'committeeRuling';
    case 'recordCourtOutcome':
      return 'courtRuling';
    default:
      return 'other';
  }
}
