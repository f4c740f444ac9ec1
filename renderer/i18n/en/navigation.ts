import type { Messages } from '../nl/index.ts';

export const navigation: Messages['navigation'] = {
  menu: 'Main menu',
  today: 'Today',
  cases: 'Complaints',
  terms: 'Terms',
  improvements: 'Improvements',
  settings: 'Settings',
  intake: 'New complaint',
  case: 'Complaint',
  skip: 'Skip to content',
  search: 'Find a complaint',
  searchPlaceholder: 'Search by number, name or subject',
  searchNothing: 'Nothing found. Try part of the name, or the complaint number.',
  searchStart: 'Type a number, a name or a word of the subject.',
  reading: (pages, minutes) =>
    `Reading scans: ${pages === 1 ? '1 page' : `${pages} pages`} left, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
  searchMore: (count) => `${count} others found. Type more to choose.`,
  hideNames: 'Hide names',
  lock: 'Lock',
  vaultOpen: 'Vault open',
  noInternet: 'This program does not use the internet',
  atWork: (name) => `At work: ${name}`,
  lockSoonTitle: 'The vault is about to lock',
  lockSoon:
    'You have not done anything for a while. The vault locks in one minute. Move the mouse or press a key to continue.',
  coreGoneTitle: 'The vault has closed',
  coreGone: 'What you typed is saved up to a second ago. Close the program and start it again.',
};
