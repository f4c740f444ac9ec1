import type { Messages } from '../nl/index.ts';

export const practice: Messages['practice'] = {
  mark: 'Practice',
  begin: 'Practise with invented complaints',
  beginHelp:
    'Try everything without it being real: a vault with fifteen invented complaints, in every stage of the procedure. Your own vault is locked first.',
  title: 'Practice vault',
  intro:
    'Here you practise with invented complaints of Coachpunt De Linde, an organisation that does not exist. You cannot break anything. Do not enter a real complaint here: the practice vault has no secret passphrase, and no backup is made of it.',
  making: 'The practice vault is being made. This takes half a minute …',
  goOn: 'Go on practising',
  short: 'Practice vault: everything here is invented.',
  bar: 'Do not enter a real complaint here.',
  stop: 'Stop practising',
  discard: 'Throw the practice vault away',
  discardConsequence:
    'All you did in the practice vault is gone then. Your own vault stays as it is. You can begin again later.',
  otherPassphrase:
    'The passphrase of the practice vault was changed. Throw the practice vault away and begin again, and all is as it was.',
};
