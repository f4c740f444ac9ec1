import type { Messages } from '../nl/index.ts';

export const failures: Messages['failures'] = {
  title: 'This did not work',
  failed: 'Something went wrong in the program. Nothing was saved halfway.',
  failedAdvice: 'Try once more. If it happens again, give this reference to whoever helps you with this program.',
  invalid: 'The program could not handle these data. Nothing was saved.',
  locked: 'The vault is locked. Open it to continue.',
  unknown: 'This version does not know this part. Start the program again.',
  notWritten: 'Nothing can be kept now. Your last change was not kept.',
  whyNotWritten: {
    damaged: 'The vault is damaged. You can still read, but nothing is kept any more. See the message at the top.',
    ioError: 'The disk gives errors. You can still read, but nothing is kept any more. See the message at the top.',
    replaced: 'The file of the vault was removed or replaced while it was open. Your last change was not kept.',
    copying: 'The vault is being copied and takes nothing for a moment. Try again in a few seconds.',
    moved: 'This vault has moved and can only be read here. See the notice at the top.',
    otherPast:
      'This vault is not the vault of last time. Nothing is kept until you choose at the top to go on with this vault.',
    practice:
      'This cannot be done in the practice vault: so it stays apart from your own. Stop practising and do it there.',
    diskFull:
      'The disk is full. Your last change was not kept, and nothing was kept by halves. Make room on the disk and try again.',
  },
  reference: (code) => `Reference: ${code}`,
  screenTitle: 'This screen cannot be shown',
  screenAdvice: 'Your data are safe. Go back to Today, or start the program again.',
};
