import type { Messages } from '../nl/index.ts';

export const writing: Messages['writing'] = {
  toolbar: 'Formatting',
  strong: 'Bold (Ctrl+B)',
  emphasis: 'Italic (Ctrl+I)',
  heading: 'Heading',
  bullets: 'List',
  numbers: 'Numbered list',
  undo: 'Undo (Ctrl+Z)',
  redo: 'Redo (Ctrl+Y)',
};
