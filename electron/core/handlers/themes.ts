import { readThemes, saveThemes } from '../../../shared/contract/themes.ts';
import { keepThemes, themesOf } from '../cases/themes.ts';
import { command, done, type Handler, handle } from '../handler.ts';

export const themeHandlers: readonly Handler[] = [
  handle(readThemes)((_input, { db }) => ({ themes: [...themesOf(db)] })),
  command(saveThemes, ['settings', 'cases'])(({ names }, { db, recorded, newId }) => {
    keepThemes(db, names, { ...recorded(), newId });
    return done;
  }),
];
