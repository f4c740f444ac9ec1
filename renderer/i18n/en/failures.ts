import type { Messages } from '../nl/index.ts';

export const failures: Messages['failures'] = {
  title: 'This did not work',
  failed: 'Something went wrong in the program. Nothing was saved halfway.',
  failedAdvice: 'Try once more. If it happens again, give this reference to whoever helps you with this program.',
  invalid: 'The program could not handle these data. Nothing was saved.',
  locked: 'The vault is locked. Open it to continue.',
  unknown: 'This version does not know this part. Start the program again.',
  reference: (code) => `Reference: ${code}`,
  screenTitle: 'This screen cannot be shown',
  screenAdvice: 'Your data are safe. Go back to Today, or start the program again.',
};
