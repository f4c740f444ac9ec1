import type { Messages } from '../nl/index.ts';

export const safekeeping: Messages['safekeeping'] = {
  code: {
    firstTitle: 'Now make a recovery code',
    firstIntro:
      'Your vault is made. One more thing: if you lose your passphrase, only a recovery code still opens the vault. The code is on paper only.',
    later: 'I will do this later',
    laterHelp: 'Today reminds you until there is a code on paper.',
    group: (n) => `Group ${n}`,
    checkTitle: 'Read over what is on paper',
    checkIntro: 'Look at your paper, not at the screen, and copy these two groups.',
    hidden: 'The code is not on the screen now, so that you read it from the paper.',
    toCheck: 'The code is on paper',
    showAgain: 'Show the code once more',
    wrong: 'This is not in the code. Look at the paper once more, or have the code shown again.',
    missing: 'Type the five characters of this group.',
    confirm: 'Done',
    confirmed: 'The recovery code is on paper correctly. Keep the sheet somewhere else than near this computer.',
    unconfirmed:
      'This code was made but not read over. If you are not sure that it is on paper correctly, make a new one.',
    unconfirmedTitle: 'Read your recovery code over',
  },
  undo: {
    open: 'Back to what there was',
    title: 'Back to what there was',
    intro:
      'The vault from before putting back comes to its place again. The vault that is there now is set aside and not thrown away: so you can turn this round as well.',
    consequence:
      'After this you open the vault from before putting back again. What you filled in in the vault that was put back is then only in the vault that was set aside.',
    done: 'The vault of before is there again. Open it with your own passphrase.',
    none: 'There is no earlier vault here to go back to.',
    back: 'To opening the vault',
    refusals: {
      alreadyOpen: 'The vault is still open, here or in another program. Lock it first.',
      unknown: 'This vault is no longer there. Nothing was changed.',
      ioError: 'The disk gave an error. Close the program, start it again and see which vault is there.',
    },
  },
  maintain: {
    open: 'Check or copy',
    title: 'Check the vault or make a copy',
    intro:
      'The vault stays closed: you only see numbers. A backup you check under ‘Put a backup back’; nothing changes there until the last step.',
    holds: (cases, last) =>
      `Registered: ${cases === 1 ? '1 complaint' : `${cases} complaints`}. Last entry of the log: ${last}.`,
    otherPast:
      'The log is older or other than the last time. Open the vault: it says what is the matter and what you can do.',
  },
  salvage: {
    open: 'Save what can still be read',
    title: 'Save what can still be read',
    intro:
      'The vault is damaged, but that does not mean that all is lost. If you have a backup, rather put that back: it is whole. If you have none, the program takes what can still be read out of the damaged vault here.',
    aside: 'The damaged vault is set aside and not thrown away. You can always go back.',
    how: 'What do you open the vault with?',
    restoreInstead: 'I have a backup',
    run: 'Save what can still be read',
    busy: 'The program reads the vault page by page. Leave the computer on; this may take some minutes …',
    doneTitle: 'This was saved',
    saved: (cases, documents, events) =>
      `${cases === 1 ? '1 complaint' : `${cases} complaints`}, ${documents === 1 ? '1 document' : `${documents} documents`} and ${events === 1 ? '1 line' : `${events} lines`} of the log.`,
    nothingLost: 'As far as the program can see, nothing is missing.',
    lost: (n) =>
      n === 1 ? '1 part could not be read or was not right.' : `${n} parts could not be read or were not right.`,
    incomplete: (n) => (n === 1 ? '1 document is not complete.' : `${n} documents are not complete.`),
    broken: (n) =>
      n === 1 ? 'Too little is left of 1 complaint to show it.' : `Too little is left of ${n} complaints to show them.`,
    next: 'Open the vault, see what is missing and then make a backup on another disk at once.',
    refusals: {
      unreadable: 'The beginning of the vault is damaged too badly. Only a backup can help now.',
      diskFull: 'There is too little room on the disk. Nothing was changed.',
    },
  },
  move: {
    title: 'Moving to another computer',
    intro: 'You take the vault along on a stick and then work on the other computer. Here it stays to be read.',
    start: 'Begin moving',
    copyTitle: '1. Make a copy to take along',
    copy: 'Plug a stick into this computer and choose it. The copy is encrypted and read over completely.',
    choose: 'Choose the stick and make the copy',
    chooseTitle: 'Where does the copy go?',
    chooseButton: 'Choose this folder',
    copying: 'The copy is being made and read over …',
    copied: (file) => `The copy was made and read over completely: ${file}`,
    otherTitle: '2. Open it on the other computer',
    otherSteps: [
      'Install Klachtenkluis on the other computer and start it.',
      'Plug the stick in there and choose on the first screen: Put a backup back.',
      'Choose the copy, type your passphrase of now and choose: Put this copy back.',
      'Open the vault and see that your complaints are there. Choose a folder for backups there, under Settings.',
    ],
    closeTitle: '3. Close the vault here',
    close:
      'Do this once you have opened the vault on the other computer. Then nobody can work in two places by accident.',
    away: 'The vault has moved',
    awayConsequence:
      'After this the vault here can only be read. If something goes wrong with the other computer, you can take it back here.',
    cancel: 'Stop moving',
    refusals: {
      noCopy: 'Make the copy first.',
      changedSince:
        'Something was filled in after the copy. Make the copy again, or it is missing on the other computer.',
      busy: 'Other work on the vault is under way. Try again in a moment.',
    },
    movedTitle: 'This vault has moved',
    moved: (when) =>
      `On ${when} the vault went to another computer. Here you can read everything but fill in nothing: otherwise there would be two vaults that differ.`,
    takeBack: 'Take the vault back here',
    takeBackConsequence:
      'You then work on here, with what was in it on the day of moving. What was filled in on the other computer does not come into it. Do not work in two places.',
  },
};
