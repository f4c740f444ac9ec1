import type { committeeRefusals as nl } from '../../nl/procedure/refusals-committee.ts';

export const committeeRefusals: typeof nl = {
  nothingToObjectTo: {
    what: 'Nothing has been decided on this element yet that can be objected to.',
    todo: 'First rule, or decide whether to take it up.',
  },
  objectionOutsideMandate: {
    what: 'The mandate does not cover objection.',
    todo: 'Ask for a mandate that also covers objection, or for a message of the client.',
  },
  rulingIsBinding: {
    what: 'The committee has decided on this. That is binding within this procedure.',
    todo: 'No new objection can be added.',
  },
  noCommitteeRoute: {
    what: 'There is no objection and no consent to go straight to the committee.',
    todo: 'First record the objection or the consent.',
  },
  consentMissing: {
    what: 'The written consent of the complainant is missing.',
    todo: 'Add the letter or e-mail with the consent.',
  },
  requestNotSent: {
    what: 'No neutral request has been sent to this member yet.',
    todo: 'First send the request to the committee member.',
  },
  memberIsInvolved: {
    what: 'This person has a part in this complaint.',
    todo: 'Ask somebody who has nothing to do with anybody in this complaint.',
  },
  declarationMissing: {
    what: 'The signed confidentiality declaration is missing.',
    todo: 'First ask for the declaration and record that it was signed.',
  },
  namesNotDisclosed: {
    what: 'This member does not know yet who is involved.',
    todo: 'First tell the names. Only then can the member say whether there is a tie.',
  },
  notDeclaredIndependent: {
    what: 'This member has not said yet whether there is a tie with anybody in this complaint.',
    todo: 'First ask that and record the answer.',
  },
  tiesDeclared: { what: (ties) => `This member named a tie: ${ties}.`, todo: 'Preferably ask somebody else.' },
  appointerInvolved: {
    what: 'Whoever appoints here is the subject of the complaint.',
    todo: 'Let the deputy or another director appoint.',
  },
  memberLeft: { what: 'This committee member no longer takes part.', todo: 'Choose another member.' },
  notComposed: {
    what: 'The committee has not been composed yet, or this member has not been appointed yet.',
    todo: 'First appoint the members.',
  },
  committeeUnusual: {
    what: (points) => `This committee is other than usual: ${points}.`,
    todo: 'Complete the committee: three members (or another odd number), one of them the chair.',
  },
  membersNotNamed: {
    what: (earliest) => `The complainant has not yet had five working days to know the members${earliest}.`,
    todo: 'First send the letter with the names, and wait five working days.',
  },
  challengePending: {
    what: 'A request for another committee member is still pending.',
    todo: 'First decide on that request.',
  },
  omissionWithoutReason: {
    what: 'A document that is left out has no reason yet.',
    todo: 'Write why the document is left out, or include it after all.',
  },
  notForwarded: {
    what: 'The file has not been sent to the committee or to this member yet.',
    todo: 'First send the file.',
  },
  outcomeDoesNotFit: {
    what: 'This judgement does not fit what was objected to.',
    todo: 'For an element that was handled choose upheld, partly upheld, not upheld or no opinion.',
  },
  incompleteRuling: {
    what: 'The ruling is not about exactly the elements that were put to the committee.',
    todo: 'Fill in what the committee decided for each element put to it.',
  },
};
