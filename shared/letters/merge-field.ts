/** Everything a letter template may ask for. Values are plain Dutch text, dates already written out ('10 december 2026'). */
export const mergeFields = [
  // Who gets the letter. Exactly one of the three flags is set (to anything) by who the receiver is.
  'forComplainant',
  'forRespondent',
  'forOther',
  'salutation', // 'Geachte mevrouw De Vries,'
  'organisationName',
  'contact', // how to reach the organisation about this letter: 'telefoon 030 - 123 45 67 of klachten@…'
  'caseNumber',
  // The complaint
  'receivedOn',
  'receivedHow', // 'per brief', 'per e-mail', 'persoonlijk overhandigd'
  'complaintSummary', // for the respondent's eyes too: never holds the complainant's name when that is withheld
  'complainantForRespondent', // the name, or 'een cliënt' when it is withheld
  'respondentName',
  'elements', // one a line
  'targetDate', // H6
  // Letters that ask something
  'replyBy',
  'requestedInformation', // one a line
  // Admission
  'admittedElements', // one a line
  'refusedElements', // one a line
  'reason',
  'measure',
  'measureFrom',
  'measureUntil',
  // Hearing
  'hearingOn',
  'hearingTime',
  'hearingPlace',
  'hearingTogether', // set when the parties are heard together
  'hearingReportOn',
  // Postponement
  'formerTargetDate',
  'newTargetDate',
  // Ruling
  'rulingOn',
  'rulings', // one a line: element and outcome
  'rulingReasons',
  'adjustments', // one a line
  'responsibility',
  // Other endings
  'withdrawnOn',
  'settledOn',
  'settlement',
  'closedOn',
  'retainedUntil',
  'outcome',
  'improvements', // one a line
  // Committee
  'objectionOn',
  'againstNonAdmission',
  'againstRuling',
  'memberNames', // one a line
  'memberRole',
  'membershipFrom',
  'challengedMember',
  'challengeGranted',
  'challengeRefused',
  'newMember',
  'forwardedOn',
  'dossierPages',
  'dossierFingerprint',
  'exhibits', // one a line
  'committeeRulingOn',
  'committeeRulings', // one a line
  'backToManagement', // set when the committee overturned a non-admission
  'papers', // one a line
  'returnBy',
  // Access (G1)
  'accessRequestedOn',
  'accessAnswer',
] as const;

export type MergeField = (typeof mergeFields)[number];
export type MergeValues = { readonly [F in MergeField]?: string };

const known: ReadonlySet<string> = new Set(mergeFields);
export const isMergeField = (name: string): name is MergeField => known.has(name);
