import type { Messages } from '../nl/index.ts';

export const unlock: Messages['unlock'] = {
  createTitle: 'Make your vault',
  createIntro:
    'The vault holds all complaints. Everything in it is encrypted and stays on this computer. Only somebody with a passphrase can open it.',
  directorName: 'Your name',
  directorNameHelp: 'As you sign letters, for example: Marijke Bakker.',
  directorNameMissing: 'Please fill in your name.',
  organisationName: 'Name of the organisation',
  organisationNameHelp: 'This name stands above every letter.',
  organisationNameMissing: 'Please fill in the name of the organisation.',
  passphrase: 'Passphrase',
  passphraseHelp: (minimum) =>
    `At least ${minimum} characters. Four or five words that have nothing to do with each other are strong and easy to remember.`,
  passphraseTooShort: (minimum) => `Take at least ${minimum} characters. One more word is usually enough.`,
  passphraseGuessable: 'This phrase is easy to guess. Take words that have nothing to do with you or with each other.',
  passphraseAgain: 'Passphrase once more',
  passphraseAgainHelp: 'So that you are sure there is no typing error in it.',
  passphraseDifferent: 'The two passphrases are not the same. Type both again.',
  lossTitle: 'Write the passphrase down on paper',
  loss: 'Keep that paper in a safe place, not near this computer. After this you make a recovery code as well, on another paper. If you lose both, nobody can open the vault any more: not you, and not the makers of this program.',
  lossUnderstood: 'I understand that nobody can open the vault without a passphrase or recovery code',
  lossUnderstoodMissing: 'Tick this box when you have read it.',
  create: 'Make the vault',
  creating: 'Making the vault. This takes a few seconds …',
  unlockTitle: 'Open the vault',
  who: 'Who are you?',
  greeting: (name) => `Vault of ${name}`,
  open: 'Open',
  opening: 'Opening the vault. This takes a few seconds …',
  passphraseMissing: 'Type your passphrase.',
  capsLock: 'Caps Lock is on.',
  showPassphrase: 'Show passphrase',
  damagedTitle: 'The vault cannot be opened',
  damagedAdvice:
    'The program changed nothing and threw nothing away. If you do not know how this came about, change nothing in the folder of the vault and ask whoever looks after your computer.',
  refusals: {
    noVault: 'There is no vault on this computer yet.',
    vaultFileMissing:
      'There was a vault here, but its file (vault.db) is gone. See whether it was moved or renamed, is in the bin or on another disk, and put it back in the folder of the vault. If you do not find it, put a backup back.',
    vaultFileEmpty:
      'The file of the vault (vault.db) is still there, but nothing is in it any more: it is 0 characters long. Put a backup back.',
    vaultFileStub:
      'Only a scrap of the file of the vault (vault.db) is left, from which nothing can be read. Put a backup back.',
    vaultFilePlain:
      'The file in the place of the vault (vault.db) is not encrypted. So it is not your vault: somebody or another program put it there. Find out where it comes from and put your own file back, or a backup.',
    otherKey:
      'What you typed is right, but the file of the vault (vault.db) is encrypted with another key. It is of another vault or of another time, or it has become wholly unreadable. Put the file back that belongs here, or a backup.',
    notAVault:
      'The file in the place of the vault (vault.db) is encrypted, but it is not a vault of this program. Put a backup back.',
    damaged:
      'The vault is damaged, and therefore does not open. Put the last backup back. If you have none, save what can still be read.',
    vaultExists: 'There is a vault in this place already. Nothing was overwritten.',
    wrongPassphrase: 'The vault did not open. Check that you chose the right name and type the passphrase again.',
    passphraseTooShort: 'This passphrase is too short.',
    passphraseTooWeak: 'This passphrase is too easy to guess. Add words, or have one made.',
    newerVersion: 'This vault was made with a newer version of this program. Use that version.',
    upgradeNotKept:
      'The vault has to be brought up to date for this version of the program. The copy that is made first did not succeed, so nothing was changed. Make room on the disk and try again. When that does not help, put a backup back.',
    slotsMissing: 'The two files with the keys of the vault (slots-a.json and slots-b.json) are gone.',
    slotsDamaged: 'The two files with the keys of the vault (slots-a.json and slots-b.json) are damaged.',
    weakParameters:
      'The protection of this vault is weaker than this program allows. Somebody may have changed the files.',
    alreadyOpen: 'The vault is open in another window or by another program. Close that first.',
    networkDrive:
      'This folder is on a network drive, where a vault may get damaged; choose a folder on this computer itself.',
    syncedFolder:
      'This folder is kept in step with the internet (like OneDrive, Dropbox or iCloud). Choose one that is on this computer only.',
    ioError:
      'The disk gave an error. Check that it is properly connected, restart the computer and try once more. If it stays so, put a backup back on another disk, or save what can still be read.',
    noAccess:
      'The program may not write in the folder of the vault. The disk may be protected against writing, or the folder may be somebody else’s. Change that or ask whoever looks after your computer, and try again.',
    diskFull: 'The disk is full. Nothing was kept by halves. Make room and try again.',
    noMemory: 'The computer has too little memory now to open the vault. Close other programs and try again.',
  },
};
