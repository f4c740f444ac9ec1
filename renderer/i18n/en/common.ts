import type { Messages } from '../nl/index.ts';

export const common: Messages['common'] = {
  appName: 'Klachtenkluis',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  edit: 'Change',
  remove: 'Take away',
  yes: 'Yes',
  no: 'No',
  optional: 'may stay empty',
  required: 'Please fill this in.',
  loading: 'One moment …',
  show: 'Show',
  hide: 'Hide',
  tryAgain: 'Try again',
  draftSaving: 'Saving draft …',
  draftSaved: 'Draft saved',
  draftFailed: 'Draft not saved. Your text is still on the screen; we are trying again.',
  cannotBeUndone: 'This cannot be undone.',
};
