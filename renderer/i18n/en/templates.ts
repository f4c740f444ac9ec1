import type { Messages } from '../nl/index.ts';

const conditions: Messages['templates']['conditions'] = {
  forComplainant: ['only to who complains', 'not to who complains'],
  forRespondent: ['only to whom it concerns', 'not to whom it concerns'],
  forOther: ['only to somebody else', 'not to somebody else'],
  hearingTogether: ['only for a joint hearing', 'only for a separate hearing'],
  againstNonAdmission: ['only after a refusal to handle it', 'not after a refusal to handle it'],
  againstRuling: ['only after a ruling', 'not after a ruling'],
  challengeGranted: ['only if another member comes', 'not if another member comes'],
  challengeRefused: ['only if the member stays', 'not if the member stays'],
  backToManagement: ['only if the directors handle it after all', 'not if the directors handle it after all'],
};

export const templates: Messages['templates'] = {
  title: 'Texts of letters',
  intro:
    'Every letter begins with a standing text. You can put it in words of your own. Letters that exist keep the text they began with.',
  open: 'See or change the texts',
  shipped: 'Text of the program',
  own: (version) => `Your own text, version ${version}`,
  change: 'See or change',
  changeOne: (name) => `See or change: ${name}`,
  back: 'Back to the list',
  subject: 'Subject',
  body: 'Text',
  bodyHelp:
    'The program fills in the coloured places. A part between two dashed places is only in some of the letters.',
  insertField: 'Insert a place',
  insertPart: 'Only in some letters',
  insertPartHelp: 'First select the text it is about.',
  partEnd: 'up to here',
  onlyWith: (field) => `only if there is something at: ${field}`,
  onlyWithout: (field) => `only if there is nothing at: ${field}`,
  conditions,
  replySheet: 'A reply sheet goes with this letter. It does not change: the program knows it by its fixed form.',
  receiver: 'Example for',
  receivers: { complainant: 'who complains', respondent: 'whom it concerns', other: 'somebody else' },
  save: 'Keep as your own text',
  saved: 'Kept. New letters begin with this text.',
  unsaved: 'You changed this text and have not taken it into use yet.',
  reset: 'Take the text of the program again',
  resetConsequence:
    'New letters begin with the text of the program again. Your own texts stay in the list of versions.',
  giveUp: 'Throw this change away',
  giveUpConsequence: 'What you changed here and did not keep will be gone.',
  history: 'Earlier versions',
  version: (version, when, by) => `Version ${version}, ${when}${by === '' ? '' : `, ${by}`}`,
  versionReset: (when, by) => `Back to the text of the program, ${when}${by === '' ? '' : `, ${by}`}`,
  takeVersion: (version) => `Put version ${version} in the window`,
  takeShipped: 'Put the text of the program in the window',
  problems: {
    subjectMissing: 'Fill in a subject: it stands above every letter.',
    unknownField: (fields) => `These places do not belong in this letter: ${fields}. Take them out.`,
    partNotClosed: 'A part that is only in some letters has no beginning or no end. Take the loose dashed place out.',
    fieldMissing: (fields) => `This must be in this letter and is missing: ${fields}. Insert the place again.`,
  },
};
