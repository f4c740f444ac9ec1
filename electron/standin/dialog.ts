/** `dialog`: tests answer beforehand, people in a page of the browser. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from './browser-window.ts';

type SaveOptions = { readonly title?: string; readonly buttonLabel?: string; readonly defaultPath?: string };

export const dialog = {
  showSaveDialog: async (window: BrowserWindow, options: SaveOptions) => {
    const prepared = process.env['KLUIS_TEST_DIALOG_ANSWERS'];
    const { title = '', buttonLabel = 'OK', defaultPath = '' } = options;
    const path =
      prepared === undefined
        ? await window.webContents.ask<string | null>((id) => ({
            kind: 'choose-file',
            id,
            title,
            button: buttonLabel,
            path: join(homedir(), defaultPath),
          }))
        : nextAnswer(prepared);
    return path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path };
  },
};

/** Takes the first path from a JSON list of paths; an empty or missing list means that the user cancels. */
function nextAnswer(file: string): string | null {
  if (!existsSync(file)) return null;
  const [first, ...rest] = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
  writeFileSync(file, JSON.stringify(rest));
  return first ?? null;
}
