/** `dialog`: tests answer beforehand, people in a page of the browser. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from './browser-window.ts';

type SaveOptions = { readonly title?: string; readonly buttonLabel?: string; readonly defaultPath?: string };

type OpenOptions = { readonly title?: string; readonly buttonLabel?: string };

export const dialog = {
  showOpenDialog: async (window: BrowserWindow, { title = '', buttonLabel = 'OK' }: OpenOptions) => {
    const path = await answer(window, { title, button: buttonLabel, path: homedir(), existing: true });
    return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
  },
  showSaveDialog: async (window: BrowserWindow, options: SaveOptions) => {
    const { title = '', buttonLabel = 'OK', defaultPath = '' } = options;
    const path = await answer(window, {
      title,
      button: buttonLabel,
      path: join(homedir(), defaultPath),
      existing: false,
    });
    return path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path };
  },
};

type Question = { readonly title: string; readonly button: string; readonly path: string; readonly existing: boolean };

async function answer(window: BrowserWindow, question: Question): Promise<string | null> {
  const prepared = process.env['KLUIS_TEST_DIALOG_ANSWERS'];
  return prepared === undefined
    ? window.webContents.ask<string | null>((id) => ({ kind: 'choose-file', id, ...question }))
    : nextAnswer(prepared);
}

/** Takes the first path from a JSON list of paths; an empty or missing list means that the user cancels. */
function nextAnswer(file: string): string | null {
  if (!existsSync(file)) return null;
  const [first, ...rest] = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
  writeFileSync(file, JSON.stringify(rest));
  return first ?? null;
}
