import type { Messages } from '../nl/index.ts';

const letterOf = (kind: string, number: number | null): string =>
  number === null ? `the letter ‘${kind}’` : `letter ${number} (${kind})`;

export const replies: Messages['replies'] = {
  answers: (kind, number, caseNumber) =>
    `This paper carries the code of a reply sheet. It belongs to complaint ${caseNumber} and answers ${letterOf(kind, number)}.`,
  file: (caseNumber) => `Put this paper in complaint ${caseNumber}`,
  answersHere: (kind, number, who) => `This answers ${letterOf(kind, number)} to ${who}. Record what was answered.`,
  answersElsewhere: (caseNumber) =>
    `By the code on this paper it does not belong here, but to complaint ${caseNumber}. Look whether it lies in the right complaint.`,
  record: 'Record this answer',
  recordOf: (title) => `Record this answer: ${title}`,
  open: (caseNumber) => `Open complaint ${caseNumber}`,
  showOf: (title) => `Show: ${title}`,
  otherVault:
    'The code on this paper was not made in this vault. Look whether the paper was meant for your organisation, and choose the complaint it belongs to yourself.',
  gone: 'The code on this paper belongs to a letter that is no longer in this vault. Choose the complaint it belongs to yourself.',
};
