import type { Messages } from '../nl/index.ts';

export const letterhead: Messages['letterhead'] = {
  title: 'Letterhead',
  intro: 'Your logo and colour stand above every letter. Letters that are final already do not change.',
  logo: 'Logo',
  logoAlt: 'Your logo',
  choose: 'Choose a logo',
  chooseOther: 'Choose another logo',
  remove: 'Take the logo away',
  notAPicture: 'This file is not a picture. Choose a logo as PNG or JPEG.',
  colour: 'Colour',
  colourHelp: 'The colour code of your house style: a # and six digits or letters a to f, such as #0b5a5f.',
  colourWrong: 'This is not a colour code. Type a # and six digits or letters a to f.',
  tooLight: 'This colour is hard to read on white paper. Choose a darker one.',
  save: 'Keep colour',
};
