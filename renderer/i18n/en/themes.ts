import type { Messages } from '../nl/index.ts';

export const themes: Messages['themes'] = {
  title: 'Themes of complaints',
  intro:
    'What complaints at your organisation are about, in your own words. You choose them with a complaint, and the year in figures counts them. If you change a name or take a theme away, earlier complaints keep the theme as it was called. Write no names of people here: a theme remains when the complaint has been destroyed.',
  name: (number) => `Theme ${number}`,
  remove: (name) => `Take ${name} away`,
  add: 'Add a theme',
  oneAtLeast: 'Fill in at least one theme.',
  save: 'Save themes',
};
