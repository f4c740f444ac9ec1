import type { keepingCommands as nl } from '../../nl/procedure/commands-keeping.ts';

export const keepingCommands: typeof nl = {
  executeAdjustment: {
    title: 'Record that the adjustment is done',
    help: 'What was promised with the ruling has been done.',
    done: 'The adjustment is marked as done.',
  },
  planImprovement: {
    title: 'Plan an improvement',
    help: 'What will change, who sees to it, and when is it done? Write no names of parties.',
    done: 'The improvement has been planned.',
  },
  completeImprovement: {
    title: 'Record that the improvement is done',
    help: 'The change has been made.',
    done: 'The improvement is marked as done.',
  },
  chooseThemes: {
    title: 'Choose the themes of the complaint',
    help: 'What is the complaint about, in the words of your organisation? The year in figures counts the themes. You can always choose again.',
    done: 'The themes have been chosen.',
  },
  closeCase: {
    title: 'Close the complaint',
    help: 'Everybody knows how it ended. From now on the retention period runs.',
    done: 'The complaint has been closed.',
  },
  reopenCase: {
    title: 'Reopen the complaint',
    help: 'There is an objection, there are new facts, or it was closed by mistake.',
    done: 'The complaint has been reopened.',
  },
  linkCase: {
    title: 'Link another complaint',
    help: 'Two complaints about the same thing then refer to each other.',
    done: 'The complaints have been linked.',
  },
  unlinkCase: {
    title: 'Undo the link',
    help: 'The complaints do not belong together after all.',
    done: 'The link has been undone.',
  },
  correctFact: {
    title: 'Correct a fact',
    help: 'The old and the new fact both stay visible, with your reason. Terms are counted again.',
    done: 'The fact has been corrected.',
  },
  voidCase: {
    title: 'Void this entry',
    help: 'The complaint was registered by mistake. The number and your reason stay in the register.',
    done: 'The entry has been voided.',
  },
  receiveAccessRequest: {
    title: 'Record an access request',
    help: 'Somebody wants to know which personal data you keep about them. The law gives that right.',
    done: 'The access request has been recorded.',
  },
  answerAccessRequest: {
    title: 'Record your answer to the access request',
    help: 'What you gave, with data of others made unreadable.',
    done: 'Your answer has been recorded.',
  },
  placeHold: {
    title: 'Keep longer',
    help: 'There is a reason not to destroy yet, such as a court case. Choose when you look again.',
    done: 'You recorded that this complaint is kept longer.',
  },
  liftHold: {
    title: 'End keeping longer',
    help: 'The reason to keep it longer is over.',
    done: 'Keeping longer has ended.',
  },
  destroyDocument: {
    title: 'Destroy this document',
    help: 'For a document that does not belong here. Its contents are gone then; your reason stays.',
    done: 'The document has been destroyed.',
  },
  destroyPassage: {
    title: 'Destroy a text',
    help: 'For words that do not belong here, such as data about somebody else. The text is gone then; your reason stays. Letters and dossiers that hold the words already stay as they are.',
    done: 'The text has been destroyed.',
  },
  destroyCase: {
    title: 'Destroy this complaint',
    help: 'All documents, letters and names disappear. A certificate without personal data remains.',
    done: 'The complaint has been destroyed.',
  },
};
